package org.clausier.cli;

import org.clausier.library.Library;
import org.clausier.words.Language;

/** Our fault: a short apology, and the whole trace for whoever asks. */
final class Fault {

  static final String DEBUG = "CLAUSIER_DEBUG";

  private Fault() {}

  static Exit report(World world, Language language, Throwable fault) {
    String what = fault.getClass().getSimpleName();
    new Voice(world, Library.builtIn(), language, false).say("cli.fault", what);
    if (!world.environment().getOrDefault(DEBUG, "").isEmpty()) {
      fault.printStackTrace(world.err());
    }
    world.err().flush();
    return Exit.OURS;
  }
}
