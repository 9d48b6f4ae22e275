package org.clausier.usage.event;

import java.util.Optional;
import java.util.function.Function;
import org.clausier.library.EventRule.Standard;
import org.clausier.usage.FileKind;
import org.clausier.usage.bytes.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of chunks, before they are told one after the other: by their bytes those of a
 * shape met, strictly the others, and then their shape is met. One for each thread.
 */
final class LineReader implements Function<Chunk, ParsedLines> {

  private final FileKind kind;
  private final PlainEvents plain;
  private final Shapes shapes;

  LineReader(FileKind kind, PlainEvents plain) {
    this.kind = kind;
    this.plain = plain;
    this.shapes = plain.shapes();
  }

  @Override
  public ParsedLines apply(Chunk chunk) {
    ParsedLines lines = new ParsedLines(chunk);
    byte[] b = chunk.bytes();
    int limit = chunk.length();
    int from = chunk.cut() ? limit : 0;
    while (from < limit) {
      ParsedLines.Line plainly = b[from] == '{' ? plainly(b, from, from, limit) : null;
      if (plainly != null) {
        lines.add(plainly);
        from = Scan.lineEnd(b, from + plainly.length(), limit) + 1;
        continue;
      }
      int end = Scan.lineEnd(b, from, limit);
      int length = end > from && b[end - 1] == '\r' ? end - from - 1 : end - from;
      lines.add(line(b, from, length));
      from = end + 1;
    }
    return lines;
  }

  private ParsedLines.Line line(byte[] b, int from, int length) {
    int object = EventReports.start(b, from, length);
    int rest = length - (object - from);
    EventParser parser = new EventParser();
    if (length > Window.LONGEST || EventReports.blank(b, object, rest)) {
      return new ParsedLines.Line(from, length, "", parser, null);
    }
    if (b[from] != '{') {
      ParsedLines.Line plainly = plainly(b, from, object, from + length);
      if (plainly != null) return plainly;
    }
    boolean learn = !shapes.met() && !shapes.full();
    Looks looks = learn ? new Looks() : null;
    String wrong = parser.read(b, object, rest, looks);
    if (looks != null && wrong.isEmpty()) learn(b, object, rest, looks, parser.fields());
    return new ParsedLines.Line(from, length, wrong, parser, null);
  }

  private void learn(byte[] b, int object, int length, Looks looks, EventFields f) {
    Optional<Standard> standard = f.standard(kind);
    if (standard.isEmpty() || !f.misshapen.isEmpty()) return;
    shapes.learn(b, object, length, looks, standard.get());
  }

  private ParsedLines.@Nullable Line plainly(byte[] b, int from, int object, int limit) {
    Shape shape = shapes.of(b, object, limit);
    if (shape == null || shapes.end() - from > Window.LONGEST) return null;
    int length = shapes.end() - from;
    Told told = plain.told(shape, b, from, object);
    return told == null ? null : new ParsedLines.Line(from, length, "", null, told);
  }
}
