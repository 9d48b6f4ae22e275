package org.clausier.web.kept;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that an audit was given.
 *
 * @param role {@link #REPORT} or {@link #MEMBERS}
 * @param place in the deposit
 * @param erased when it went
 */
public record Input(
    int n,
    String role,
    String name,
    long size,
    String sha256,
    String place,
    @Nullable OffsetDateTime erased) {

  public static final String REPORT = "report";
  public static final String MEMBERS = "members";

  public boolean isReport() {
    return role.equals(REPORT);
  }
}
