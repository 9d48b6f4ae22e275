package org.clausier.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is declared beside the rows.
 *
 * @param from the first day that the report covers, and to the last
 * @param reportDue the last day to hand the report over
 * @param reportReceived the day it was
 * @param information how the people concerned were informed
 * @param worksCouncil the day on which the works council was consulted
 * @param formalNotice the day of a formal notice: penalties are not due before one
 */
public record Declared(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> reportDue,
    Optional<LocalDate> reportReceived,
    Optional<Information> information,
    Optional<LocalDate> worksCouncil,
    Optional<LocalDate> formalNotice,
    List<Sample> samples) {

  /**
   * @param means « note de service », « page d’inscription »
   */
  public record Information(LocalDate day, String means) {}

  public Declared {
    samples = List.copyOf(samples);
  }

  public static final Declared NOTHING =
      new Declared(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
}
