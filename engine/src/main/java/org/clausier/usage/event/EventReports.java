package org.clausier.usage.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.library.EventRule.Standard;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.FileKind;
import org.clausier.usage.ObjectRows;
import org.clausier.usage.Place;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.clausier.usage.bytes.Chunk;
import org.clausier.usage.bytes.Chunks;
import org.clausier.usage.bytes.InOrder;
import org.clausier.usage.bytes.LearnerWords;
import org.clausier.usage.bytes.Pace;

/**
 * Reads what platforms write for machines: JSON objects, one a line or in an array, each an xAPI
 * statement, an Open edX event, or a row under the words of columns. One bad object is refused with
 * its number and the next is read. All the reports of an audit share one memory of statements.
 */
public final class EventReports implements ReportReader {

  private final StatementMemory memory;
  private final Tracing tracing;
  private final Pseudonyms pseudonyms;
  private final FileKind kind;
  private final Statements statements;
  private final TrackingEvents tracking;
  private final ObjectRows rows;
  private final Pace pace;
  private final EventParser parser = new EventParser();

  /**
   * @param kind what all the objects are, or {@code JSON} or {@code NDJSON} when each tells
   */
  public EventReports(
      FileKind kind,
      ReportWords words,
      Pseudonyms pseudonyms,
      ObjectRows rows,
      StatementMemory memory) {
    this(kind, words, pseudonyms, rows, memory, Pace.USUAL);
  }

  /**
   * @param pace how lines are shared out; what is read does not depend on it
   */
  EventReports(
      FileKind kind,
      ReportWords words,
      Pseudonyms pseudonyms,
      ObjectRows rows,
      StatementMemory memory,
      Pace pace) {
    this.pace = pace;
    Learners learners = new Learners(pseudonyms);
    this.pseudonyms = pseudonyms;
    this.kind = kind;
    this.memory = memory;
    this.tracing = new Tracing(words);
    this.statements = new Statements(memory.marks(), tracing, learners);
    this.tracking = new TrackingEvents(memory.marks(), tracing, learners);
    this.rows = rows;
  }

  @Override
  public boolean again() {
    if (!memory.again()) return false;
    memory.forget();
    return true;
  }

