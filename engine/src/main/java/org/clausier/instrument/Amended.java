package org.clausier.instrument;

import java.time.LocalDate;

/**
 * The agreement that an amendment changes.
 *
 * @param reference of that agreement
 * @param signed the day of its last signature: only what is signed is amended
 */
public record Amended(String reference, LocalDate signed) {}
