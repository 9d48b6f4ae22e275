package org.clausier.web.words;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** When something happened, as people say it in Paris. */
public final class Moment {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private Moment() {}

  /** « 22 novembre 2026 à 14 h 02 ». */
  public static String said(LibraryMessages messages, Language language, OffsetDateTime instant) {
    var there = instant.atZoneSameInstant(PARIS);
    String hour =
        DateTimeFormatter.ofPattern(language == Language.FR ? "H 'h' mm" : "HH:mm").format(there);
    return messages.text(
        language, "web.request.instant", Figures.in(language).day(there.toLocalDate()), hour);
  }
}
