package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;

/** The revision that whoever writes has seen: {@code If-Match: "7"}, or the form's own field. */
public final class Seen {

  /** No draft has it: what does not say what it saw overwrites nothing. */
  static final long NOTHING = -1;

  private Seen() {}

  public static long of(HttpServletRequest request) {
    String match = request.getHeader("If-Match");
    String written = match == null ? request.getParameter("revision") : match.replace("\"", "");
    return written != null && written.strip().matches("[0-9]{1,18}")
        ? Long.parseLong(written.strip())
        : NOTHING;
  }
}
