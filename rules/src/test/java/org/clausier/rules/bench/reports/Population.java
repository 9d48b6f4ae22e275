package org.clausier.rules.bench.reports;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Learners and the organisations that they belong to. Nineteen in twenty learners belong to one;
 * one member in fifty changes on the first of July; nobody belongs to two on one day.
 *
 * @param year of the uses
 */
public record Population(long seed, int learners, int organisations, int year) {

  private static final int LEARNERS = 1;
  private static final int ORGANISATIONS = 2;
  private static final int BELONG = 950;
  private static final int MOVE = 20;
  private static final String[] FIRST = {
    "amandine", "bakary", "celeste", "dorothee", "eugenie", "fabrice", "gaspard", "hind", "ines",
    "joachim", "karima", "leopold", "mireille", "noe", "oceane", "philibert", "romane", "sylvain"
  };
  private static final String[] LAST = {
    "abadie", "bellanger", "cazenave", "delorme", "estienne", "fauconnier", "grandjean", "hamidou",
    "jourdain", "kerleroux", "lacombe", "marchandeau", "nivelle", "ozanne", "pradines", "roquebrune"
  };

  /** One of those who learn, in all the ways that systems name a person. */
  public record Learner(int number, UUID account, String first, String last, String email) {
    /** As Open edX numbers its users. */
    public int userId() {
      return 100_000 + number;
    }

    public String username() {
      return first + "_" + number;
    }

    public String name() {
      return capital(first) + " " + capital(last);
    }

    private static String capital(String word) {
      return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
  }

  /** One of those that learners belong to. */
  public record Organisation(int number, String siret, UUID enterprise, String name) {}

  public Learner learner(int number) {
    Dice dice = dice(LEARNERS, number);
    UUID account = dice.uuid();
    String first = FIRST[dice.below(FIRST.length)];
    String last = LAST[dice.below(LAST.length)];
    String host = dice.perMille(500) ? "courrier.example" : "messagerie.example";
    return new Learner(number, account, first, last, first + "." + last + number + "@" + host);
  }

  public Organisation organisation(int number) {
    Dice dice = dice(ORGANISATIONS, number);
    UUID enterprise = dice.uuid();
    String siret = String.format(Locale.ROOT, "999%06d%05d", number, 10 + dice.below(90));
    return new Organisation(number, siret, enterprise, "Organisme " + number);
  }

  /** The organisation of a learner on a day; empty for those who learn for themselves. */
  public OptionalInt organisationOf(int learner, LocalDate day) {
    Dice dice = dice(LEARNERS, ~(long) learner);
    if (!dice.perMille(BELONG)) return OptionalInt.empty();
    int first = dice.skewed(organisations);
    boolean moves = dice.perMille(MOVE);
    int then = dice.below(organisations);
    return OptionalInt.of(moves && !day.isBefore(moving()) ? then : first);
  }

  LocalDate moving() {
    return LocalDate.of(year, Month.JULY, 1);
  }

  private Dice dice(int kind, long number) {
    return new Dice(seed * 31 + kind, number);
  }
}
