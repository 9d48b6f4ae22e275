package org.clausier.amount.vat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What VAT depends on: who sells what to whom, and when. */
public record Sale(Seller seller, Buyer buyer, Supply supply, LocalDate day) {

  /**
   * @param country ISO 3166
   * @param vatNumber compact, when there is one
   */
  public record Seller(String country, Status status, Optional<String> vatNumber) {}

  /** The producer's {@code vat-status}. */
  public enum Status {
    STANDARD,
    /** Franchise en base. */
    FRANCHISE,
    /** Private, holding the attestation of form 3511-SD. */
    TRAINING_EXEMPT,
    PUBLIC_BODY,
    /** Not said by the policy. */
    UNKNOWN;

    /** The status written {@code training-exempt} in a file. */
    public static Optional<Status> of(String id) {
      return Arrays.stream(values())
          .filter(status -> status != UNKNOWN)
          .filter(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
          .findFirst();
    }
  }

  /**
   * @param country ISO 3166, already checked with the party
   * @param vatNumber compact, when there is one
   */
  public record Buyer(String country, Capacity capacity, Optional<String> vatNumber) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** An unknown country would pass for one outside the Union. */
    public Buyer {
      if (!COUNTRIES.contains(country)) throw new IllegalArgumentException("country " + country);
    }
  }

  /** The capacity in which the buyer buys. */
  public enum Capacity {
    TAXABLE,
    /** An institution that is not a taxable person. */
    NOT_TAXABLE,
    CONSUMER,
    /** An organisation that was not asked. */
    UNKNOWN;

    public static Capacity of(boolean consumer, Optional<Boolean> subjectToVat) {
      if (consumer) return CONSUMER;
      return subjectToVat.map(subject -> subject ? TAXABLE : NOT_TAXABLE).orElse(UNKNOWN);
    }
  }

  /** What is sold. */
  public enum Supply {
    /** Access to contents, their reuse, a private network, advice. */
    LICENCE,
    /** Authors' economic rights, sold by the author or the right-holder. */
    AUTHOR_RIGHTS,
    /** A real training action, tutored: Code du travail, art. D. 6313-3-1. */
    TRAINING,
    /** Initial education by an institution that the education code governs. */
    INITIAL_EDUCATION,
    /** An automated course, without a teacher. */
    ELECTRONIC_SERVICE
  }
}
