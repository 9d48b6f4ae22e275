package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.EventRule.Standard;

/** What lines of the same names and brackets have in common: where the values that count stand. */
final class Shape {

  private static final Set<Slot> XAPI = EnumSet.range(Slot.ID, Slot.WITHIN);
  private static final Set<Slot> OPENEDX =
      EnumSet.of(
          Slot.TIMESTAMP,
          Slot.TIME,
          Slot.EVENT_TYPE,
          Slot.NAME,
          Slot.USER,
          Slot.OF_USER,
          Slot.USERNAME,
          Slot.COURSE_ID,
          Slot.ENTERPRISE,
          Slot.PAYLOAD);

  private final int number;
  private final Standard standard;
  private final int[] places = new int[Slot.values().length];
  private final int[] within;
  private final int[] words;

  private Shape(int number, Standard standard, List<Integer> within, List<Integer> words) {
    this.number = number;
    this.standard = standard;
    this.within = within.stream().mapToInt(Integer::intValue).toArray();
    this.words = words.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The shape of a line.
   *
   * @param slots of the values that were looked at, in their order
   * @return empty when such a line is better read strictly
   */
  static Optional<Shape> of(int number, Standard standard, List<Slot> slots) {
    Set<Slot> own = standard == Standard.XAPI ? XAPI : OPENEDX;
    List<Integer> within = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    int[] places = new int[Slot.values().length];
    Arrays.fill(places, -1);
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot == Slot.STRICT) return Optional.empty();
      boolean course = slot == Slot.COURSE || slot == Slot.WITHIN;
      if (!own.contains(slot) || slot == Slot.OBJECT_TYPE) words.add(i);
      if (own.contains(slot) && course) within.add(i);
      // of two of one kind only the strict parser knows which counts
      if (own.contains(slot) && slot != Slot.WITHIN && places[slot.ordinal()] >= 0) {
        return Optional.empty();
      }
      places[slot.ordinal()] = i;
    }
    Shape shape = new Shape(number, standard, within, words);
    System.arraycopy(places, 0, shape.places, 0, places.length);
    return shape.isWhole() ? Optional.of(shape) : Optional.empty();
  }

  private boolean isWhole() {
    if (standard == Standard.OPENEDX) return name() >= 0 && time() >= 0;
    boolean one = has(Slot.ACTOR) != has(Slot.ACTOR_MAIL);
    boolean both = has(Slot.INSTRUCTOR) && has(Slot.INSTRUCTOR_MAIL);
    return one && !both && has(Slot.OBJECT) && has(Slot.TIMESTAMP);
  }

  int number() {
    return number;
  }

  Standard standard() {
    return standard;
  }

  boolean has(Slot slot) {
    return place(slot) >= 0;
  }

  /** Its rank among the values that are looked at; negative when there is none. */
  int place(Slot slot) {
    return places[slot.ordinal()];
  }

  /** The name of an Open edX event. */
  int name() {
    return has(Slot.EVENT_TYPE) ? place(Slot.EVENT_TYPE) : place(Slot.NAME);
  }

  /** When it happened, in Open edX. */
  int time() {
    return has(Slot.TIME) ? place(Slot.TIME) : place(Slot.TIMESTAMP);
  }

  /** What the platform calls the organisation, in xAPI. */
  int team() {
    return has(Slot.TEAM) ? place(Slot.TEAM) : place(Slot.TEAM_NAME);
  }

  /** Parents and groupings, in their order. */
  int[] within() {
    return within;
  }

  /** Whatever else decides what the line stands for. */
  int[] words() {
    return words;
  }
}
