package org.clausier.usage.bytes;

import java.nio.charset.StandardCharsets;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.SipHash;

/**
 * The keyed hash of learners, remembered for those met lately: it costs as much as the rest of a
 * row. Four megabytes, however many learners there are. What is written is known again by a hash of
 * 128 bits under a key that nobody knows: two spellings are taken one for the other with one chance
 * in 2¹²⁸ a pair. For one thread.
 */
public final class LearnerWords {

  /** A place holds two spellings, each its hash and the learner's key: a line of a cache. */
  private static final int PLACES = 1 << 16;

  private static final int EACH = 4;
  private static final int WIDTH = 2 * EACH;

  private final Pseudonyms pseudonyms;
  private final SipHash hash = SipHash.withSecretKey();
  private final long[] known = new long[PLACES * WIDTH];
  private long high;
  private long low;

  /**
   * @param pseudonyms of this thread alone
   */
  public LearnerWords(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The key of a learner written in UTF-8. */
  public LearnerKey of(byte[] bytes, int from, int to) {
    find(bytes, from, to);
    return new LearnerKey(high, low);
  }

  /** The same; {@link #high()} and {@link #low()} tell it. */
  public void find(byte[] bytes, int from, int to) {
    hash.hash(bytes, from, to);
    long one = hash.high();
    long two = hash.low();
    int at = ((int) two & PLACES - 1) * WIDTH;
    if (known[at] == one && known[at + 1] == two) {
      high = known[at + 2];
      low = known[at + 3];
      return;
    }
    int second = at + EACH;
    if (known[second] != one || known[second + 1] != two) {
      LearnerKey key =
          pseudonyms.learner(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      high = key.high();
      low = key.low();
    } else {
      high = known[second + 2];
      low = known[second + 3];
    }
    // the last met comes first, the one before it stays
    System.arraycopy(known, at, known, second, EACH);
    known[at] = one;
    known[at + 1] = two;
    known[at + 2] = high;
    known[at + 3] = low;
  }

  public long high() {
    return high;
  }

  public long low() {
    return low;
  }
}
