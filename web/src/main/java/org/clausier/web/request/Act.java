package org.clausier.web.request;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may be done to a request: by whom, from which state, and where it leads. */
public enum Act {
  /** Nothing was there before: the only act, with {@link #IMPORT}, that begins. */
  START(Side.INSTITUTION, State.DRAFT),
  /** Signed elsewhere, entered by the producer. */
  IMPORT(Side.PRODUCER, State.SIGNED),

  SEND(Side.INSTITUTION, to(State.SENT, State.DRAFT, State.TO_COMPLETE)),
  /** To change what was sent; a document already proposed is not to be signed any more. */
  TAKE_BACK(Side.INSTITUTION, to(State.DRAFT, State.SENT, State.TO_SIGN)),
  /** After a refusal, with everything that was typed. */
  CORRECT(Side.INSTITUTION, to(State.DRAFT, State.REFUSED)),
  WITHDRAW(
      Side.INSTITUTION,
      to(State.WITHDRAWN, State.DRAFT, State.SENT, State.TO_COMPLETE, State.TO_SIGN)),

  ASK(Side.PRODUCER, to(State.TO_COMPLETE, State.SENT)),
  /** Makes the document to sign. */
  ACCEPT(Side.PRODUCER, to(State.TO_SIGN, State.SENT)),
  REFUSE(Side.PRODUCER, to(State.REFUSED, State.SENT, State.TO_COMPLETE)),
  /** To change what was accepted: the document and its signatures serve no more. */
  REOPEN(Side.PRODUCER, to(State.SENT, State.TO_SIGN, State.TO_COUNTERSIGN)),

  SIGN(Side.INSTITUTION, to(State.TO_COUNTERSIGN, State.TO_SIGN)),
  COUNTERSIGN(Side.PRODUCER, to(State.SIGNED, State.TO_COUNTERSIGN)),

  /** An amendment of it was begun, as a request of its own. */
  AMEND(Side.INSTITUTION, to(State.SIGNED, State.SIGNED)),
  /** A link was mailed, or shown for want of mail. */
  LINK(Side.CLAUSIER, staying(State.values())),
  /** Whoever's turn it is was reminded; of what is signed, that its end comes. */
  REMIND(
      Side.CLAUSIER,
      staying(
          State.DRAFT,
          State.SENT,
          State.TO_COMPLETE,
          State.TO_SIGN,
          State.TO_COUNTERSIGN,
          State.SIGNED)),
  /** A draft that is kept no longer: what was typed and the address are erased. */
  LAPSE(Side.CLAUSIER, to(State.WITHDRAWN, State.DRAFT, State.TO_COMPLETE));

  private final Side side;
  private final Optional<State> begins;
  private final Map<State, State> moves;

  Act(Side side, Map<State, State> moves) {
    this.side = side;
    this.begins = Optional.empty();
    this.moves = moves;
  }

  Act(Side side, State begins) {
    this.side = side;
    this.begins = Optional.of(begins);
    this.moves = Map.of();
  }

  private static Map<State, State> to(State after, State... before) {
    Map<State, State> moves = new EnumMap<>(State.class);
    for (State state : before) moves.put(state, after);
    return Collections.unmodifiableMap(moves);
  }

  private static Map<State, State> staying(State... states) {
    Map<State, State> moves = new EnumMap<>(State.class);
    for (State state : states) moves.put(state, state);
    return Collections.unmodifiableMap(moves);
  }

  /** Whose act it usually is; the journal tells whose it was: a producer may sign for both. */
  public Side side() {
    return side;
  }

  /** The state of a request that begins by it. */
  public Optional<State> begins() {
    return begins;
  }

  /** Where it leads; absent: it may not be done then. */
  public Optional<State> after(State before) {
    return Optional.ofNullable(moves.get(before));
  }

  /** Told to the installation's journal, which nobody rewrites. */
  public boolean binds() {
    return switch (this) {
      case SEND, ACCEPT, REFUSE, SIGN, COUNTERSIGN, IMPORT, REOPEN, WITHDRAW -> true;
      default -> false;
    };
  }

  /** As messages name it: {@code take-back}; the installation's journal says {@code request-…}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
