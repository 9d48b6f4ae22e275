package org.clausier.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run of the command in this machine: what it ended with, and what it printed where. */
record Run(int code, byte[] bytes, String err) {

  static Run of(String... arguments) {
    return in(Map.of(), arguments);
  }

  static Run in(Map<String, String> environment, String... arguments) {
    Map<String, String> all = new HashMap<>(Map.of(World.TODAY, "2026-11-22"));
    all.putAll(environment);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    World world = new World(stream(out), stream(err), all, Set.of());
    int code = Clausier.run(world, arguments);
    world.out().flush();
    world.err().flush();
    return new Run(code, out.toByteArray(), spaced(err.toString(StandardCharsets.UTF_8)));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  String out() {
    return spaced(new String(bytes, StandardCharsets.UTF_8));
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  /** Ordinary spaces, as the expected sentences are typed. */
  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }
}
