package org.clausier.web.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.audit.kept.KeptRow;
import org.clausier.library.Library;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Materials;
import org.clausier.web.kept.Sequels;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One finding, down to the rows it rests on and up to the rule it comes from. */
@Controller
class FindingPage {

  private final Shown shown;
  private final Quoting quoting;
  private final Materials materials;
  private final Drafts drafts;
  private final Audits audits;
  private final Library library;
  private final LibraryMessages messages;
  private final Days days;
  private final SequelLines lines;
  private final Sequels sequels;

  FindingPage(
      Shown shown,
      Quoting quoting,
      Materials materials,
      Drafts drafts,
      Audits audits,
      Desk desk,
      LibraryMessages messages,
      Days days,
      SequelLines lines,
      Sequels sequels) {
    this.shown = shown;
    this.quoting = quoting;
    this.materials = materials;
    this.drafts = drafts;
    this.audits = audits;
    this.library = desk.library();
    this.messages = messages;
    this.days = days;
    this.lines = lines;
    this.sequels = sequels;
  }

  /** A row of a report, as it was read. */
  record Row(
      String table, int row, String day, String practice, String learner, String told, int uses) {}

  /** A table of a report, and the rows of it that a finding rests on. */
  record Table(String name, String count, String ranges, boolean more) {}

  /** A tolerance that has ended: the finding is back. */
  record Ended(String until, String reason, String author) {}

  @GetMapping("/audits/{id}/constats/{f}")
  String page(
      Account account, @PathVariable long id, @PathVariable String f, Locale locale, Model model) {
    Kept audit = days.upToDate(shown.audit(account, id));
    fill(audit, account, f, Languages.of(locale), model);
    model.addAttribute("problems", Map.of());
    model.addAttribute("typed", Map.of());
    return "audit-constat";
  }

  /** Fills the page of a finding; one that is not there is missing. */
  void fill(Kept audit, Account account, String f, Language language, Model model) {
    Told told = shown.of(audit, language);
    ToldFinding finding = told.finding(f).orElseThrow(Missing::new);
    Course course = materials.course(audit);
    Figures figures = Figures.in(language);
    model.addAttribute("audit", audit);
    model.addAttribute("told", told);
    model.addAttribute("finding", finding);
    model.addAttribute("course", course);
    model.addAttribute("verdict", messages.text(language, "audit.verdict." + finding.verdict()));
    model.addAttribute("severity", messages.text(language, "audit.severity." + finding.severity()));
    model.addAttribute("state", lines.state(finding, language));
    model.addAttribute("amount", SequelLines.amount(finding, language));
    model.addAttribute(
        "quoted", finding.clause().flatMap(c -> quoting.of(course, c, language)).orElse(null));
    model.addAttribute("clause", finding.clause().map(c -> lines.clause(c, language)).orElse(""));
    model.addAttribute("tables", tables(finding));
    model.addAttribute("rows", rows(audit, finding, language));
    model.addAttribute("about", lines.about(finding, language));
    model.addAttribute("events", lines.events(finding, language));
    model.addAttribute("standing", lines.standing(told, language));
    model.addAttribute("answers", !finding.compliant());
    List<Sequels.Granted> kept =
        sequels.tolerances(audit.id()).stream().filter(t -> t.finding().equals(f)).toList();
    model.addAttribute("forgettable", !kept.isEmpty());
    model.addAttribute("carried", carried(kept));
    model.addAttribute("granted", finding.tolerance().isPresent());
    model.addAttribute(
        "ended",
        told.ended(f).stream()
            .map(e -> new Ended(figures.day(e.to()), e.reason(), e.author()))
            .toList());
    model.addAttribute(
        "history",
        finding.history().isEmpty()
            ? ""
            : messages.text(language, "audit.history." + finding.history()));
    Long previous = audit.previous();
    model.addAttribute(
        "previous",
        previous == null || !finding.history().equals("persisting")
            ? null
            : audits.byId(previous).orElse(null));
    boolean writes = account.is(Role.PRODUCER);
    boolean cell = !finding.practice().isEmpty() && !finding.audience().isEmpty();
    model.addAttribute("draft", drafts.of(course.id()).isPresent());
    model.addAttribute(
        "cell",
        cell && writes
            ? "/cours/" + course.slug() + "/regles/" + finding.practice() + "/" + finding.audience()
            : "");
    model.addAttribute("latest", figures.day(days.today().plusMonths(12).minusDays(1)));
  }

  /** The audits that tolerances of it come from. */
  private List<Kept> carried(List<Sequels.Granted> tolerances) {
    return tolerances.stream()
        .flatMap(t -> Optional.ofNullable(t.carriedFrom()).stream())
        .distinct()
        .flatMap(id -> audits.byId(id).stream())
        .toList();
  }

  private static List<Table> tables(ToldFinding f) {
    return f.rows().stream()
        .map(
            r -> {
              long listed =
                  r.ranges().stream().mapToLong(range -> range.to() - range.from() + 1L).sum();
              return new Table(
                  r.report(),
                  r.count() + "",
                  String.join(", ", r.ranges().stream().map(ToldFinding.Range::text).toList()),
                  r.count() > listed);
            })
        .toList();
  }

  private List<Row> rows(Kept audit, ToldFinding f, Language language) {
    Figures figures = Figures.in(language);
    return shown.rows(audit, f).stream()
        .map(
            r ->
                new Row(
                    r.table(),
                    r.row(),
                    figures.day(r.day()),
                    label("practices/", r.practice(), language),
                    r.learner(),
                    told(r, language),
                    r.uses()))
        .toList();
  }

  private String told(KeptRow r, Language language) {
    List<String> facts = new ArrayList<>();
    r.known().forEach((id, value) -> facts.add(messages.in(language).circumstance(id, value)));
    r.conditions()
        .forEach(
            (id, met) ->
                facts.add(
                    messages.text(
                        language,
                        "web.findings.condition",
                        label("conditions/", id, language),
                        messages.text(language, "web.import.answer." + met))));
    return facts.stream()
        .reduce((one, next) -> messages.text(language, "web.findings.facts", one, next))
        .orElse("");
  }

  private String label(String folder, String id, Language language) {
    return library.hasWords(folder + id, language)
            && library.words(folder + id, language).has("label")
        ? library.words(folder + id, language).form("label")
        : id;
  }
}
