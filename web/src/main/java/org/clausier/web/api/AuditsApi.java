package org.clausier.web.api;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.web.account.Account;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.audit.Auditing;
import org.clausier.web.audit.Handed;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Reports;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
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

/** Usage reports held against the terms of a course: the bytes of {@code clausier audit}. */
@RestController
@RequestMapping("/api/v1/courses/{course}/audits")
class AuditsApi {

  private final Courses courses;
  private final Shelf shelf;
  private final Auditing auditing;
  private final AuditPrints prints;
  private final Reports received;

  AuditsApi(Courses courses, Shelf shelf, Auditing auditing, AuditPrints prints, Reports received) {
    this.received = received;
    this.courses = courses;
    this.shelf = shelf;
    this.auditing = auditing;
    this.prints = prints;
  }

  record ReceivedList(List<ReceivedLine> reports) {}

  record ReceivedLine(String name, String href) {}

  /** Those that the installation received. */
  @GetMapping("/received")
  ReceivedList receivedReports(@PathVariable("course") String slug, Account account) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    String at = "/api/v1/courses/" + slug + "/audits/received/";
    return new ReceivedList(
        received.of(course.id()).stream()
            .map(r -> new ReceivedLine(r.name(), at + r.name()))
            .toList());
  }

  /** One of them, held against the terms as they are today. */
  @GetMapping("/received/{name}")
  ResponseEntity<byte[]> receivedAudit(
      @PathVariable("course") String slug,
      @PathVariable String name,
      @RequestParam(name = "language", defaultValue = "fr") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Account account) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Reports.Report report = received.of(course.id(), name).orElseThrow(Missing::new);
    return audited(shelf.of(course), Handed.of(report), language, accept);
  }

  /** Nothing of what is sent is kept. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> audit(
      @PathVariable("course") String slug,
      @RequestParam(name = "report", required = false) @Nullable List<MultipartFile> reports,
      @RequestParam(name = "facts") Optional<MultipartFile> facts,
      @RequestParam(name = "agreement", required = false) @Nullable List<MultipartFile> agreements,
      @RequestParam(name = "members") Optional<MultipartFile> members,
      @RequestParam(name = "mapping", required = false) @Nullable List<MultipartFile> mappings,
      @RequestParam(name = "previous") Optional<MultipartFile> previous,
      @RequestParam(name = "format") Optional<String> format,
      @RequestParam(name = "language", defaultValue = "fr") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Account account) {
    Terms terms = shelf.of(courses.of(account, slug).orElseThrow(Missing::new));
    return audited(
        terms,
        new Handed(
            Sent.reports(reports),
            Sent.sheet(facts),
            Sent.sheets(agreements),
            Sent.sheet(members),
            Sent.sheets(mappings),
            Sent.sheet(previous),
            Sent.kind(format)),
        language,
        accept);
  }

  private ResponseEntity<byte[]> audited(
      Terms terms, Handed handed, String language, @Nullable String accept) {
    AuditPrints.Form form = AuditPrints.Form.of(Wanted.form(accept, AuditPrints.Form.types()));
    AuditReport report = Refusal.orRefuse(auditing.of(terms, handed));
    return ResponseEntity.ok()
        .contentType(form.type())
        .body(prints.bytes(report, form, Wanted.language(language)));
  }
}
