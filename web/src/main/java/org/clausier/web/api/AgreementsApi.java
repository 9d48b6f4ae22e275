package org.clausier.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementWriter;
import org.clausier.web.account.Account;
import org.clausier.web.convention.Importing;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The agreements signed for a course: its producer's and auditor's alone. */
@RestController
@RequestMapping("/api/v1/courses/{course}/agreements")
class AgreementsApi {

  private final Desk desk;
  private final Courses courses;
  private final Agreements agreements;
  private final Filings filings;
  private final Papers papers;
  private final Importing importing;

  AgreementsApi(
      Desk desk,
      Courses courses,
      Agreements agreements,
      Filings filings,
      Papers papers,
      Importing importing) {
    this.desk = desk;
    this.courses = courses;
    this.agreements = agreements;
    this.filings = filings;
    this.papers = papers;
    this.importing = importing;
  }

  record AgreementList(List<AgreementLine> agreements) {}

  /** One of them, without what it grants. */
  record AgreementLine(
      String reference,
      String party,
      int version,
      @Nullable LocalDate signed,
      LocalDate from,
      LocalDate to,
      String href) {}

  private static AgreementLine line(Course course, Agreement a) {
    return new AgreementLine(
        a.id(),
        a.party().name(),
        a.version(),
        a.signed().orElse(null),
        a.from(),
        a.to(),
        "/api/v1/courses/" + course.slug() + "/agreements/" + a.id());
  }

  private Course course(Account account, String slug) {
    return courses.of(account, slug).orElseThrow(Missing::new);
  }

  @GetMapping
  AgreementList agreements(@PathVariable("course") String slug, Account account) {
    Course course = course(account, slug);
    return new AgreementList(
        agreements.of(course.id()).stream().map(a -> line(course, a)).toList());
  }

  /** As JSON, as the YAML that was recorded, or as the PDF that was signed. */
  @GetMapping("/{reference}")
  ResponseEntity<byte[]> agreement(
      @PathVariable("course") String slug,
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Account account) {
    Course course = course(account, slug);
    String yaml = agreements.content(course.id(), reference).orElseThrow(Missing::new);
    MediaType form =
        Wanted.form(
            accept, List.of(MediaType.APPLICATION_JSON, Served.YAML, MediaType.APPLICATION_PDF));
    byte[] bytes =
        form.equals(MediaType.APPLICATION_PDF)
            ? paper(course, reference)
                .map(Paper::content)
                .orElseThrow(() -> Refusal.of(Kind.NOT_ACCEPTABLE))
            : form.equals(Served.YAML)
                ? yaml.getBytes(StandardCharsets.UTF_8)
                : json(course, reference).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok().contentType(form).cacheControl(CacheControl.noStore()).body(bytes);
  }

  private String json(Course course, String reference) {
    return agreements.of(course.id()).stream()
        .filter(a -> a.id().equals(reference))
        .findFirst()
        .map(a -> AgreementWriter.json(desk.library(), a) + "\n")
        .orElseThrow(Missing::new);
  }

  /**
   * The document of the request that made it, or that it was imported as; the demonstration's has
   * none.
   */
  private Optional<Paper> paper(Course course, String reference) {
    return filings.of(course).stream()
        .filter(f -> f.agreement().equals(reference))
        .findFirst()
        .flatMap(papers::current);
  }

  /** One that was signed elsewhere, with its signed original. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AgreementLine> importAgreement(
      @PathVariable("course") String slug,
      @RequestParam(name = "agreement", required = false) @Nullable MultipartFile agreement,
      @RequestParam(name = "original", required = false) @Nullable MultipartFile original,
      @RequestParam(name = "email", defaultValue = "") String email,
      Account account) {
    Course course = course(account, slug);
    List<String> before = agreements.of(course.id()).stream().map(Agreement::id).toList();
    Refusal.orRefuse(
        importing.take(
            course,
            new Importing.Handed("agreement", bytes(agreement), "original", bytes(original), email),
            account));
    AgreementLine made =
        agreements.of(course.id()).stream()
            .filter(a -> !before.contains(a.id()))
            .findFirst()
            .map(a -> line(course, a))
            .orElseThrow();
    return ResponseEntity.created(URI.create(made.href())).body(made);
  }

  static byte[] bytes(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
