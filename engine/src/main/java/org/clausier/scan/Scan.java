package org.clausier.scan;

import java.util.Locale;

/**
 * A scanned document that may be kept: it is what it says, and carries nothing that acts.
 *
 * @param pages of a PDF; a picture is one page
 */
public record Scan(Kind kind, int pages) {

  /** The forms that are accepted. */
  public enum Kind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** As it is served: {@code image/png}. */
    public String type() {
      return type;
    }

    /** The end of a file's name: {@code png}. */
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
