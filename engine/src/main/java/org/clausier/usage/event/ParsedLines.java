package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import org.clausier.usage.bytes.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a chunk, each with its object already read: what costs most is done by all the
 * cores, before the lines are told one after the other.
 */
final class ParsedLines implements Pieces {

  private final Chunk chunk;
  private final List<Line> lines = new ArrayList<>();
  private int at = -1;
  private int before;

  /**
   * A line.
   *
   * @param length without its end
   * @param wrong what is wrong with it; empty when nothing is
   * @param parser what read it strictly; null when that was not needed
   * @param told what it tells; null when the parser knows
   */
  record Line(
      int from, int length, String wrong, @Nullable EventParser parser, @Nullable Told told) {}

  ParsedLines(Chunk chunk) {
    this.chunk = chunk;
  }

  void add(Line line) {
    lines.add(line);
  }

  /** Numbers them from the line that follows so many. */
  void after(int rows) {
    before = rows;
  }

  /** Whether the line is beyond measure, so that it is to be passed over without being kept. */
  boolean cut() {
    return chunk.cut();
  }

  int count() {
    return lines.size();
  }

  @Override
  public boolean next() {
    return ++at < lines.size();
  }

  @Override
  public byte[] bytes() {
    return chunk.bytes();
  }

  @Override
  public int from() {
    return lines.get(at).from();
  }

  @Override
  public int length() {
    return tooLong() ? 0 : lines.get(at).length();
  }

  @Override
  public int row() {
    return before + at + 1;
  }

  @Override
  public boolean tooLong() {
    return lines.get(at).length() > Window.LONGEST;
  }

  @Override
  public Parsed parsed(EventParser mine, int object, int rest) {
    Line line = lines.get(at);
    return new Parsed(line.wrong(), line.parser() == null ? mine : line.parser());
  }

  @Override
  public @Nullable Told told() {
    return lines.get(at).told();
  }
}
