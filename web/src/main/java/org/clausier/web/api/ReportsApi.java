package org.clausier.web.api;

import java.util.List;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.audit.ReportTables;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Usage reports before they are audited: what they mean, and what is wrong with them. */
@RestController
@RequestMapping(
    path = "/api/v1/courses/{course}/reports",
    consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class ReportsApi {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

  private final Courses courses;
  private final Shelf shelf;
  private final ReportTables tables;

  ReportsApi(Courses courses, Shelf shelf, ReportTables tables) {
    this.courses = courses;
    this.shelf = shelf;
    this.tables = tables;
  }

  private Terms terms(Account account, String slug) {
    return shelf.of(courses.of(account, slug).orElseThrow(Missing::new));
  }

  /** A mapping to be completed. */
  @PostMapping("/mapping")
  ResponseEntity<String> suggestMapping(
      @PathVariable("course") String slug,
      @RequestParam(name = "report", required = false) @Nullable List<MultipartFile> report,
      @RequestParam(name = "mapping", required = false) @Nullable List<MultipartFile> mappings,
      @RequestParam(name = "format") Optional<String> format,
      @RequestParam(name = "language", defaultValue = "fr") String language,
      Account account) {
    terms(account, slug);
    return ResponseEntity.ok()
        .contentType(YAML)
        .body(
            Refusal.orRefuse(
                tables.mapping(
                    Sent.reports(report).get(0),
                    Sent.sheets(mappings),
                    Sent.kind(format),
                    Wanted.language(language))));
  }

  /** The report with what is wrong with its rows. */
  @PostMapping("/annotated")
  ResponseEntity<byte[]> annotatedReport(
      @PathVariable("course") String slug,
      @RequestParam(name = "report", required = false) @Nullable List<MultipartFile> report,
      @RequestParam(name = "mapping", required = false) @Nullable List<MultipartFile> mappings,
      @RequestParam(name = "format") Optional<String> format,
      @RequestParam(name = "language", defaultValue = "fr") String language,
      Account account) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(
            Refusal.orRefuse(
                tables.annotated(
                    terms(account, slug),
                    Sent.reports(report).get(0),
                    Sent.sheets(mappings),
                    Sent.kind(format),
                    Wanted.language(language))));
  }
}
