package org.clausier.usage.bytes;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Pseudonyms;

/**
 * The keyed hash of learners, remembered for those met lately: it costs as much as the rest of a
 * row. A few megabytes, however many learners there are.
 */
public final class LearnerWords {

  private static final int ROOM = 1 << 15;
  private static final int LONGEST = 63;
  private static final int WIDTH = LONGEST + 1;

  private final Pseudonyms pseudonyms;
  private final long key = new SecureRandom().nextLong();
  private final byte[] words = new byte[ROOM * WIDTH];
  private final LearnerKey[] keys = new LearnerKey[ROOM];

  /**
   * @param pseudonyms of this thread alone
   */
  public LearnerWords(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The key of a learner written in UTF-8. */
  public LearnerKey of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > LONGEST) return hashed(bytes, from, to);
    int place = Words.hash(bytes, from, to, key) & ROOM - 1;
    int at = place * WIDTH;
    if (words[at] == length + 1 && Arrays.equals(words, at + 1, at + 1 + length, bytes, from, to)) {
      return keys[place];
    }
    LearnerKey found = hashed(bytes, from, to);
    words[at] = (byte) (length + 1);
    System.arraycopy(bytes, from, words, at + 1, length);
    keys[place] = found;
    return found;
  }

  private LearnerKey hashed(byte[] bytes, int from, int to) {
    return pseudonyms.learner(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }
}
