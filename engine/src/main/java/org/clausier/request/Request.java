package org.clausier.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.library.Library;
import org.clausier.party.Party;

/**
 * What an institution asks for.
 *
 * @param day when it asked, in Europe/Paris
 * @param from the first day it would use the course
 * @param to the last day, included
 * @param session one of the policy's own
 * @param practices leaves of the library, in the order asked
 * @param learners how many it would bring; 0 when no practice asked brings any
 * @param with the circumstances it says, as the library writes their values
 * @param quantities practice → how many, where it counts something else than learners
 */
public record Request(
    String id,
    LocalDate day,
    Party party,
    LocalDate from,
    LocalDate to,
    Optional<String> session,
    List<String> practices,
    int learners,
    int certificates,
    Map<String, String> with,
    Map<String, Integer> quantities,
    Optional<String> note) {

  /** The longest that one agreement lasts, in months: no undertaking is perpetual. */
  public static final int LONGEST = 36;

  /** The most learners one request brings. */
  public static final int MOST = 100_000;

  /** Practices that bring learners: the group is the cohort itself. */
  private static final String COHORT = "follow-up";

  private static final String PARTICIPANTS = "participants";

  public Request {
    practices = List.copyOf(practices);
    with = Map.copyOf(with);
    quantities = Map.copyOf(quantities);
  }

  /** Whether the people in the group are the learners asked for. */
  public static boolean bringsLearners(Library library, String practice) {
    return library.practiceTree().isWithin(practice, COHORT);
  }

  /** What is known when it does that: what it said, and what follows from who asks. */
  public Map<String, String> known(Library library, String practice) {
    Map<String, String> known = new TreeMap<>();
    known.put("country", party.identity().country());
    party.standing().headcount().ifPresent(n -> known.put("headcount", Integer.toString(n)));
    session.ifPresent(s -> known.put("session", s));
    if (learners > 0 && bringsLearners(library, practice)) {
      known.put(PARTICIPANTS, Integer.toString(learners));
    }
    known.putAll(with);
    return known;
  }
}
