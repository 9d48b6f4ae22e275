package org.clausier.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clausier.usage.UsageItem.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Whose a traced use is, at its date: the organisation that the platform names, the cohort, or the
 * table of members. What none of them establishes is set aside with its cause, never guessed. Not
 * for several threads at once.
 */
public final class Belonging {

  /** Remembered at once; beyond, they are asked for again. */
  private static final int NAMES = 1 << 14;

  /** Any other organisation than the one audited; no report can write that. */
  private static final String OTHERS = "\0";

  private static final String PARTICIPANTS = "participants";

  private final String audited;
  private final Predicate<String> meant;
  private final Predicate<String> identifies;
  private final List<String> cohorts;
  private final Optional<Members> members;
  private final Lately lately = new Lately();
  private final Map<Folded, UsageEvent> folded = new HashMap<>();

  /**
   * @param audited the name of the organisation that is audited
   * @param meant whether a number or a name means it
   * @param identifies whether the facts have a number of that form, so that another number means
   *     another organisation
   * @param cohorts of the platform that are made of its learners
   */
  public Belonging(
      String audited,
      Predicate<String> meant,
      Predicate<String> identifies,
      List<String> cohorts,
      Optional<Members> members) {
    this.audited = audited;
    this.meant = remembered(meant);
    this.identifies = remembered(identifies);
    this.cohorts = List.copyOf(cohorts);
    this.members = members;
  }

  /** Organisations are few and named on every row: what was found of a name is kept. */
  private static Predicate<String> remembered(Predicate<String> of) {
    Map<String, Boolean> known = new HashMap<>();
    return name -> {
      Boolean found = known.get(name);
      if (found != null) return found;
      if (known.size() == NAMES) known.clear();
      boolean fresh = of.test(name);
      known.put(name, fresh);
      return fresh;
    };
  }

  /** The use, as one of the organisation that is audited, or why it is not. */
  public UsageItem of(UsageItem.Traced traced) {
    UsageEvent event = traced.event();
    String named = event.organisation();
    if (!named.isEmpty() && meant.test(named)) return own(event);
    if (!named.isEmpty() && identifies.test(named)) return aside(Cause.OF_OTHERS, event);
    if (!traced.cohort().isEmpty() && cohorts.contains(traced.cohort())) return own(event);
    if (members.isPresent()) return member(members.get(), traced);
    return aside(named.isEmpty() ? Cause.NO_MEMBERS : Cause.UNIDENTIFIED, event);
  }

  private UsageItem member(Members table, UsageItem.Traced traced) {
    UsageEvent event = traced.event();
    if (traced.names().isEmpty()) return aside(Cause.UNNAMED, event);
    if (event.learner().isEmpty()) return group(table, traced);
    boolean known = false;
    for (LearnerKey name : traced.names()) {
      Optional<String> organisation = table.organisation(name, event.day());
      if (organisation.isPresent()) {
        return meant.test(organisation.get()) ? own(event) : aside(Cause.OF_OTHERS, event);
      }
      known |= table.knows(name);
    }
    return aside(known ? Cause.NOT_THAT_DAY : Cause.NOT_A_MEMBER, event);
  }

  /** A group is of an organisation when all its members are, that day. */
  private UsageItem group(Members table, UsageItem.Traced traced) {
    UsageEvent event = traced.event();
    int own = 0;
    for (LearnerKey member : traced.names()) {
      Optional<String> organisation = table.organisation(member, event.day());
      if (organisation.isEmpty()) {
        return aside(table.knows(member) ? Cause.NOT_THAT_DAY : Cause.NOT_A_MEMBER, event);
      }
      if (meant.test(organisation.get())) own++;
    }
    if (own == traced.names().size()) return own(event);
    return aside(own == 0 ? Cause.OF_OTHERS : Cause.OF_SEVERAL, event);
  }

  /**
   * A row that a table declares, as written; one that names a learner and no organisation is of the
   * learner's, where there is a table of members.
   */
  public UsageItem of(UsageEvent event) {
    if (members.isEmpty() || !event.organisation().isEmpty()) return event;
    return event
        .learner()
        .map(l -> of(new UsageItem.Traced(event, java.util.List.of(l), "")))
        .orElse(event);
  }

