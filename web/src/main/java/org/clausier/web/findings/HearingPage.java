package org.clausier.web.findings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Today;
import org.clausier.web.kept.HearingLetters;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.History;
import org.clausier.web.kept.Inviting;
import org.clausier.web.kept.Kept;
import org.clausier.web.mail.Outbox;
import org.clausier.web.words.Address;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation is heard: a link is made, seen, withdrawn; below, all that was done. */
@Controller
class HearingPage {

  private static final Map<String, String> FIELDS =
      Map.of("until", "jusqu", "hearing", "jusqu", "email", "courriel");
  private static final String LANGUAGE = "langue-lettre";
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Shown shown;
  private final Days days;
  private final SequelLines lines;
  private final Inviting inviting;
  private final Hearings hearings;
  private final History history;
  private final Outbox outbox;
  private final LibraryMessages messages;
  private final Address address;

  HearingPage(
      Shown shown,
      Days days,
      SequelLines lines,
      Inviting inviting,
      Hearings hearings,
      History history,
      Outbox outbox,
      LibraryMessages messages,
      Address address) {
    this.shown = shown;
    this.days = days;
    this.lines = lines;
    this.inviting = inviting;
    this.hearings = hearings;
    this.history = history;
    this.outbox = outbox;
    this.messages = messages;
    this.address = address;
  }

  /** The last link, as its page shows it. */
  record Last(String kind, String until, String recipient, boolean live) {}

  /** An act of the history, in words. */
  record Line(String when, String what, String finding, String said, String who) {}

  @GetMapping("/audits/{id}/suites")
  String page(Account account, @PathVariable long id, Locale locale, Model model) {
    Kept audit = days.upToDate(shown.audit(account, id));
    LocalDate usual = days.today().plusDays(Inviting.USUAL_DAYS);
    if (!model.containsAttribute("link")) {
      model.addAttribute("link", "");
      model.addAttribute("mailed", "");
    }
    return fill(audit, Map.of("jusqu", usual + ""), Map.of(), Languages.of(locale), model);
  }

  private String fill(
      Kept audit,
      Map<String, String> typed,
      Map<String, String> problems,
      Language language,
      Model model) {
    Told told = shown.of(audit, language);
    model.addAttribute("audit", audit);
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("standing", lines.standing(told, language));
    model.addAttribute("settled", SequelLines.settled(told));
    model.addAttribute("last", hearings.last(audit.id()).map(h -> last(h, language)).orElse(null));
    model.addAttribute(
        "messages",
        outbox.posts()
            ? List.of()
            : outbox.about(HearingLetters.about(audit)).stream()
                .filter(k -> !k.message().kind().equals(HearingLetters.ANSWERED))
                .toList());
    model.addAttribute(
        "events", history.of(audit.id()).stream().map(e -> line(e, language)).toList());
    return "audit-suites";
  }

  private Last last(Hearings.Opened h, Language language) {
    boolean live = h.awaits(days.today());
    String kind = "expired";
    if (h.sent() != null) kind = "sent";
    else if (h.withdrawn() != null) kind = "withdrawn";
    else if (live) kind = h.browser() == null ? "waiting" : "opened";
    return new Last(kind, Figures.in(language).day(h.until()), h.recipient(), live);
  }

  private Line line(History.Event e, Language language) {
    boolean concluded = e.act().equals("concluded");
    String key = "web.sequel.event." + e.act() + (concluded ? "." + e.said() : "");
    var at = e.at().atZoneSameInstant(Today.PARIS);
    return new Line(
        Figures.in(language).day(at.toLocalDate()) + ", " + at.format(HOUR),
        messages.text(language, key, e.n()),
        e.finding(),
        concluded ? "" : e.said(),
        e.who());
  }

  /** A link that nobody mails is shown once: only its fingerprint is kept. */
  @PostMapping("/audits/{id}/suites/entendre")
  String open(
      Account account,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Locale locale,
      Model model) {
    Kept audit = days.upToDate(shown.audit(account, id));
    Language language = Languages.of(locale);
    Optional<LocalDate> until = SequelPages.day(typed.getOrDefault("jusqu", ""));
    if (until.isEmpty()) {
      String why = messages.text(language, "web.import.day");
      return wrong(audit, typed, Map.of("jusqu", why), response, language, model);
    }
    String email = typed.getOrDefault("courriel", "").strip();
    Language letter = Language.EN.code().equals(typed.get(LANGUAGE)) ? Language.EN : Language.FR;
    return inviting
        .hear(audit, until.get(), email, letter, account)
        .match(
            token -> {
              String link = address.of(HearingLetters.path(token), request);
              flash.addFlashAttribute("link", email.isEmpty() || !outbox.posts() ? link : "");
              flash.addFlashAttribute("mailed", outbox.posts() ? email : "");
              return "redirect:/audits/" + id + "/suites";
            },
            (List<Problem> problems) ->
                wrong(
                    audit,
                    typed,
                    SequelPages.said(problems, FIELDS, messages, language),
                    response,
                    language,
                    model));
  }

  private String wrong(
      Kept audit,
      Map<String, String> typed,
      Map<String, String> problems,
      HttpServletResponse response,
      Language language,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("link", "");
    model.addAttribute("mailed", "");
    return fill(audit, typed, problems, language, model);
  }

  /** There is none to withdraw when it was just answered: the page says so. */
  @PostMapping("/audits/{id}/suites/retirer")
  String withdraw(Account account, @PathVariable long id) {
    inviting.withdraw(shown.audit(account, id), account);
    return "redirect:/audits/" + id + "/suites";
  }
}
