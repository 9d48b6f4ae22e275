package org.clausier.usage.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausier.library.EventRule.Standard;
import org.clausier.usage.FileKind;
import org.clausier.usage.bytes.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a line stand for together: asked of the strict parser for the first line that
 * has them, remembered for the others. One for each thread.
 */
final class PlainWords {

  private static final int MOST_SENSES = 1 << 16;
  private static final int MOST_WORDS = 1 << 14;

  /** Between two words: no text read by its bytes has this character. */
  private static final byte BETWEEN = 0x1F;

  private static final int ANOTHER = 1;
  private static final int ELSEWHERE = 2;
  private static final int ENTERPRISE = 4;

  private final FileKind kind;
  private final Tracing tracing;
  private final Statements statements;
  private final TrackingEvents tracking;
  private final EventParser strict = new EventParser();
  private final Remembered<Optional<Sense>> senses = new Remembered<>(MOST_SENSES);
  private final Remembered<String> organisations = new Remembered<>(MOST_WORDS);
  private final Remembered<Course> courses = new Remembered<>(MOST_WORDS);
  private byte[] key = new byte[1 << 10];
  private int size;

  PlainWords(FileKind kind, Tracing tracing, Statements statements, TrackingEvents tracking) {
    this.kind = kind;
    this.tracing = tracing;
    this.statements = statements;
    this.tracking = tracking;
  }

  /**
   * What a line stands for.
   *
   * @param words the mark of those of a statement
   * @param home where the account of its actor is kept; empty when there is none
   */
  record Sense(Meaning meaning, Mark words, String home) {}

  /** What the id of a course says. */
  private record Course(Optional<String> session, boolean elsewhere) {}

  @Nullable Sense ofStatement(Shape s, Shapes at, byte[] b, int object, boolean another) {
    int flags = another ? ANOTHER : 0;
    if (tracing.severalCourses() && elsewhere(s, at, b)) flags |= ELSEWHERE;
    begin(s, flags);
    int course = s.place(Slot.COURSE);
    if (course >= 0) session(course(at, b, course));
    return sense(s, at, b, object);
  }

  @Nullable Sense ofEvent(Shape s, Shapes at, byte[] b, int object, boolean another) {
    int flags = another ? ANOTHER : 0;
    int enterprise = s.place(Slot.ENTERPRISE);
    if (enterprise >= 0 && at.to(enterprise) > at.from(enterprise)) {
      if (b[at.from(enterprise)] <= ' ') return null;
      flags |= ENTERPRISE;
    }
    int course = s.place(Slot.COURSE_ID);
    boolean told = course >= 0 && at.to(course) > at.from(course);
    // then the address of the page tells the course
    if (!told && tracing.severalCourses()) return null;
    if (told && b[at.from(course)] <= ' ') return null;
    Course known = told ? course(at, b, course) : null;
    if (known != null && known.elsewhere()) flags |= ELSEWHERE;
    begin(s, flags);
    if (known != null) session(known);
    name(at, b, s.name());
    return sense(s, at, b, object);
  }

  /** What the platform calls the organisation. */
  String organisation(Shapes at, byte[] b, int place) {
    if (place < 0) return "";
    int from = at.from(place);
    int to = at.to(place);
    int number = organisations.number(b, from, to);
    String known = number == Words.FULL ? null : organisations.get(number);
    if (known != null) return known;
    String name = text(b, from, to);
    if (number != Words.FULL) organisations.put(number, name);
    return name;
  }

  private boolean elsewhere(Shape s, Shapes at, byte[] b) {
    boolean told = false;
    for (int place : s.within()) {
      if (!course(at, b, place).elsewhere()) return false;
      told = true;
    }
    int type = s.place(Slot.OBJECT_TYPE);
    String written = type < 0 ? null : text(b, at.from(type), at.to(type));
    if (!Statements.isActivity(written)) return told;
    int target = s.place(Slot.OBJECT);
    return tracing.elsewhere(List.of(text(b, at.from(target), at.to(target))));
  }

  private Course course(Shapes at, byte[] b, int place) {
    int from = at.from(place);
    int to = at.to(place);
    int number = courses.number(b, from, to);
    Course known = number == Words.FULL ? null : courses.get(number);
    if (known != null) return known;
    String id = text(b, from, to);
    Course course = new Course(tracing.session(id), tracing.elsewhere(List.of(id)));
    if (number != Words.FULL) courses.put(number, course);
    return course;
  }

  private void begin(Shape s, int flags) {
    size = 0;
    room(8);
    for (int shift = 0; shift < 32; shift += 8) key[size++] = (byte) (s.number() >>> shift);
    key[size++] = (byte) flags;
  }

  private void session(Course course) {
    if (course.session().isPresent()) add(course.session().get());
  }

  /** A page by what it may be, and by the beginning that is shown; others as they are. */
  private void name(Shapes at, byte[] b, int place) {
    int from = at.from(place);
    int to = at.to(place);
    add(new byte[0], 0, 0);
    if (b[from] != '/') {
      add(b, from, to);
      return;
    }
    String name = text(b, from, to);
    add(tracing.family(Standard.OPENEDX, name));
    int second = name.indexOf('/', 1);
    add(second < 0 ? "" : name.substring(0, second));
  }

  private @Nullable Sense sense(Shape s, Shapes at, byte[] b, int object) {
    add(b, object, object);
    for (int place : s.words()) add(b, at.from(place), at.to(place));
    int number = senses.number(key, 0, size);
    Optional<Sense> known = number == Words.FULL ? Optional.<Sense>empty() : senses.get(number);
    if (known != null) return known.orElse(null);
    Optional<Sense> found = strict(b, object, at.end());
    senses.put(number, found);
    return found.orElse(null);
  }

  /** What the strict parser makes of such a line; empty when it refuses it, or it voids another. */
  private Optional<Sense> strict(byte[] b, int from, int to) {
    if (!strict.read(b, from, to - from).isEmpty()) return Optional.empty();
    EventFields f = strict.fields();
    try {
      Optional<Standard> standard = f.standard(kind);
      if (standard.isEmpty() || standard.get() == Standard.XAPI && Statements.voids(f)) {
        return Optional.empty();
      }
      return Optional.of(
          standard.get() == Standard.XAPI
              ? new Sense(statements.meaning(f), statements.words(f), f.home == null ? "" : f.home)
              : new Sense(tracking.meaning(f), NO_WORDS, ""));
    } catch (Wrong e) {
      return Optional.empty();
    }
  }

  private static final Mark NO_WORDS = new Mark(0, 0);

  private void add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    add(utf8, 0, utf8.length);
  }

  private void add(byte[] b, int from, int to) {
    room(to - from + 1);
    System.arraycopy(b, from, key, size, to - from);
    size += to - from;
    key[size++] = BETWEEN;
  }

  private void room(int more) {
    if (size + more > key.length) key = Arrays.copyOf(key, 2 * (size + more));
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.UTF_8);
  }
}
