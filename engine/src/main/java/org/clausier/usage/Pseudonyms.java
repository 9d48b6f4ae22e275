package org.clausier.usage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns what names a learner into a keyed hash (HMAC-SHA256, its first 128 bits). A plain hash of
 * an e-mail could be found by trying e-mails; without the key, this one cannot. Not for several
 * threads at once.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key;
  private final Mac mac;

  private Pseudonyms(byte[] key) {
    this.key = key.clone();
    try {
      this.mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Under a key of its own, forgotten with it: nothing that is printed depends on the key. */
  public static Pseudonyms forThisAudit() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }

  /** Under the key that the producer keeps for an agreement, so that reports can be compared. */
  public static Pseudonyms of(byte[] key) {
    return new Pseudonyms(key);
  }

  /**
   * The same keeper's hashes for one agreement alone: from those of one agreement nothing is learnt
   * of another's.
   *
   * @param agreement its id, or that of the audit when there is none
   */
  public Pseudonyms rotatedFor(String agreement) {
    return new Pseudonyms(
        mac.doFinal(("clausier/learners/" + agreement).getBytes(StandardCharsets.UTF_8)));
  }

  /** Under the same key, for another thread. */
  public Pseudonyms copy() {
    return new Pseudonyms(key);
  }

  /** The same person whatever the case, the spaces around and the form of the accents. */
  public LearnerKey learner(String written) {
    return hash(
        Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
  }

  LearnerKey hash(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    return new LearnerKey(bytes.getLong(), bytes.getLong());
  }
}
