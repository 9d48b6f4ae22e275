package org.clausier.web.mail;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A message as it is kept, and what became of it.
 *
 * @param next when it is tried next, while it waits
 * @param tries how often it was handed to the mail server
 * @param problem what the mail server answered last; empty when nothing went wrong
 */
public record Kept(
    long id,
    Message message,
    State state,
    OffsetDateTime made,
    OffsetDateTime next,
    Optional<OffsetDateTime> sent,
    int tries,
    String problem) {

  /** What became of a message. */
  public enum State {
    /** To be handed to the mail server, or again. */
    WAITING,
    /** The mail server took it; the links that it held are kept no more. */
    SENT,
    /** Refused, or tried often enough: somebody must pass it on. */
    FAILED,
    /** There is no mail server: somebody must pass it on. */
    KEPT
  }

  /** Whether its text is still there. */
  public boolean readable() {
    return !message.body().equals(Outbox.GONE);
  }

  /** Whether somebody must pass it on by hand. */
  public boolean byHand() {
    return (state == State.FAILED || state == State.KEPT) && readable();
  }
}
