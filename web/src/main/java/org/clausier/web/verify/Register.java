package org.clausier.web.verify;

import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.verification.Issued;
import org.clausier.verification.Verification;
import org.clausier.verification.Verifier;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.publication.Documents;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What this installation knows of a document: the register of those it issued, then the terms. */
@Component
public class Register {

  private final Desk desk;
  private final Today today;
  private final Documents documents;
  private final Courses courses;
  private final Shelf shelf;
  private final LibraryMessages messages;

  Register(
      Desk desk,
      Today today,
      Documents documents,
      Courses courses,
      Shelf shelf,
      LibraryMessages messages) {
    this.desk = desk;
    this.today = today;
    this.documents = documents;
    this.courses = courses;
    this.shelf = shelf;
    this.messages = messages;
  }

  /**
   * A version published here.
   *
   * @param standing of that version today, in lower case
   */
  public record Known(Course course, int number, Terms.Standing standing) {
    public String address() {
      return "/c/" + course.slug() + "/v/" + number;
    }
  }

  Outcome<Verification> verify(String name, byte[] bytes, Language language) {
    return new Verifier(desk.library(), desk.rules(), sha256 -> issued(sha256, language))
        .of(name, bytes);
  }

  /** What was issued here, by the fingerprint of its bytes. */
  Optional<Issued> issued(String sha256, Language language) {
    return documents
        .find(sha256)
        .flatMap(
            d ->
                courses
                    .byId(d.course())
                    .map(shelf::of)
                    .map(
                        terms ->
                            new Issued(
                                messages.text(
                                    language,
                                    "web.verify.document",
                                    terms.course().title(),
                                    d.number() + ""),
                                terms.policy(d.number()).producer().name(),
                                d.printed())));
  }

  /** The version that a document is, or says that it is, when it is published here. */
  Optional<Known> known(Verification verification) {
    Optional<Documents.Issued> found = documents.find(verification.sha256());
    if (found.isPresent()) {
      int number = found.get().number();
      return courses.byId(found.get().course()).flatMap(c -> known(c, number));
    }
    return verification
        .made()
        .flatMap(m -> courses.bySlug(m.policy().id()).flatMap(c -> known(c, m.policy().version())));
  }

  private Optional<Known> known(Course course, int number) {
    Terms terms = shelf.of(course);
    return terms
        .version(number)
        .map(v -> new Known(course, number, terms.standing(v, today.day())));
  }
}
