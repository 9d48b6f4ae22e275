package org.clausier.web.kept;

import org.clausier.web.desk.Digest;

/**
 * A small file that an audit was made with, kept as text.
 *
 * @param role {@link #AGREEMENT}
 */
public record Paper(String role, String name, String content, String sha256) {

  public static final String AGREEMENT = "agreement";

  public static Paper of(String role, String name, String content) {
    return new Paper(role, name, content, Digest.of(content));
  }
}