  @Override
  public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
    Balance balance = new Balance(source.name(), to);
    try (InputStream in = source.open()) {
      Cutting cutting = new Cutting(Unicode.of(in));
      cutting.notes().forEach(balance::note);
      if (cutting.empty()) return refused(source, "usage-empty");
      Pieces pieces = cutting.pieces();
      if (pieces instanceof Lines lines && pace.threads() > 0) pieces = ahead(lines, balance);
      while (pieces.next()) take(pieces, balance);
      String wrongEnd = cutting.wrongEnd();
      Place end = new Place(source.name(), pieces.row() + 1);
      if (!wrongEnd.isEmpty()) balance.take(Wrong.rejected(end, wrongEnd));
      cutting.lastNotes().forEach(balance::note);
      List<Problem> said = rows.end(source.name());
      List<Problem> errors = said.stream().filter(Problem::refuses).toList();
      if (!errors.isEmpty()) return Outcome.refused(errors);
      said.forEach(balance::note);
    } catch (CharacterCodingException e) {
      return refused(source, "usage-not-text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (balance.nothing()) return refused(source, "usage-no-event");
    try {
      return Outcome.ok(balance.reading(source.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Pieces piece, Balance balance) {
    Place place = new Place(balance.report(), piece.row());
    if (piece.tooLong()) {
      balance.take(Wrong.rejected(place, "usage-piece-long", (Window.LONGEST >> 20) + ""));
      return;
    }
    int from = start(piece, balance);
    Told told = piece.told();
    if (told != null) {
      balance.take(item(place, told, told.fate(memory), balance));
      return;
    }
    int length = piece.length() - (from - piece.from());
    if (blank(piece.bytes(), from, length)) {
      balance.blank();
      return;
    }
    item(place, piece, from, length, balance).ifPresentOrElse(balance::take, balance::unread);
  }

  private Optional<UsageItem> item(
      Place place, Pieces piece, int from, int length, Balance balance) {
    Pieces.Parsed parsed = piece.parsed(parser, from, length);
    if (!parsed.wrong().isEmpty()) return Optional.of(Wrong.rejected(place, parsed.wrong()));
    EventFields f = parsed.by().fields();
    try {
      Optional<Standard> standard = f.standard(kind);
      if (standard.isPresent()) {
        boolean xapi = standard.get() == Standard.XAPI;
        Told told = xapi ? statements.told(f, piece) : tracking.told(parsed.by(), piece);
        return Optional.of(item(place, told, told.fate(memory), balance));
      }
      if (kind == FileKind.XAPI) throw new Wrong("usage-event-missing", "actor");
      if (kind == FileKind.OPENEDX) throw new Wrong("usage-event-missing", "event_type");
      Optional<Row> row = Row.of(piece.bytes(), from, length);
      if (row.isEmpty()) throw new Wrong("usage-json-nested");
      return rows.read(place, row.get().names(), row.get().values());
    } catch (Wrong e) {
      return Optional.of(e.at(place));
    }
  }

  private UsageItem item(Place place, Told told, StatementMemory.Fate fate, Balance balance) {
    UsageItem item = told.item(place, fate);
    if (!(item instanceof UsageItem.Repeated)) {
      note(told, item instanceof UsageItem.Traced, balance);
    }
    return item;
  }

  private static void note(Told told, boolean traced, Balance balance) {
    // accepted without an offset: its hour is taken for that of Europe/Paris
    if (!told.offset()) balance.withoutOffset();
    if (traced && !told.home().isEmpty()) balance.home(told.home());
  }

  /** Takes a line together with those before and after it, if it is like others. */
  private void take(ParsedLines line, Balance balance, AlikeEvents alike) {
    Told told = line.told();
    boolean plain = told != null && !line.tooLong() && line.bytes()[line.from()] == '{';
    if (told == null || !plain || !told.isAlike()) {
      alike.end();
      take(line, balance);
      return;
    }
    StatementMemory.Fate fate = told.fate(memory);
    if (fate == StatementMemory.Fate.COUNTED) {
      note(told, told.meaning().cause().isEmpty(), balance);
      alike.add(line.row(), told);
    } else {
      alike.end();
      balance.take(item(new Place(balance.report(), line.row()), told, fate, balance));
    }
  }

  /**
   * Takes lines whose objects are read on all the cores, in their order.
   *
   * @return those that are left: from a line beyond measure on, they are read one by one
   */
  private Pieces ahead(Lines lines, Balance balance) throws IOException {
    InputStream in = lines.left();
    Chunks chunks = new Chunks(in, pace.chunk(), 2 * Window.LONGEST);
    int[] rows = {0};
    AlikeEvents alike = new AlikeEvents(balance);
    List<Chunk> untold =
        InOrder.tell(
            chunks,
            pace.threads(),
            this::lines,
            parsed -> {
              if (parsed.cut()) return false;
              parsed.after(rows[0]);
              while (parsed.next()) take(parsed, balance, alike);
              alike.end();
              rows[0] += parsed.count();
              return true;
            });
    return new Lines(new Window(chunks.left(untold, 0)), rows[0]);
  }

  /** What reads lines on a thread of its own. */
  private LineReader lines() {
    Learners learners = new Learners(pseudonyms.copy());
    Statements ofThread = new Statements(memory.marks(), tracing, learners);
    TrackingEvents trackingOfThread = new TrackingEvents(memory.marks(), tracing, learners);
    PlainWords words = new PlainWords(kind, tracing, ofThread, trackingOfThread);
    LearnerWords names = new LearnerWords(pseudonyms.copy());
    return new LineReader(kind, new PlainEvents(words, names, memory.marks()));
  }

  private int start(Pieces piece, Balance balance) {
    int from = start(piece.bytes(), piece.from(), piece.length());
    if (from > piece.from()) balance.prefixed();
    return from;
  }

  /** Where the object begins: log servers put their own words before it. */
  static int start(byte[] b, int from, int length) {
    int end = Math.min(length, Cutting.LONGEST_PREFIX);
    if (end == 0 || b[from] == '{' || b[from] <= ' ') return from;
    for (int i = from; i + 3 < from + end; i++) {
      if (b[i] == '-' && b[i + 1] == ' ' && b[i + 2] == '{') return i + 2;
    }
    return from;
  }

  static boolean blank(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') return false;
    }
    return true;
  }

  private static Outcome<Reading> refused(ReportSource source, String id) {
    return Outcome.refused(Problem.error(Source.of(source.name()), id));
  }
}
