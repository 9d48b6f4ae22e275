package org.clausier.web.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The text being edited.
 *
 * @param number the version that it will be
 * @param basedOn the published version it started from
 * @param policy its YAML; it may have problems, and keeps them until they are mended
 * @param revision changes with each saving: the ETag
 */
public record Draft(
    long course,
    int number,
    @Nullable Integer basedOn,
    String policy,
    long revision,
    OffsetDateTime saved,
    @Nullable Long savedBy) {

  /** {@code "7"}: strong, as If-Match wants it. */
  public String etag() {
    return "\"" + revision + "\"";
  }
}
