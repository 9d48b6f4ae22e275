package org.clausier.problem;

/**
 * Where something was read: {@code piloter.yaml:14}.
 *
 * @param name the file as the user named it
 * @param line its line, from 1; 0 when the whole file is meant
 */
public record Source(String name, int line) {

  /** The whole of a file. */
  public static Source of(String name) {
    return new Source(name, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? name : name + ":" + line;
  }
}
