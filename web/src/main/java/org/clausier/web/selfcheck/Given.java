package org.clausier.web.selfcheck;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.MediaType;

/**
 * A file that an answer carries in itself, to be taken away: there is no address where it waits.
 *
 * @param label what it is, in words
 * @param name it is saved under
 * @param address the file itself
 */
record Given(String label, String name, String address) {

  static Given of(String label, String name, MediaType type, byte[] bytes) {
    String kind = type.getType() + "/" + type.getSubtype();
    return new Given(
        label, name, "data:" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  static Given text(String label, String name, String text) {
    return of(label, name, MediaType.TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8));
  }
}
