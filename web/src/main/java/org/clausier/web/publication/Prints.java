package org.clausier.web.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.clausier.cgu.Cgu;
import org.clausier.document.Document;
import org.clausier.ink.Ink;
import org.clausier.policy.Policy;
import org.clausier.web.course.Review;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * What is printed of a version. A published version is printed as on the day it was published, or
 * as on the day its review was recorded: the same bytes for ever, those of {@code clausier cgu
 * --day}.
 */
@Component
public class Prints {

  /** A document of several pages, in bytes. */
  private static final int KEPT_BYTES = 48_000_000;

  /**
   * A printed file.
   *
   * @param sha256 of its bytes
   */
  public record Print(byte[] bytes, String sha256) {}

  private record Key(long course, String version, Language language, String form) {}

  private final Desk desk;
  private final Today today;
  private final Documents documents;
  private final Cache<Key, Print> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((Key key, Print print) -> print.bytes().length)
          .build();

  public Prints(Desk desk, Today today, Documents documents) {
    this.desk = desk;
    this.today = today;
    this.documents = documents;
  }

  /** The day as on which a version is printed. */
  public static LocalDate day(Terms terms, Version version) {
    return Optional.ofNullable(terms.reviews().get(version.number()))
        .map(Review::reviewed)
        .filter(d -> d.isAfter(version.published()))
        .orElse(version.published());
  }

  public Document cgu(Terms terms, Version version, Language language) {
    return document(terms.policy(version.number()), language, day(terms, version));
  }

  /** A draft, or a version as on another day. */
  public Document document(Policy policy, Language language, LocalDate day) {
    return Cgu.document(desk.library(), policy, language, day, desk.rules());
  }

  /** The PDF of a published version: printed once, registered, then the same bytes for ever. */
  public Print pdf(Terms terms, Version version, Language language) {
    return kept.get(
        key(terms, version, language, "pdf"),
        k -> {
          LocalDate day = day(terms, version);
          return documents
              .content(version.course(), version.number(), language, day)
              .map(Prints::print)
              .orElseGet(() -> issue(terms, version, language, day));
        });
  }

  private Print issue(Terms terms, Version version, Language language, LocalDate day) {
    Policy policy = terms.policy(version.number());
    Print print = print(ink(day).pdf(document(policy, language, day), author(policy)));
    documents.add(
        new Documents.Issued(
            print.sha256(), version.course(), version.number(), "cgu", language.code(), day),
        print.bytes());
    return print;
  }

  /** The PDF of a draft, as of today. */
  public byte[] draft(Policy policy, Language language) {
    return ink(today.day()).pdf(document(policy, language, today.day()), author(policy));
  }

  /** The same for programs, as {@code clausier cgu --format json} prints it. */
  public Print json(Terms terms, Version version, Language language) {
    return kept.get(
        key(terms, version, language, "json"),
        k -> {
          Policy policy = terms.policy(version.number());
          String json = Cgu.json(desk.library(), policy, cgu(terms, version, language)) + "\n";
          return print(text(json));
        });
  }

  /** The text alone, to stand inside a page of the web; all of it is escaped. */
  public String inPage(Terms terms, Version version, Language language) {
    Print print =
        kept.get(
            key(terms, version, language, "page"),
            k -> print(text(ink(day(terms, version)).inPage(cgu(terms, version, language)))));
    return new String(print.bytes(), StandardCharsets.UTF_8);
  }

  /** The page by itself, as {@code clausier cgu --format html} prints it. */
  public Print html(Terms terms, Version version, Language language) {
    return kept.get(
        key(terms, version, language, "html"),
        k -> print(text(ink(day(terms, version)).html(cgu(terms, version, language)))));
  }

  private Ink ink(LocalDate day) {
    return new Ink(desk.library(), day);
  }

  private static String author(Policy policy) {
    return policy.producer().name();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Print print(byte[] bytes) {
    return new Print(bytes, Digest.of(bytes));
  }

  private static Key key(Terms terms, Version version, Language language, String form) {
    String reviewed = terms.reviews().containsKey(version.number()) ? "r" : "";
    return new Key(version.course(), version.number() + reviewed, language, form);
  }
}
