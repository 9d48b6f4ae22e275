package org.clausier.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * What surrounds a run of the command.
 *
 * @param out data, never anything else
 * @param err messages
 * @param terminals which of {@code out} and {@code err} someone is looking at
 */
record World(
    PrintStream out, PrintStream err, Map<String, String> environment, Set<String> terminals) {

  static final String TODAY = "CLAUSIER_TODAY";
  private static final int BUFFER = 1 << 16;

  /** The real one. The launcher tells which streams are terminals: Java cannot. */
  static World real() {
    String terminals = System.getProperty("clausier.terminals", "");
    return new World(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getenv(),
        Set.of(terminals.isEmpty() ? new String[0] : terminals.split(",")));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream bytes = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  boolean colour(String stream) {
    return terminals.contains(stream) && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Today in Europe/Paris, or the day that the environment sets for outputs that never vary. */
  LocalDate today() {
    String set = environment.getOrDefault(TODAY, "");
    return set.isEmpty() ? LocalDate.now(ZoneId.of("Europe/Paris")) : LocalDate.parse(set);
  }
}
