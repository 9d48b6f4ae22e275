package org.clausier.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.audit.AuditReport;
import org.clausier.problem.Outcome;
import org.clausier.usage.ReportSource;
import org.clausier.web.account.Account;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Reports;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A usage report is dropped, or one received is chosen, and its findings are shown. */
@Controller
class AuditPage {

  private final Courses courses;
  private final Shelf shelf;
  private final Reports received;
  private final Auditing auditing;
  private final AuditPrints prints;
  private final LibraryMessages messages;

  AuditPage(
      Courses courses,
      Shelf shelf,
      Reports received,
      Auditing auditing,
      AuditPrints prints,
      LibraryMessages messages) {
    this.courses = courses;
    this.shelf = shelf;
    this.received = received;
    this.auditing = auditing;
    this.prints = prints;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/releves")
  String page(Account account, @PathVariable String slug, Model model) {
    return form(terms(account, slug), List.of(), model);
  }

  private String form(Terms terms, List<String> problems, Model model) {
    model.addAttribute("course", terms.course());
    model.addAttribute("published", !terms.versions().isEmpty());
    model.addAttribute(
        "received", received.of(terms.course().id()).stream().map(Reports.Report::name).toList());
    model.addAttribute("problems", problems);
    return "releves";
  }

  @PostMapping("/cours/{slug}/releves")
  Object audit(
      Account account,
      @PathVariable String slug,
      @RequestParam(name = "releve", required = false) Optional<List<MultipartFile>> reports,
      @RequestParam(name = "faits", required = false) Optional<MultipartFile> facts,
      @RequestParam(name = "convention", required = false) Optional<List<MultipartFile>> agreements,
      @RequestParam(name = "appartenances", required = false) Optional<MultipartFile> members,
      @RequestParam(name = "correspondances", required = false)
          Optional<List<MultipartFile>> mappings,
      @RequestParam(name = "precedent", required = false) Optional<MultipartFile> previous,
      @RequestParam(name = "forme", defaultValue = "page") String form,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Terms terms = terms(account, slug);
    Language language = Languages.of(locale);
    List<MultipartFile> given = files(reports).filter(f -> !f.isEmpty()).toList();
    if (given.isEmpty()) {
      boolean none = files(reports).allMatch(f -> name(f).isBlank());
      String why = none ? "web.audit.none" : "web.audit.empty";
      return refused(terms, List.of(messages.text(language, why)), response, model);
    }
    Handed handed =
        new Handed(
            given.stream().map(f -> ReportSource.of(name(f), f::getInputStream)).toList(),
            facts.filter(f -> !f.isEmpty()).map(AuditPage::sheet),
            files(agreements).filter(f -> !f.isEmpty()).map(AuditPage::sheet).toList(),
            members.filter(f -> !f.isEmpty()).map(AuditPage::sheet),
            files(mappings).filter(f -> !f.isEmpty()).map(AuditPage::sheet).toList(),
            previous.filter(f -> !f.isEmpty()).map(AuditPage::sheet),
            Optional.empty());
    return answered(terms, handed, form, language, response, model);
  }

  /** One that the installation holds. */
  @GetMapping("/cours/{slug}/releves/{name}")
  Object received(
      Account account,
      @PathVariable String slug,
      @PathVariable String name,
      @RequestParam(name = "forme", defaultValue = "page") String form,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Terms terms = terms(account, slug);
    Reports.Report report = received.of(terms.course().id(), name).orElseThrow(Missing::new);
    model.addAttribute("name", name);
    Handed handed = Handed.of(report);
    return answered(terms, handed, form, Languages.of(locale), response, model);
  }

  private Object answered(
      Terms terms,
      Handed handed,
      String form,
      Language language,
      HttpServletResponse response,
      Model model) {
    Outcome<AuditReport> outcome = auditing.of(terms, handed);
    return outcome.match(
        report -> {
          Optional<Form> file =
              Stream.of(Form.values()).filter(f -> f.extension().equals(form)).findFirst();
          return file.isPresent()
              ? file(report, file.get(), language)
              : shown(terms.course(), report, language, model);
        },
        problems ->
            refused(
                terms,
                problems.stream().map(messages.in(language)::paragraph).toList(),
                response,
                model));
  }

  private String shown(Course course, AuditReport report, Language language, Model model) {
    model.addAttribute("course", course);
    model.addAttribute("organisation", report.file().organisation().name());
    model.addAttribute("report", prints.inPage(report, language));
    model.addAttribute("forms", Stream.of(Form.values()).map(Form::extension).toList());
    return "constats";
  }

  private ResponseEntity<byte[]> file(AuditReport report, Form form, Language language) {
    String name = "audit-" + report.file().id() + "." + form.extension();
    return ResponseEntity.ok()
        .contentType(form.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build() + "")
        .body(prints.bytes(report, form, language));
  }

  private String refused(
      Terms terms, List<String> problems, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(terms, problems, model);
  }

  private static Stream<MultipartFile> files(Optional<List<MultipartFile>> files) {
    return files.stream().flatMap(List::stream);
  }

  private static Handed.Sheet sheet(MultipartFile file) {
    return Handed.Sheet.of(name(file), file::getInputStream);
  }

  /** As its owner names it, without the folders that some browsers send. */
  private static String name(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private Terms terms(Account account, String slug) {
    return shelf.of(courses.of(account, slug).orElseThrow(Missing::new));
  }
}
