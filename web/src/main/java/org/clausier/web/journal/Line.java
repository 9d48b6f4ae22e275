package org.clausier.web.journal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.clausier.web.desk.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param producer whose; absent for what concerns the installation
 * @param account who; absent for what the program did
 * @param act « publish », « review »…: a message of the library names it
 * @param subject « piloter-un-projet v4 »
 * @param sha256 of what was recorded, so that it cannot be replaced unseen
 * @param details as JSON; no personal data
 * @param previous the hash of the line before
 * @param hash of all the above
 */
public record Line(
    long seq,
    OffsetDateTime recorded,
    @Nullable Long producer,
    @Nullable Long account,
    String act,
    String subject,
    String sha256,
    String details,
    String previous,
    String hash) {

  /** The hash that it must have. */
  public String computed() {
    return Digest.of(
        String.join(
            "\n",
            seq + "",
            recorded.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS) + "",
            producer + "",
            account + "",
            act,
            subject,
            sha256,
            details,
            previous));
  }

  Line sealed() {
    return new Line(
        seq, recorded, producer, account, act, subject, sha256, details, previous, computed());
  }
}
