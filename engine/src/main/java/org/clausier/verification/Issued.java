package org.clausier.verification;

import java.time.LocalDate;

/**
 * What a register knows of a document that was issued.
 *
 * @param title of the document, as printed on it
 * @param by who issued it
 * @param day of issue
 */
public record Issued(String title, String by, LocalDate day) {}