  /**
   * A row in doubt, unless it is established that it is another organisation’s: then nothing of it
   * is asked of the one that is audited.
   */
  public UsageItem.Aside of(UsageItem.Aside aside) {
    UsageEvent event = aside.event();
    String named = event.organisation();
    boolean own = !named.isEmpty() && meant.test(named);
    boolean others =
        !own
            && (!named.isEmpty() && identifies.test(named)
                || members
                    .flatMap(m -> event.learner().flatMap(l -> m.organisation(l, event.day())))
                    .filter(o -> !meant.test(o))
                    .isPresent());
    return aside.cause().doubtful() && others
        ? new UsageItem.Aside(Cause.OF_OTHERS, aside.kind(), event)
        : aside;
  }

  /**
   * Says of each of these rows whose it is, as {@link #of} would, when there is no table of
   * members: then neither learner nor day changes it.
   *
   * @return whether one of them is set aside
   */
  public boolean attribute(LikeRows rows, int from, int to) {
    boolean asides = false;
    for (int i = from; i < to; i++) {
      UsageItem other = rows.other(i);
      if (other instanceof UsageEvent) continue;
      String organisation = rows.organisation(i);
      Whose whose = lately.get(other, organisation);
      if (whose == null) whose = lately.keep(whose(other, organisation));
      rows.attribute(i, whose.item, whose.own ? audited : organisation);
      asides |= !whose.own;
    }
    return asides;
  }

  private Whose whose(UsageItem other, String organisation) {
    UsageItem item;
    if (other instanceof UsageItem.Traced t) {
      item = of(new UsageItem.Traced(at(t.event(), organisation), t.names(), t.cohort()));
    } else {
      UsageItem.Aside a = (UsageItem.Aside) other;
      item = of(new UsageItem.Aside(a.cause(), a.kind(), at(a.event(), organisation)));
    }
    return new Whose(other, organisation, item, item instanceof UsageEvent);
  }

  private static UsageEvent at(UsageEvent event, String organisation) {
    return event.like(event.place(), event.day(), organisation, Optional.empty());
  }

  /** What an item of an organisation was found to be. */
  private record Whose(UsageItem other, String organisation, UsageItem item, boolean own) {}

  /** Found lately, by the very objects that rows alike share. */
  private static final class Lately {
    private static final int PLACES = 1 << 12;
    private final @Nullable Whose[] found = new Whose[PLACES];

    @SuppressWarnings("ReferenceEquality")
    @Nullable Whose get(UsageItem other, String organisation) {
      Whose there = found[place(other, organisation)];
      return there != null && there.other == other && there.organisation == organisation
          ? there
          : null;
    }

    Whose keep(Whose fresh) {
      found[place(fresh.other, fresh.organisation)] = fresh;
      return fresh;
    }

    private static int place(Object one, Object two) {
      int mixed = System.identityHashCode(one) * 31 + System.identityHashCode(two);
      return (mixed ^ mixed >>> 15) & PLACES - 1;
    }
  }

  /**
   * The same use; or, of another organisation than the one audited, one that says no more than
   * that: nothing is concluded of those but how many they are, and all else that they say would
   * only tell situations apart, most of them of nobody here.
   */
  public UsageEvent folded(UsageEvent event) {
    if (meant.test(event.organisation())) return event;
    UsageEvent others = others(event);
    return others.like(event.place(), event.day(), OTHERS, event.learner());
  }

  /** The same, of each of these rows. */
  public void fold(LikeRows rows, int from, int to) {
    for (int i = from; i < to; i++) {
      if (rows.other(i) instanceof UsageEvent use && !meant.test(rows.organisation(i))) {
        rows.attribute(i, others(use), OTHERS);
      }
    }
  }

  private UsageEvent others(UsageEvent event) {
    String group = event.known().get(PARTICIPANTS);
    Folded said = new Folded(event.practice(), event.count(), group == null ? "" : group);
    UsageEvent known = folded.get(said);
    if (known != null) return known;
    UsageEvent fresh =
        new UsageEvent(
            event.place(),
            event.day(),
            said.practice,
            OTHERS,
            Optional.empty(),
            Optional.empty(),
            group == null ? Map.of() : Map.of(PARTICIPANTS, group),
            Map.of(),
            said.count);
    if (folded.size() == NAMES) folded.clear();
    folded.put(said, fresh);
    return fresh;
  }

  /** What counts of the use of another organisation. */
  private record Folded(String practice, int count, String group) {}

  private UsageEvent own(UsageEvent e) {
    return new UsageEvent(
        e.place(),
        e.day(),
        e.practice(),
        audited,
        e.learner(),
        e.audience(),
        e.known(),
        e.conditions(),
        e.count());
  }

  private static UsageItem aside(Cause cause, UsageEvent event) {
    return new UsageItem.Aside(cause, event.practice(), event);
  }
}
