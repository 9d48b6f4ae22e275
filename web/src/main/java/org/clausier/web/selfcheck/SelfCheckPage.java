package org.clausier.web.selfcheck;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.problem.Problem;
import org.clausier.web.ask.Choices;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.intake.Asked;
import org.clausier.web.intake.Handing;
import org.clausier.web.upload.Incoming;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** « Vérifier mes usages »: an organisation checks itself, for itself alone. */
@Controller
class SelfCheckPage {

  /** Bytes of all the files together: strangers have less room than an auditor. */
  static final long MOST = 20_000_000;

  static final long MEGABYTE = 1_000_000;
  private static final List<String> LONG = List.of("releve", "appartenances");

  private final Shelf shelf;
  private final Today today;
  private final SelfCheck checks;
  private final Handing handing;
  private final Choices choices;
  private final AuditPrints prints;
  private final LibraryMessages messages;

  SelfCheckPage(
      Shelf shelf,
      Today today,
      SelfCheck checks,
      Handing handing,
      Choices choices,
      AuditPrints prints,
      LibraryMessages messages) {
    this.shelf = shelf;
    this.today = today;
    this.checks = checks;
    this.handing = handing;
    this.choices = choices;
    this.prints = prints;
    this.messages = messages;
  }

  @GetMapping("/c/{course}/verifier-mes-usages")
  String page(@PathVariable String course, HttpServletRequest request, Locale locale, Model model) {
    Terms terms = shelf.open(course);
    return form(terms, asked(request, Languages.of(locale)), Languages.of(locale), model);
  }

  /** A report to begin from. */
  @GetMapping("/c/{course}/verifier-mes-usages/modele.csv")
  ResponseEntity<byte[]> sample(@PathVariable String course, Locale locale) {
    Terms terms = shelf.open(course);
    List<Declaration.Line> lines = lines(terms, Languages.of(locale));
    String name = course + "-releve.csv";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build() + "")
        .body(checks.declaration().sample(lines, today.day()));
  }

  @PostMapping("/c/{course}/verifier-mes-usages")
  String check(
      @PathVariable String course,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    Terms terms = shelf.open(course);
    Language language = Languages.of(locale);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Optional<Incoming> incoming = Incoming.of(request);
    Handing.Brought brought =
        incoming.isPresent()
            ? handing.take(incoming.get(), LONG, MOST)
            : new Handing.Brought(List.of(), List.of(), Optional.empty());
    try {
      // every field was read by now, those after the files too
      Asked asked = asked(request, language);
      if (brought.tooLong().isPresent()) {
        asked.wrong("releve", "check-too-long", Long.toString(MOST / MEGABYTE));
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        return form(terms, asked, language, model);
      }
      return answered(terms, asked, brought, response, language, model);
    } finally {
      handing.forget(brought);
    }
  }

  private String answered(
      Terms terms,
      Asked asked,
      Handing.Brought brought,
      HttpServletResponse response,
      Language language,
      Model model) {
    Version shown = shown(terms);
    Optional<SelfCheck.Matter> matter = checks.matter(terms, shown, asked, brought, language);
    if (matter.isEmpty()) return refused(terms, asked, response, language, model);
    var read = checks.read(terms, matter.get().handed());
    if (read.isEmpty()) {
      asked.wrong("releve", "check-busy");
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      return form(terms, asked, language, model);
    }
    return read.get()
        .match(
            report -> result(terms, asked, matter.get(), report, language, model),
            problems -> {
              problems.forEach(p -> asked.told(field(p), List.of(p)));
              checks
                  .mapping(matter.get().handed(), language)
                  .ifPresent(m -> model.addAttribute("mapping", mapping(m, language)));
              model.addAttribute("unread", true);
              return refused(terms, asked, response, language, model);
            });
  }

  /** Where to mend it: what is wrong with a mapping is told beside it. */
  private static String field(Problem problem) {
    return problem.id().startsWith("usage-mapping") ? "correspondances" : "releve";
  }

  private Given mapping(String yaml, Language language) {
    return Given.text(messages.text(language, "web.check.mapping"), "correspondances.yaml", yaml);
  }

  private String refused(
      Terms terms, Asked asked, HttpServletResponse response, Language language, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(terms, asked, language, model);
  }

  private String result(
      Terms terms,
      Asked asked,
      SelfCheck.Matter matter,
      AuditReport report,
      Language language,
      Model model) {
    Figures figures = Figures.in(language);
    List<Given> files = new ArrayList<>();
    for (AuditPrints.Form form :
        List.of(AuditPrints.Form.PDF, AuditPrints.Form.XLSX, AuditPrints.Form.JSON)) {
      String extension = form.extension();
      files.add(
          Given.of(
              messages.text(language, "web.audit.as", extension.toUpperCase(Locale.ROOT)),
              terms.course().slug() + "-" + report.file().id() + "." + extension,
              form.type(),
              prints.bytes(report, form, language)));
    }
    if (!matter.declared().isEmpty()) {
      files.add(
          Given.text(
              messages.text(language, "web.check.declared"), Declaration.NAME, matter.declared()));
    }
    long net = report.settlement().net().cents();
    List<String> changed =
        checks.changed(terms, asked.period()).stream()
            .map(v -> figures.day(v.effective()))
            .toList();
    model.addAttribute("course", terms.course());
    model.addAttribute("due", net > 0 ? figures.net(net) : "");
    model.addAttribute(
        "changed",
        changed.isEmpty() || matter.declared().isEmpty() ? "" : Lists.and(language, changed));
    model.addAttribute("held", asked.text("signee").equals("oui") && !matter.agreed());
    model.addAttribute("files", files);
    model.addAttribute("report", prints.inPage(report, language));
    return "mes-usages-lus";
  }

  private Asked asked(HttpServletRequest request, Language language) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, texts) -> typed.put(name, texts[0]));
    return new Asked(typed, messages, language);
  }

  private Version shown(Terms terms) {
    return terms.shown(today.day()).orElseThrow(Missing::new);
  }

  private List<Declaration.Line> lines(Terms terms, Language language) {
    return checks.declaration().lines(terms.policy(shown(terms).number()), language);
  }

  private String form(Terms terms, Asked asked, Language language, Model model) {
    model.addAttribute("course", terms.course());
    model.addAttribute("f", asked);
    model.addAttribute("typed", asked.typed());
    model.addAttribute("problems", asked.problems());
    model.addAttribute("audiences", choices.audiences(language));
    model.addAttribute("lines", lines(terms, language));
    model.addAttribute("certificates", checks.declaration().certificates(language));
    model.addAttribute("columns", Declaration.COLUMNS);
    model.addAttribute("most", MOST / MEGABYTE);
    return "mes-usages";
  }
}
