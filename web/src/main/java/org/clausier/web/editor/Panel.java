package org.clausier.web.editor;

import java.util.List;

/**
 * What remains to be done on a draft.
 *
 * @param silent how many cases of the usual view are not written
 * @param cases how many it has
 * @param silences the first of them, the most asked about first
 * @param problems those that keep it from being published, then those to be read
 */
public record Panel(
    int silent,
    int cases,
    List<ToWrite> silences,
    List<ToMend> vague,
    List<ToMend> problems,
    List<ToMend> remarks,
    int right,
    int wrong) {

  /**
   * A silent cell.
   *
   * @param asked how many times somebody asked about it
   */
  public record ToWrite(String name, String address, int asked) {}

  /**
   * A problem.
   *
   * @param error whether it keeps the version from being published
   * @param address where it is mended
   * @param does what the link there says
   */
  public record ToMend(
      boolean error, String sentence, String remedy, String address, String does) {}

  public int written() {
    return cases - silent;
  }

  public boolean whole() {
    return silent == 0;
  }
}
