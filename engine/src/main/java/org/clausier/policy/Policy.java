package org.clausier.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A producer's decisions for a course: one version of them.
 *
 * @param published absent: a draft
 * @param effective the first day in force, in Europe/Paris
 * @param notice days between publication and effect
 * @param library the fingerprint of the library it was published with
 * @param terms the grid, in the order of the file
 * @param vat the declared VAT; absent: resolved from the parties, the supply and the day
 */
public record Policy(
    String id,
    int version,
    Optional<LocalDate> published,
    Optional<LocalDate> effective,
    OptionalInt notice,
    Optional<String> library,
    Optional<String> note,
    Optional<Review> review,
    Producer producer,
    Course course,
    Access access,
    Optional<RequestDesk> request,
    List<Term> terms,
    Map<String, Fee> fees,
    Optional<DeclaredVat> vat,
    List<Question> questions) {

  /** The format version that this program reads and writes. */
  public static final int FORMAT = 1;

  /** A lawyer's review, recorded by the producer: it lifts the « PROJET » mark. */
  public record Review(String by, Optional<String> bar, LocalDate day, Optional<String> scope) {}

  /** How an institution asks for an agreement, and within how many working days it is answered. */
  public record RequestDesk(String url, int answerDays) {}

  /** A VAT régime that the producer declares, with its legal basis. */
  public record DeclaredVat(String regime, Optional<String> basis) {}

  /** The same, with a lawyer's review recorded. */
  public Policy withReview(Review recorded) {
    return new Policy(
        id,
        version,
        published,
        effective,
        notice,
        library,
        note,
        Optional.of(recorded),
        producer,
        course,
        access,
        request,
        terms,
        fees,
        vat,
        questions);
  }

  /** The same decisions under another name, number and day of publication. */
  public Policy labelled(String other, int number, Optional<LocalDate> day) {
    return new Policy(
        other, number, day, effective, notice, library, note, review, producer, course, access,
        request, terms, fees, vat, questions);
  }

  /** The same as published: its days, and the library that it was published with. */
  public Policy asPublished(int number, LocalDate day, LocalDate inForce, String digest) {
    return new Policy(
        id,
        number,
        Optional.of(day),
        Optional.of(inForce),
        notice,
        Optional.of(digest),
        note,
        review,
        producer,
        course,
        access,
        request,
        terms,
        fees,
        vat,
        questions);
  }

  /** The same, to be edited into that version: nothing is kept of a publication or its review. */
  public Policy asDraft(int number) {
    return new Policy(
        id,
        number,
        Optional.empty(),
        Optional.empty(),
        notice,
        Optional.empty(),
        note,
        Optional.empty(),
        producer,
        course,
        access,
        request,
        terms,
        fees,
        vat,
        questions);
  }

  /** The same, under the id and the title of another course. */
  public Policy named(String other, String title) {
    return new Policy(
        other,
        version,
        published,
        effective,
        notice,
        library,
        note,
        review,
        producer,
        new Course(
            title,
            course.site(),
            course.community(),
            course.licence(),
            course.contributionsLicence(),
            course.commercialIncludesInternalTraining(),
            course.sessions()),
        access,
        request,
        terms,
        fees,
        vat,
        questions);
  }

  public boolean draft() {
    return published.isEmpty();
  }

  /** « piloter-un-projet v3 ». */
  public String label() {
    return id + " v" + version;
  }
}
