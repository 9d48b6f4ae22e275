package org.clausier.web.api;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.ReportSource;
import org.clausier.web.account.Account;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.audit.Auditing;
import org.clausier.web.audit.Handed;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

  AuditsApi(Courses courses, Shelf shelf, Auditing auditing, AuditPrints prints) {
    this.courses = courses;
    this.shelf = shelf;
    this.auditing = auditing;
    this.prints = prints;
  }

  /** Nothing of what is sent is kept. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> audit(
      @PathVariable("course") String slug,
      @RequestParam(name = "report", required = false) @Nullable List<MultipartFile> reports,
      @RequestParam(name = "facts", required = false) @Nullable MultipartFile facts,
      @RequestParam(name = "agreement", required = false) @Nullable List<MultipartFile> agreements,
      @RequestParam(name = "members", required = false) @Nullable MultipartFile members,
      @RequestParam(name = "mapping", required = false) @Nullable List<MultipartFile> mappings,
      @RequestParam(name = "previous", required = false) @Nullable MultipartFile previous,
      @RequestParam(name = "language", defaultValue = "fr") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Account account) {
    Terms terms = shelf.of(courses.of(account, slug).orElseThrow(Missing::new));
    AuditPrints.Form form = AuditPrints.Form.of(Wanted.form(accept, AuditPrints.Form.types()));
    if (reports == null || reports.isEmpty()) {
      throw Refusal.of(List.of(Problem.error(Source.of("report"), "audit-report-missing")));
    }
    AuditReport report =
        Refusal.orRefuse(
            auditing.of(
                terms,
                new Handed(
                    reports.stream().map(f -> ReportSource.of(name(f), f::getInputStream)).toList(),
                    Optional.ofNullable(facts).map(AuditsApi::sheet),
                    sheets(agreements),
                    Optional.ofNullable(members).map(AuditsApi::sheet),
                    sheets(mappings),
                    Optional.ofNullable(previous).map(AuditsApi::sheet))));
    return ResponseEntity.ok()
        .contentType(form.type())
        .body(prints.bytes(report, form, Wanted.language(language)));
  }

  private static List<Handed.Sheet> sheets(@Nullable List<MultipartFile> files) {
    return Optional.ofNullable(files).stream().flatMap(List::stream).map(AuditsApi::sheet).toList();
  }

  private static Handed.Sheet sheet(MultipartFile file) {
    return Handed.Sheet.of(name(file), file::getInputStream);
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse(file.getName());
  }
}
