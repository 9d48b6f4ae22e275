package org.clausier.web.findings;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.web.account.Account;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The findings of an audit: how bad, what is serious, and each of them. */
@Controller
class FindingsPage {

  private final Shown shown;
  private final Conclusions conclusions;
  private final LibraryMessages messages;
  private final Days days;
  private final SequelLines lines;

  FindingsPage(
      Shown shown,
      Conclusions conclusions,
      LibraryMessages messages,
      Days days,
      SequelLines lines) {
    this.shown = shown;
    this.conclusions = conclusions;
    this.messages = messages;
    this.days = days;
    this.lines = lines;
  }

  /** Something to choose. */
  record Choice(String value, String label) {}

  /** A finding in the list. */
  record Line(
      String id,
      String verdict,
      String state,
      String says,
      String clause,
      String rows,
      String amount,
      String history) {}

  @GetMapping("/audits/{id}")
  String page(
      Account account,
      @PathVariable long id,
      @RequestParam Map<String, String> asked,
      Locale locale,
      Model model) {
    if (shown.awaits(account, id)) return "redirect:/audits/" + id + "/lecture";
    Kept audit = days.upToDate(shown.audit(account, id));
    Language language = Languages.of(locale);
    Told told = shown.of(audit, language);
    Wish wish = Wish.of(asked);
    List<ToldFinding> wanted = wish.among(told.findings());
    int pages = Wish.pages(wanted.size());
    int page = Math.min(wish.page(), pages);
    model.addAttribute("audit", audit);
    model.addAttribute("told", told);
    model.addAttribute("wish", wish);
    model.addAttribute("pictures", conclusions.pictures(id, language).orElse(""));
    model.addAttribute("wanted", wanted.size());
    model.addAttribute(
        "lines", Wish.page(wanted, page).stream().map(f -> line(f, language)).toList());
    choices(told, language, locale, model);
    model.addAttribute("page", page);
    model.addAttribute("pages", pages);
    model.addAttribute("before", page > 1 ? to(wish, id, page - 1) : "");
    model.addAttribute("after", page < pages ? to(wish, id, page + 1) : "");
    model.addAttribute(
        "forms", Stream.of(AuditPrints.Form.values()).map(AuditPrints.Form::extension).toList());
    model.addAttribute("standing", lines.standing(told, language));
    model.addAttribute("settled", SequelLines.settled(told));
    model.addAttribute("day", Figures.in(language).day(told.day()));
    model.addAttribute("figures", Figures.in(language));
    model.addAttribute("fresh", told.beside("new"));
    model.addAttribute("persisting", told.beside("persisting"));
    return "audit-constats";
  }

  private static String to(Wish w, long id, int page) {
    return UriComponentsBuilder.fromPath("/audits/" + id)
        .queryParam("verdict", w.verdict())
        .queryParam("clause", w.clause())
        .queryParam("etat", w.state())
        .queryParam("mois", w.month())
        .queryParam("tri", w.order())
        .queryParam("page", page)
        .encode()
        .toUriString();
  }

  private void choices(Told told, Language language, Locale locale, Model model) {
    Map<String, String> verdicts = new TreeMap<>();
    Map<String, String> states = new TreeMap<>();
    Map<String, String> clauses = new TreeMap<>(FindingsPage::byNumbers);
    for (ToldFinding f : told.findings()) {
      verdicts.computeIfAbsent(f.verdict(), v -> verdict(v, language));
      states.computeIfAbsent(f.state(), s -> messages.text(language, "web.findings.state." + s));
      f.clause().ifPresent(c -> clauses.computeIfAbsent(c.key(), k -> clause(f, language)));
    }
    model.addAttribute("verdicts", list(verdicts));
    model.addAttribute("states", list(states));
    model.addAttribute("clauses", list(clauses));
    DateTimeFormatter month = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
    model.addAttribute(
        "months",
        Wish.months(told.findings()).stream()
            .map(m -> new Choice(m, YearMonth.parse(m).format(month)))
            .toList());
    model.addAttribute(
        "orders",
        Wish.ORDERS.stream()
            .map(o -> new Choice(o, messages.text(language, "web.findings.order." + o)))
            .toList());
  }

  /** Article 8, 9° comes before article 8, 14°. */
  static int byNumbers(String one, String other) {
    Comparator<String> padded = Comparator.comparing(FindingsPage::padded);
    return padded.thenComparing(Comparator.naturalOrder()).compare(one, other);
  }

  private static String padded(String key) {
    return Pattern.compile("[0-9]+")
        .matcher(key)
        .replaceAll(n -> "0".repeat(Math.max(0, 9 - n.group().length())) + n.group());
  }

  private static List<Choice> list(Map<String, String> of) {
    return of.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  private String verdict(String id, Language language) {
    return messages.text(language, "audit.verdict." + id);
  }

  private String clause(ToldFinding f, Language language) {
    return f.clause()
        .map(
            c ->
                c.agreement().isEmpty()
                    ? messages.text(language, "web.findings.clause", c.version(), c.article())
                    : messages.text(language, "web.findings.agreement", c.agreement()))
        .orElse("");
  }

  private Line line(ToldFinding f, Language language) {
    String rows = "";
    if (!f.band().isEmpty()) rows = messages.text(language, "web.findings.few");
    else if (f.uses() > 0) {
      rows = messages.text(language, "web.findings.uses", f.uses());
    }
    return new Line(
        f.id(),
        verdict(f.verdict(), language),
        lines.state(f, language),
        f.says(),
        clause(f, language),
        rows,
        SequelLines.amount(f, language),
        f.history().isEmpty() ? "" : messages.text(language, "audit.history." + f.history()));
  }

  static long cents(BigDecimal net) {
    return net.movePointRight(2).longValueExact();
  }
}
