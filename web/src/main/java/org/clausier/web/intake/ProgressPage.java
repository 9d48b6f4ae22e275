package org.clausier.web.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.audit.kept.KeptProblems;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Files;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Progress;
import org.clausier.web.kept.ReadingLetters;
import org.clausier.web.kept.State;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** How far a report is read: its own page, that may be closed and opened again. */
@Controller
class ProgressPage {

  private static final int MINUTE = 60;

  private final Audits audits;
  private final Files files;
  private final Jobs jobs;
  private final ReadingLetters letters;
  private final LibraryMessages messages;

  ProgressPage(
      Audits audits, Files files, Jobs jobs, ReadingLetters letters, LibraryMessages messages) {
    this.audits = audits;
    this.files = files;
    this.jobs = jobs;
    this.letters = letters;
    this.messages = messages;
  }

  private Kept of(Account account, long id) {
    return audits.of(account, id).orElseThrow(Missing::new);
  }

  @GetMapping("/audits/{id}/lecture")
  String page(
      Account account,
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> fragment,
      jakarta.servlet.http.HttpServletResponse response,
      Locale locale,
      Model model) {
    Kept audit = of(account, id);
    Optional<String> next = next(audit);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (next.isPresent()) {
      if (fragment.isEmpty()) return "redirect:" + next.get();
      response.setHeader("HX-Redirect", next.get());
    }
    fill(audit, Languages.of(locale), model);
    return fragment.isPresent() ? "audit-progression :: state" : "audit-progression";
  }

  /** Where to go when there is nothing to wait for. */
  private static Optional<String> next(Kept audit) {
    String at = "/audits/" + audit.id();
    return switch (audit.state()) {
      case DONE -> Optional.of(at);
      case READ -> Optional.of(at + "/import/controle");
      case IMPORTING -> Optional.of(at + "/import/lecture");
      default -> Optional.empty();
    };
  }

  private void fill(Kept audit, Language language, Model model) {
    Figures figures = Figures.in(language);
    Optional<Progress.At> at = jobs.at(audit.id());
    model.addAttribute("audit", audit);
    model.addAttribute("state", audit.state().id());
    model.addAttribute("resumed", audit.state() == State.READING && audit.attempts() > 1);
    model.addAttribute("at", at.orElse(null));
    model.addAttribute("rows", at.map(p -> figures.integer(p.rows())).orElse(""));
    model.addAttribute("left", at.map(p -> left(p.secondsLeft(), language)).orElse(""));
    model.addAttribute("days", files.days());
    model.addAttribute(
        "reader", letters.leave() ? letters.reader(audit).map(Account::email).orElse("") : "");
    byte[] failure = audit.failure();
    model.addAttribute(
        "problems",
        failure == null
            ? List.of()
            : KeptProblems.fromBytes(failure).stream()
                .map(p -> messages.in(language).paragraph(p))
                .toList());
  }

  private String left(long seconds, Language language) {
    if (seconds < 0) return messages.text(language, "web.progress.left.unknown");
    return seconds < MINUTE
        ? messages.text(language, "web.progress.left.seconds", seconds)
        : messages.text(language, "web.progress.left.minutes", (seconds + MINUTE - 1) / MINUTE);
  }

  @PostMapping("/audits/{id}/annuler")
  String stop(Account account, @PathVariable long id) {
    jobs.stop(of(account, id).id());
    jobs.over(id, java.time.Duration.ofSeconds(5));
    return "redirect:/audits/" + id + "/lecture";
  }

  @PostMapping("/audits/{id}/reprendre")
  String again(Account account, @PathVariable long id) {
    Kept audit = of(account, id);
    if (audit.state().open()) jobs.read(id);
    return "redirect:/audits/" + id + "/lecture";
  }

  /** Gives the audit up: its files go now. */
  @PostMapping("/audits/{id}/effacer")
  String erase(Account account, @PathVariable long id) {
    jobs.giveUp(of(account, id).id());
    return "redirect:/audits";
  }
}
