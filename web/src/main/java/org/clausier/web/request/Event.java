package org.clausier.web.request;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a request.
 *
 * @param n 1 for the first
 * @param account who, on the producer's side
 * @param details as JSON; {@link #said} reads them
 */
public record Event(
    long request,
    int n,
    OffsetDateTime at,
    Side side,
    @Nullable Long account,
    Act act,
    String details) {

  public Facts said() {
    return Facts.read(details);
  }
}
