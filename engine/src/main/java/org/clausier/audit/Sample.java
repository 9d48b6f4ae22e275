package org.clausier.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What was declared, or seen on a sample, of something that no row of a report tells.
 *
 * @param checked how many were looked at, and wanting how many of them were not as they should be
 * @param practice that it goes with, when it goes with one
 * @param day it was declared or seen
 * @param evidence a reference: an exhibit number, a file kept elsewhere; names nobody
 */
public record Sample(
    Subject subject,
    Origin origin,
    int checked,
    int wanting,
    Optional<String> practice,
    LocalDate day,
    String evidence) {

  /** What was looked at. */
  public enum Subject {
    ATTRIBUTION(Check.ATTR, false),
    FEES_CHARGED(Check.NC, false),
    MARKS(Check.MARK, false),
    PARENTAL_AUTHORISATIONS(Check.MINOR, true),
    INFORMATION(Check.DATA, true),
    NAMED_RESULTS(Check.DATA, true),
    CPF_CLAIMS(Check.CPF, false);

    private final Check check;
    private final boolean people;

    Subject(Check check, boolean people) {
      this.check = check;
      this.people = people;
    }

    /** Whether as many people are wanting as is said. */
    public boolean people() {
      return people;
    }

    public Check check() {
      return check;
    }

    /** « fees-charged ». */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who says so: the organisation, or whoever checked. */
  public enum Origin {
    DECLARED,
    SAMPLED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
