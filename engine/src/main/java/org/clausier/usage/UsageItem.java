package org.clausier.usage;

import java.util.List;
import java.util.function.Consumer;
import org.clausier.problem.Problem;

/** What a row of a report says: a use, a volume, or nothing that can be counted, and why. */
public sealed interface UsageItem
    permits UsageEvent,
        VolumeStatement,
        UsageItem.Rejected,
        UsageItem.Repeated,
        UsageItem.Traced,
        UsageItem.Aside {

  /** A row kept aside: counted, listed, never silently dropped. */
  record Rejected(Problem problem) implements UsageItem {}

  /** The same row once more, about the same learner: counted once. */
  record Repeated(Place place) implements UsageItem {}

  /**
   * A use that a platform traced: whose it is remains to be established ({@link Belonging}).
   *
   * @param event its organisation is what the platform says of it, most often nothing
   * @param names of the learner, one of which a table of members may know; the event has the first.
   *     When it has none, they are those of the members of a group, one each
   * @param cohort that the platform put the learner in; empty when it does not say
   */
  record Traced(UsageEvent event, List<LearnerKey> names, String cohort) implements UsageItem {
    public Traced {
      names = List.copyOf(names);
    }
  }

  /**
   * A row that was read well and is not counted as a use, for a reason that the report gives.
   *
   * @param kind of event, by its name: never a person
   * @param event what is known of it; its practice is empty unless the cause leaves it one
   */
  record Aside(Cause cause, String kind, UsageEvent event) implements UsageItem {}

  /** Why a row that was read well is not counted. */
  enum Cause {
    /** Known, and no use of the course. */
    NO_USE(false),
    /** Nothing says what such an event is. */
    UNKNOWN(true),
    /** Known, but it does not tell which practice it is. */
    UNTOLD(true),
    /** Declared void by a later statement, or an earlier one. */
    VOIDED(false),
    /** The statement that declares another void. */
    VOIDING(false),
    /** Two statements of one id say different things: neither is believed. */
    CONTESTED(true),
    /** Of another organisation than the one audited. */
    OF_OTHERS(false),
    /** Of another course than the one audited. */
    OF_OTHER_COURSES(false),
    /** It does not say of which course it is, in a log of several. */
    NO_COURSE(true),
    /** Of a group whose members are of several organisations. */
    OF_SEVERAL(true),
    /** It names nobody. */
    UNNAMED(true),
    /** Neither a table of members nor the event tells the organisation. */
    NO_MEMBERS(true),
    /** The table of members does not know the learner. */
    NOT_A_MEMBER(true),
    /** The table knows the learner, but not on that day. */
    NOT_THAT_DAY(true),
    /** The platform names an organisation that the facts do not identify. */
    UNIDENTIFIED(true);

    private final boolean doubtful;

    Cause(boolean doubtful) {
      this.doubtful = doubtful;
    }

    /** Whether it leaves the audit in doubt, so that a finding says so. */
    public boolean doubtful() {
      return doubtful;
    }

    /** As in messages: {@code not-a-member}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The exhaustive switch that Java 17 lacks. */
  default void match(
      Consumer<UsageEvent> event,
      Consumer<VolumeStatement> volume,
      Consumer<Rejected> rejected,
      Consumer<Repeated> repeated,
      Consumer<Traced> traced,
      Consumer<Aside> aside) {
    if (this instanceof UsageEvent e) event.accept(e);
    else if (this instanceof VolumeStatement v) volume.accept(v);
    else if (this instanceof Rejected r) rejected.accept(r);
    else if (this instanceof Repeated r) repeated.accept(r);
    else if (this instanceof Traced t) traced.accept(t);
    else aside.accept((Aside) this);
  }
}
