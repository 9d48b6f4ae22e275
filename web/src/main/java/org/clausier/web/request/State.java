package org.clausier.web.request;

import java.util.Locale;

/** Where a request is, and whose turn it is. What is shown is a {@link Standing}. */
public enum State {
  DRAFT(Side.INSTITUTION),
  SENT(Side.PRODUCER),
  /** The producer asked a question. */
  TO_COMPLETE(Side.INSTITUTION),
  /** A document is proposed; the institution signs first. */
  TO_SIGN(Side.INSTITUTION),
  /** The institution signed. */
  TO_COUNTERSIGN(Side.PRODUCER),
  /** Both signed: from here on only an amendment changes anything. */
  SIGNED(Side.CLAUSIER),
  /** With a reason; may be corrected and sent again. */
  REFUSED(Side.CLAUSIER),
  WITHDRAWN(Side.CLAUSIER);

  private final Side turn;

  State(Side turn) {
    this.turn = turn;
  }

  /** Whose turn it is; {@link Side#CLAUSIER}: nobody's. */
  public Side turn() {
    return turn;
  }

  /** Whether what was typed may be changed. */
  public boolean editable() {
    return this == DRAFT || this == TO_COMPLETE;
  }

  /** As messages name it: {@code to-complete}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
