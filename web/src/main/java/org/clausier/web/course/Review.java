package org.clausier.web.course;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A lawyer's review of a published version. */
public record Review(
    long course,
    int number,
    String reviewer,
    String bar,
    String scope,
    LocalDate reviewed,
    OffsetDateTime recorded) {}
