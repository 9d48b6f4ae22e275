package org.clausier.web.findings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an auditor does with one finding: a tolerance with an end, an answer. */
@Controller
class SequelPages {

  private static final String HERE = "redirect:/audits/{id}/constats/{f}";

  /** The fields of the form, by what problems call them. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "reason",
          "motif",
          "finding",
          "motif",
          "to",
          "fin",
          "stance",
          "position",
          "text",
          "texte");

  private final Shown shown;
  private final FindingPage page;
  private final Following following;
  private final LibraryMessages messages;
  private final Days days;

  SequelPages(
      Shown shown, FindingPage page, Following following, LibraryMessages messages, Days days) {
    this.shown = shown;
    this.page = page;
    this.following = following;
    this.messages = messages;
    this.days = days;
  }

  @PostMapping("/audits/{id}/constats/{f}/tolerance")
  String tolerate(
      Account account,
      @PathVariable long id,
      @PathVariable String f,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Kept audit = audit(account, id, f);
    Optional<LocalDate> end = day(typed.getOrDefault("fin", ""));
    if (end.isEmpty()) {
      String why = messages.text(Languages.of(locale), "web.import.day");
      return wrong(audit, account, f, Map.of("fin", why), typed, response, locale, model);
    }
    return done(
        following.tolerate(audit, f, typed.getOrDefault("motif", ""), end.get(), account),
        audit,
        account,
        f,
        typed,
        response,
        locale,
        model);
  }

  /** There is none to end when somebody else just did. */
  @PostMapping("/audits/{id}/constats/{f}/tolerance/fin")
  String end(Account account, @PathVariable long id, @PathVariable String f) {
    following.endTolerance(audit(account, id, f), f, account);
    return HERE;
  }

  @PostMapping("/audits/{id}/constats/{f}/reponse")
  String reply(
      Account account,
      @PathVariable long id,
      @PathVariable String f,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Kept audit = audit(account, id, f);
    return done(
        following.reply(
            audit, f, typed.getOrDefault("position", ""), typed.getOrDefault("texte", ""), account),
        audit,
        account,
        f,
        typed,
        response,
        locale,
        model);
  }

  private Kept audit(Account account, long id, String f) {
    Kept audit = days.upToDate(shown.audit(account, id));
    if (shown.of(audit, Language.FR).finding(f).isEmpty()) throw new Missing();
    return audit;
  }

  private String done(
      Outcome<?> outcome,
      Kept audit,
      Account account,
      String f,
      Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Optional<List<Problem>> refused = outcome.match(ok -> Optional.empty(), Optional::of);
    if (refused.isEmpty()) return HERE;
    Map<String, String> said = said(refused.get(), FIELDS, messages, Languages.of(locale));
    return wrong(audit, account, f, said, typed, response, locale, model);
  }

  private String wrong(
      Kept audit,
      Account account,
      String f,
      Map<String, String> problems,
      Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.fill(audit, account, f, Languages.of(locale), model);
    model.addAttribute("problems", problems);
    model.addAttribute("typed", typed);
    return "audit-constat";
  }

  /** The sentences of problems, by the field of the page that each is about. */
  static Map<String, String> said(
      List<Problem> problems,
      Map<String, String> fields,
      LibraryMessages messages,
      Language language) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Problem p : problems) {
      String name = p.source().name();
      String sentence = messages.in(language).sentence(p) + " " + messages.in(language).remedy(p);
      said.putIfAbsent(fields.getOrDefault(name, name), sentence);
    }
    return said;
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
