package org.clausier.web.course;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.clausier.web.desk.Digest;

/** A lawyer's review of a published version. */
public record Review(
    long course,
    int number,
    String reviewer,
    String bar,
    String scope,
    LocalDate reviewed,
    OffsetDateTime recorded) {

  /** The hash that the journal holds it to. */
  String sha256() {
    return Digest.of(String.join("\n", reviewer, bar, scope, reviewed + ""));
  }
}
