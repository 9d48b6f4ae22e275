package org.clausier.usage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Reads the key under which learners are hashed: 64 hexadecimal digits, as {@code openssl rand -hex
 * 32} writes them. Nothing of it is ever told.
 */
public final class KeyReader {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

  private KeyReader() {}

  /**
   * @param name where the key comes from: a file, a variable of the environment
   */
  public static Outcome<Pseudonyms> read(String name, byte[] text) {
    String key = new String(text, StandardCharsets.US_ASCII).strip();
    if (!FORM.matcher(key).matches()) {
      return Outcome.refused(Problem.error(Source.of(name), "learner-key-form"));
    }
    return Outcome.ok(Pseudonyms.of(HexFormat.of().parseHex(key)));
  }
}
