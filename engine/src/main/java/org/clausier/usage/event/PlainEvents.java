package org.clausier.usage.event;

import java.util.Arrays;
import java.util.List;
import org.clausier.library.EventRule.Standard;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.bytes.LearnerWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads events by their bytes. The shape of a line tells where its values are; what its words stand
 * for was asked of the strict parser once. Of whatever is unusual it says nothing, and the strict
 * parser reads the line. One for each thread.
 */
final class PlainEvents {

  private final Shapes shapes = new Shapes();
  private final PlainWords words;
  private final LearnerWords learners;
  private final Marks marks;
  private final Moments moments = new Moments();
  private byte[] b = {};

  PlainEvents(PlainWords words, LearnerWords learners, Marks marks) {
    this.words = words;
    this.learners = learners;
    this.marks = marks;
  }

  Shapes shapes() {
    return shapes;
  }

  /**
   * What the line of this shape tells; null when it is to be read strictly.
   *
   * @param line where it begins, whatever precedes its object
   */
  @Nullable Told told(Shape shape, byte[] bytes, int line, int object) {
    b = bytes;
    return shape.standard() == Standard.XAPI
        ? statement(shape, line, object)
        : event(shape, line, object);
  }

  private @Nullable Told statement(Shape s, int line, int object) {
    int actor = identity(s, Slot.ACTOR, Slot.ACTOR_MAIL);
    int target = s.place(Slot.OBJECT);
    int instructor = identity(s, Slot.INSTRUCTOR, Slot.INSTRUCTOR_MAIL);
    if (actor < 0 || isBlank(actor) || isBlank(target)) return null;
    boolean instructed = s.has(Slot.INSTRUCTOR) || s.has(Slot.INSTRUCTOR_MAIL);
    if (instructed && (instructor < 0 || isBlank(instructor))) return null;
    int at = s.place(Slot.TIMESTAMP);
    if (!moments.read(b, from(at), to(at))) return null;
    boolean another = instructed && !same(actor, instructor);
    PlainWords.Sense sense = words.ofStatement(s, shapes, b, object, another);
    if (sense == null) return null;
    Meaning meaning = sense.meaning();
    Mark id = null;
    if (s.has(Slot.ID)) {
      id = id(s.place(Slot.ID));
      if (id == null) return null;
    }
    return new Told(
        meaning,
        moments.day(),
        words.organisation(shapes, b, s.team()),
        meaning.group() ? List.of() : List.of(learners.of(b, from(actor), to(actor))),
        id,
        id == null ? marks.of(b, line, shapes.end()) : said(s, sense, actor, instructor, target),
        null,
        moments.offset(),
        sense.home());
  }

  /** As {@link Statements} tells it. */
  private Mark said(Shape s, PlainWords.Sense sense, int actor, int instructor, int target) {
    Statements.begin(marks, moments.second(), moments.nano(), sense.words());
    add(actor);
    add(instructor);
    add(target);
    add(s.team());
    add(s.place(Slot.COURSE));
    for (int place : s.within()) add(place);
    return marks.end();
  }

  private void add(int place) {
    if (place < 0) marks.add(0);
    else marks.add(b, from(place), to(place));
  }

  private @Nullable Told event(Shape s, int line, int object) {
    int name = s.name();
    int user = s.place(Slot.USER);
    int of = s.place(Slot.OF_USER);
    int username = s.place(Slot.USERNAME);
    if (isBlank(name) || unclear(user) || unclear(of) || unclear(username)) return null;
    if (s.has(Slot.PAYLOAD) && begins(name, TrackingEvents.SERVER)) return null;
    int at = s.time();
    if (!moments.read(b, from(at), to(at))) return null;
    boolean another = given(of) && given(user) && !same(of, user);
    PlainWords.Sense sense = words.ofEvent(s, shapes, b, object, another);
    if (sense == null) return null;
    int number = given(of) ? of : user;
    boolean both = !another && given(username);
    List<LearnerKey> names;
    if (given(number)) {
      names = both ? List.of(learner(number), learner(username)) : List.of(learner(number));
    } else names = both ? List.of(learner(username)) : List.of();
    return new Told(
        sense.meaning(),
        moments.day(),
        words.organisation(shapes, b, s.place(Slot.ENTERPRISE)),
        names,
        null,
        marks.of(b, line, shapes.end()),
        null,
        moments.offset(),
        "");
  }

  private LearnerKey learner(int place) {
    return learners.of(b, from(place), to(place));
  }

  /**
   * Whoever it is, by an account or an address; negative when it is neither, or not well formed.
   */
  private int identity(Shape s, Slot account, Slot mail) {
    if (s.has(account)) return s.place(account);
    int place = s.place(mail);
    if (place < 0 || !begins(place, AgentParser.MAILTO)) return Scan.NO;
    int from = from(place) + AgentParser.MAILTO.length();
    if (from < to(place) && b[from] == '@') return Scan.NO;
    for (int i = from + 1; i < to(place); i++) {
      if (b[i] == '@') {
        shapes.move(place, from);
        return place;
      }
    }
    return Scan.NO;
  }

  /** The mark of an id; null when it is not the 32 figures of one. */
  private @Nullable Mark id(int place) {
    int from = from(place);
    if (to(place) - from != 36) return null;
    long high = 0;
    long low = 0;
    int digits = 0;
    for (int i = 0; i < 36; i++) {
      int c = b[from + i];
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (c != '-') return null;
        continue;
      }
      int digit = c < 0 ? -1 : Character.digit(c, 16);
      if (digit < 0) return null;
      if (digits++ < 16) high = high << 4 | digit;
      else low = low << 4 | digit;
    }
    return marks.of(high, low);
  }

  private boolean begins(int place, String text) {
    if (to(place) - from(place) < text.length()) return false;
    for (int i = 0; i < text.length(); i++) {
      if (b[from(place) + i] != text.charAt(i)) return false;
    }
    return true;
  }

  private boolean same(int one, int other) {
    return Arrays.equals(b, from(one), to(one), b, from(other), to(other));
  }

  /** Empty, or perhaps nothing but blanks: only what surely is not passes. */
  private boolean isBlank(int place) {
    return !given(place) || unclear(place);
  }

  private boolean unclear(int place) {
    return given(place) && b[from(place)] <= ' ';
  }

  private boolean given(int place) {
    return place >= 0 && to(place) > from(place);
  }

  private int from(int place) {
    return shapes.from(place);
  }

  private int to(int place) {
    return shapes.to(place);
  }
}
