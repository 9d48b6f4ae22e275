package org.clausier.web.course;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A published version: it never changes.
 *
 * @param policy its YAML, to the byte
 * @param sha256 of that text
 * @param reason why it was published: printed in the history
 * @param confirmations what its author confirmed, as JSON
 */
public record Version(
    long course,
    int number,
    String policy,
    String sha256,
    LocalDate published,
    LocalDate effective,
    String reason,
    String confirmations,
    OffsetDateTime recorded,
    @Nullable Long recordedBy) {}
