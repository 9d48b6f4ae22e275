package org.clausier.web.kept;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a course.
 *
 * @param reference printed on its report
 * @param straight whether it concludes by itself when nothing was rejected
 * @param versions the last published version that uses are held against
 * @param kind of file, when somebody said it
 * @param charset of its text, when somebody said it
 * @param cut what separates its cells, when somebody said it
 * @param sheet the only one of its workbook to be read, when somebody said it
 * @param mapping what its columns and values mean, as YAML; empty when nobody said it
 * @param facts what is known of the organisation, as YAML
 * @param failure the problems that stopped it
 */
public record Kept(
    long id,
    long course,
    String reference,
    String organisation,
    State state,
    boolean straight,
    OffsetDateTime created,
    @Nullable Long createdBy,
    OffsetDateTime changed,
    int versions,
    @Nullable String kind,
    @Nullable String charset,
    @Nullable String cut,
    @Nullable String sheet,
    String mapping,
    String facts,
    @Nullable Long previous,
    int attempts,
    byte @Nullable [] failure) {}
