package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import org.clausier.usage.bytes.Chunk;

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
   */
  private record Line(int from, int length, String wrong, EventParser parser) {}

  private ParsedLines(Chunk chunk) {
    this.chunk = chunk;
  }

  static ParsedLines of(Chunk chunk) {
    ParsedLines parsed = new ParsedLines(chunk);
    byte[] bytes = chunk.bytes();
    int from = chunk.cut() ? chunk.length() : 0;
    while (from < chunk.length()) {
      int end = from;
      while (end < chunk.length() && bytes[end] != '\n') end++;
      int length = end - from;
      if (length > 0 && bytes[end - 1] == '\r') length--;
      parsed.add(from, length);
      from = end + 1;
    }
    return parsed;
  }

  private void add(int from, int length) {
    byte[] bytes = chunk.bytes();
    EventParser parser = new EventParser();
    int object = EventReports.start(bytes, from, length);
    int rest = length - (object - from);
    boolean read = length <= Window.LONGEST && !EventReports.blank(bytes, object, rest);
    String wrong = read ? parser.read(bytes, object, rest) : "";
    lines.add(new Line(from, length, wrong, parser));
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
    return new Parsed(lines.get(at).wrong(), lines.get(at).parser());
  }
}
