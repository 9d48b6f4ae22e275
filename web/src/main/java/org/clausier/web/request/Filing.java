package org.clausier.web.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is kept.
 *
 * @param reference « D-2026-0007 », what people write and say
 * @param address its place among the pages, {@code /demande/{address}}: nobody guesses it, and it
 *     opens nothing without a key
 * @param email where its links go, in lower case; empty once it lapsed
 * @param language of its pages and its document: fr, en
 * @param step the furthest that was reached, 1 to 6
 * @param revision counts every change: whoever writes says which one was seen
 * @param answers as JSON; {@link #said} reads them
 * @param amends the request whose agreement this one changes
 * @param since when it came to this state
 * @param keptUntil the last day that a draft is kept
 * @param sent absent while it never was
 * @param starts the first day of its agreement, once there is a document
 * @param ends the last day, included
 */
public record Filing(
    long id,
    long course,
    String reference,
    String address,
    String email,
    String language,
    State state,
    int step,
    long revision,
    String answers,
    @Nullable Long amends,
    OffsetDateTime created,
    OffsetDateTime saved,
    OffsetDateTime since,
    LocalDate keptUntil,
    @Nullable OffsetDateTime sent,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends) {

  /** What was typed, as it was typed. */
  public Facts said() {
    return Facts.read(answers);
  }

  /** What its agreement is called, as soon as there is one: « CONV-D-2026-0007 ». */
  public String agreement() {
    String own = said().text(Filings.AGREEMENT);
    return own.isEmpty() ? "CONV-" + reference : own;
  }

  /** Whose turn it is; {@link Side#CLAUSIER}: nobody's. */
  public Side turn() {
    return state.turn();
  }

  /** The word that people read, on a day. */
  public Standing standing(LocalDate day) {
    return Standing.of(this, day);
  }
}
