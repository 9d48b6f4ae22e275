package org.clausier.document.pdf;

import java.time.Instant;

/**
 * What a PDF says of itself, beside its pages.
 *
 * @param author who answers for the text: the producer
 * @param subject one sentence
 * @param printed the moment written inside, from the clock of the caller: same moment, same bytes
 */
public record PdfFacts(String title, String author, String subject, Instant printed) {}
