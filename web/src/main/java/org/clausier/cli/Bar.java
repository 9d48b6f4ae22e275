package org.clausier.cli;

/** A progress bar, on a terminal only. */
final class Bar {

  private static final int WIDTH = 30;

  private final Voice voice;
  private final int total;
  private final boolean shown;

  Bar(Voice voice, int total) {
    this.voice = voice;
    this.total = total;
    this.shown = !voice.quiet() && voice.world().terminals().contains("err");
  }

  synchronized void show(int done) {
    if (!shown) return;
    int full = Math.min(WIDTH, WIDTH * done / Math.max(1, total));
    voice
        .world()
        .err()
        .print("\r" + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + done + " / " + total);
    voice.world().err().flush();
  }

  void end() {
    if (shown) voice.world().err().print("\r" + " ".repeat(WIDTH + 16) + "\r");
  }
}
