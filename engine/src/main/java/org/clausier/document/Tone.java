package org.clausier.document;

import java.util.Locale;

/**
 * What a surface means. Each has the colours of the page it stands on, when the page names them
 * ({@code --free}, {@code --free-ink}), else those of paper. Colour only helps: whatever it says is
 * also written, or hatched.
 */
public enum Tone {
  PLAIN("paper", "#ffffff", "ink", "#1c1c1c"),
  FAINT("paper", "#ffffff", "line", "#c3c9d1"),
  SOFT("paper", "#ffffff", "soft", "#4a4a4a"),
  WASH("wash", "#f4f6f9", "ink", "#1c1c1c"),
  STRONG("accent", "#1b3350", "accent", "#1b3350"),
  FREE("free", "#e8f3ec", "free-ink", "#14502b"),
  PAID("paid", "#fcf2d9", "paid-ink", "#5a3b00"),
  AGREEMENT("agreement", "#e6edf8", "agreement-ink", "#1b3b70"),
  FORBIDDEN("forbidden", "#f9e7e5", "forbidden-ink", "#7d1a12"),
  SILENT("paper", "#ffffff", "soft", "#4a4a4a");

  private final String ground;
  private final String onPaper;
  private final String ink;
  private final String inkOnPaper;

  Tone(String ground, String onPaper, String ink, String inkOnPaper) {
    this.ground = ground;
    this.onPaper = onPaper;
    this.ink = ink;
    this.inkOnPaper = inkOnPaper;
  }

  /** As CSS: {@code var(--free, #e8f3ec)}. */
  public String ground() {
    return css(ground, onPaper);
  }

  /** The colour of lines and words on it. */
  public String ink() {
    return css(ink, inkOnPaper);
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String css(String name, String paper) {
    return "var(--" + name + ", " + paper + ")";
  }
}
