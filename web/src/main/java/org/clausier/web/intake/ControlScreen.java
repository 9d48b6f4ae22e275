package org.clausier.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.audit.Counted;
import org.clausier.audit.kept.KeptCount;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.State;
import org.clausier.web.kept.Tallies;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
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

/** The last screen: what was read, what was not and why, and the act of concluding. */
@Controller
class ControlScreen {

  private static final int CAUSES = 3;

  private final Audits audits;
  private final Tallies tallies;
  private final Concluding concluding;
  private final Annotating annotating;
  private final LibraryMessages messages;

  ControlScreen(
      Audits audits,
      Tallies tallies,
      Concluding concluding,
      Annotating annotating,
      LibraryMessages messages) {
    this.audits = audits;
    this.tallies = tallies;
    this.concluding = concluding;
    this.annotating = annotating;
    this.messages = messages;
  }

  /** Why rows were rejected: an example, and how many of those listed are alike. */
  record Cause(String says, long rows) {}

  @GetMapping("/audits/{id}/import/controle")
  String page(Account account, @PathVariable long id, Locale locale, Model model) {
    return shown(read(account, id), List.of(), Languages.of(locale), model);
  }

  private Kept read(Account account, long id) {
    Kept audit = audits.of(account, id).orElseThrow(Missing::new);
    if (audit.state() != State.READ) throw new Elsewhere(id);
    return audit;
  }

  private String shown(Kept audit, List<String> problems, Language language, Model model) {
    Counted counted = tallies.of(audit.id()).map(KeptCount::counted).orElseThrow(Missing::new);
    long accepted = counted.readings().stream().mapToLong(r -> r.accepted()).sum();
    model.addAttribute("audit", audit);
    model.addAttribute("figures", Figures.in(language));
    model.addAttribute("problems", problems);
    model.addAttribute("read", counted.readings().stream().mapToLong(r -> r.read()).sum());
    model.addAttribute("accepted", accepted);
    model.addAttribute("rejected", counted.readings().stream().mapToLong(r -> r.rejected()).sum());
    model.addAttribute(
        "duplicates", counted.readings().stream().mapToLong(r -> r.duplicates()).sum());
    model.addAttribute("causes", causes(counted.rejected(), language));
    model.addAttribute(
        "lines", counted.rejected().stream().map(p -> messages.in(language).paragraph(p)).toList());
    model.addAttribute(
        "notes",
        counted.readings().stream()
            .flatMap(r -> r.notes().stream())
            .map(p -> messages.in(language).paragraph(p))
            .toList());
    return "audit-controle";
  }

  private List<Cause> causes(List<Problem> rejected, Language language) {
    Map<String, Problem> first = new LinkedHashMap<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Problem p : rejected) {
      first.putIfAbsent(p.id(), p);
      rows.merge(p.id(), 1L, Long::sum);
    }
    return rows.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(CAUSES)
        .map(
            e ->
                new Cause(
                    messages
                        .in(language)
                        .sentence(java.util.Objects.requireNonNull(first.get(e.getKey()))),
                    e.getValue()))
        .toList();
  }

  @PostMapping("/audits/{id}/import/controle")
  String conclude(
      Account account,
      @PathVariable long id,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Kept audit = read(account, id);
    Language language = Languages.of(locale);
    return concluding
        .conclude(audit, Conclusions.Reason.READ, account.id())
        .match(
            told -> "redirect:/audits/" + id,
            problems -> {
              response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
              List<String> said =
                  problems.stream().map(p -> messages.in(language).paragraph(p)).toList();
              return shown(audit, said, language, model);
            });
  }

  /** The file as it came, each rejected row saying what is wrong with it; nothing of it is kept. */
  @GetMapping("/audits/{id}/annote")
  void annotated(Account account, @PathVariable long id, Locale locale, HttpServletResponse to)
      throws IOException {
    annotating.write(ReadingScreen.open(audits, account, id), Languages.of(locale), to);
  }

  /** What was said of columns and values, as the file that the command takes. */
  @GetMapping("/audits/{id}/correspondances.yaml")
  ResponseEntity<byte[]> mapping(Account account, @PathVariable long id) {
    Kept audit = audits.of(account, id).orElseThrow(Missing::new);
    if (audit.mapping().isEmpty()) throw new Missing();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("correspondances.yaml").build() + "")
        .body(audit.mapping().getBytes(StandardCharsets.UTF_8));
  }
}
