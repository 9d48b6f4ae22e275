package org.clausier.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.clausier.document.Document;
import org.clausier.ink.Ink;
import org.clausier.letter.EmployerView;
import org.clausier.letter.Letter;
import org.clausier.library.Audience;
import org.clausier.policy.Policy;
import org.clausier.ruling.Dossier;
import org.clausier.web.course.Course;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Address;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * What is handed over on paper about a version: the letter to an institution, what an employer
 * sees.
 */
@Component
public class Leaflets {

  private static final String ORGANISATION = "organisation";
  private static final Ink.Kind LETTER = new Ink.Kind(Letter.DOCUMENT);

  private record Key(
      long course,
      int number,
      String audience,
      LocalDate day,
      Language language,
      Letter.Places places) {}

  private final Desk desk;
  private final PlainWords plain;
  private final Today today;
  private final Address address;
  private final Cache<Key, byte[]> kept = Caffeine.newBuilder().maximumSize(200).build();

  Leaflets(Desk desk, PlainWords plain, Today today, Address address) {
    this.address = address;
    this.desk = desk;
    this.plain = plain;
    this.today = today;
  }

  /** The kinds of institution that a letter may be for, the schools first. */
  public List<String> institutions(Policy policy) {
    return plain.audiences(policy).stream().filter(this::organisation).toList();
  }

  private boolean organisation(String id) {
    Audience audience = desk.library().audiences().get(id);
    return audience != null && audience.traits().contains(ORGANISATION);
  }

  public Document letter(
      Terms terms, Version version, String audience, Language language, Letter.Places places) {
    Policy policy = terms.policy(version.number());
    return Letter.document(
        desk.library(),
        policy,
        desk.rulings(Dossier.asIf(policy)),
        audience,
        language,
        today.day(),
        places);
  }

  public byte[] pdf(
      Terms terms, Version version, String audience, Language language, Letter.Places places) {
    LocalDate day = today.day();
    return kept.get(
        new Key(version.course(), version.number(), audience, day, language, places),
        key ->
            ink()
                .pdf(
                    letter(terms, version, audience, language, places),
                    terms.policy(version.number()).producer().name(),
                    LETTER));
  }

  public Document employer(Terms terms, Version version, Language language) {
    Policy policy = terms.policy(version.number());
    return EmployerView.document(
        desk.library(), policy, desk.rulings(Dossier.asIf(policy)), language, today.day());
  }

  public String inPage(Document document) {
    return ink().inPage(document);
  }

  /** Where whoever reads the letter goes then. */
  public Letter.Places places(Course course, HttpServletRequest request) {
    String base = "/c/" + course.slug();
    return new Letter.Places(
        address.of(base, request),
        address.of(base + "/demande", request),
        address.of(base + "/puis-je", request));
  }

  private Ink ink() {
    return new Ink(desk.library(), today.day());
  }
}
