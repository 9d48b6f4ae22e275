package org.clausier.web.publication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.clausier.policy.CellId;

/**
 * What whoever publishes says.
 *
 * @param revision of the draft that was seen
 * @param effective the first day in force; absent when it could not be read
 * @param reason why the version is published, printed in the history
 * @param despiteRed why it is published though saved questions are answered otherwise
 * @param silences the silent cells confirmed as meant
 * @param tell whether those whose agreement runs are told
 */
public record Wish(
    long revision,
    Optional<LocalDate> effective,
    String reason,
    String despiteRed,
    Set<CellId> silences,
    boolean tell) {}
