package org.clausier.web.deposit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What seals one file: AES-256-GCM, block by block, under a key of its own that is derived from
 * that of the installation. A block that was changed, moved, or cut off the end does not open.
 */
final class Seal {

  /** Bytes of a block, in clear. */
  static final int BLOCK = 1 << 16;

  /** What sealing adds to each. */
  static final int TAG = 16;

  /** Bytes at the head of a file, from which its key is derived. */
  static final int SALT = 16;

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int LAST = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final Cipher cipher;
  private long block;

  Seal(byte[] master, byte[] salt) {
    try {
      Mac derive = Mac.getInstance("HmacSHA256");
      derive.init(new SecretKeySpec(master, "HmacSHA256"));
      this.key = new SecretKeySpec(derive.doFinal(salt), "AES");
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] key() {
    return random(KEY);
  }

  static byte[] salt() {
    return random(SALT);
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /** Seals the next block. */
  byte[] close(byte[] clear, int length, boolean last) {
    return next(Cipher.ENCRYPT_MODE, clear, length, last);
  }

  /**
   * Opens the next block.
   *
   * @throws IllegalStateException when it is not the one that was sealed there
   */
  byte[] open(byte[] sealed, boolean last) {
    return next(Cipher.DECRYPT_MODE, sealed, sealed.length, last);
  }

  private byte[] next(int mode, byte[] bytes, int length, boolean last) {
    byte[] nonce = new byte[NONCE];
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[NONCE - 1 - i] = (byte) (block >>> (i * Byte.SIZE));
    }
    nonce[NONCE - Long.BYTES - LAST] = (byte) (last ? 1 : 0);
    block++;
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
      return cipher.doFinal(bytes, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed file was altered", e);
    }
  }
}
