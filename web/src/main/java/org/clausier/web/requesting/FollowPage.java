package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.request.Reply;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Requests;
import org.clausier.web.request.State;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What becomes of a request: where it is, whose turn it is, since when, what can be done now. */
@Controller
class FollowPage {

  /** Unless the terms say otherwise. */
  private static final int ANSWER_DAYS = 15;

  private final Keyring keyring;
  private final Requests requests;
  private final Filings filings;
  private final Proceedings proceedings;
  private final Events events;
  private final Papers papers;
  private final StepModel models;
  private final Prices prices;
  private final Sheet sheet;
  private final RequestLetters letters;
  private final Today today;

  FollowPage(
      Keyring keyring,
      Requests requests,
      Filings filings,
      Proceedings proceedings,
      Events events,
      Papers papers,
      StepModel models,
      Prices prices,
      Sheet sheet,
      RequestLetters letters,
      Today today) {
    this.keyring = keyring;
    this.requests = requests;
    this.filings = filings;
    this.proceedings = proceedings;
    this.events = events;
    this.papers = papers;
    this.models = models;
    this.prices = prices;
    this.sheet = sheet;
    this.letters = letters;
    this.today = today;
  }

  /**
   * A line of its history.
   *
   * @param said what was written then: a question, a reason
   */
  record Line(String when, Event event, String said) {}

  @GetMapping("/demande/{address}")
  String page(
      @PathVariable String address,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      model.addAttribute("address", address);
      model.addAttribute("posts", letters.posts());
      return "demande-fermee";
    }
    Language language = Languages.of(locale);
    Terms terms = requests.terms(filing);
    models.frame(filing, terms, Math.min(filing.step() + 1, 6), false, language, model);
    boolean kept = request.getParameterMap().containsKey("garde");
    model.addAttribute("kept", kept);
    model.addAttribute("link", kept ? letters.unsent(filing).orElse("") : "");
    model.addAttribute("posts", letters.posts());
    model.addAttribute("back", filing.sent() != null);
    model.addAttribute("standing", filing.standing(today.day()).id());
    model.addAttribute("turn", filing.turn().id());
    model.addAttribute("since", models.instant(filing.since(), language));
    model.addAttribute("email", RequestLetters.masked(filing.email()));
    model.addAttribute("parts", sheet.of(terms, filing.said(), language));
    model.addAttribute("paper", papers.current(filing).isPresent());
    Figures figures = Figures.in(language);
    model.addAttribute("starts", filing.starts() == null ? "" : figures.day(filing.starts()));
    model.addAttribute("ends", filing.ends() == null ? "" : figures.day(filing.ends()));
    history(filing, language, model);
    answer(filing, terms, language, model);
    return "demande-suivi";
  }

  private void history(Filing filing, Language language, Model model) {
    List<Line> lines = new ArrayList<>();
    for (Event event : events.of(filing)) {
      Facts said = event.said();
      String text = said.text("question") + said.text("reason");
      lines.add(new Line(models.instant(event.at(), language), event, text));
      if (event.act() == Act.ASK) model.addAttribute("question", text);
      if (event.act() == Act.REFUSE) {
        model.addAttribute("reason", text);
        model.addAttribute("next", said.text("next"));
      }
    }
    Collections.reverse(lines);
    model.addAttribute("history", lines);
  }

  private void answer(Filing filing, Terms terms, Language language, Model model) {
    if (!(requests.reply(filing) instanceof Outcome.Ok<Reply> ok)) return;
    Prices.of(ok.value())
        .ifPresent(price -> model.addAttribute("bill", prices.bill(price, language)));
    int days =
        ok.value()
            .basis()
            .policy()
            .request()
            .map(Policy.RequestDesk::answerDays)
            .orElse(ANSWER_DAYS);
    model.addAttribute("days", days);
    if (filing.sent() != null) {
      LocalDate by = working(today.day(filing.sent()), days);
      model.addAttribute("by", Figures.in(language).day(by));
    }
  }

  /** So many days from Monday to Friday later; the page says that holidays come on top. */
  static LocalDate working(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      boolean off =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!off) left--;
    }
    return day;
  }

  /** The document proposed, or signed: the bytes that were kept. */
  @GetMapping("/demande/{address}/convention.pdf")
  ResponseEntity<byte[]> document(@PathVariable String address, HttpServletRequest request) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) throw new Missing();
    return papers
        .current(filing)
        .map(
            p ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                        "Content-Disposition",
                        "inline; filename=\"" + filing.reference() + ".pdf\"")
                    .body(p.content()))
        .orElseThrow(Missing::new);
  }

  @PostMapping("/demande/{address}/reprendre")
  String takeBack(@PathVariable String address, HttpServletRequest request) {
    return act(address, Act.TAKE_BACK, request);
  }

  @PostMapping("/demande/{address}/corriger")
  String correct(@PathVariable String address, HttpServletRequest request) {
    return act(address, Act.CORRECT, request);
  }

  @PostMapping("/demande/{address}/retirer")
  String withdraw(@PathVariable String address, HttpServletRequest request) {
    return act(address, Act.WITHDRAW, request);
  }

  /** Of two who act at once, the second sees what the first did. */
  private String act(String address, Act asked, HttpServletRequest request) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) return "redirect:/demande/" + address;
    Optional<Filing> done = proceedings.act(filing, asked, Actor.INSTITUTION, Facts.NONE);
    boolean draft = done.filter(f -> f.state() == State.DRAFT).isPresent();
    return "redirect:/demande/" + address + (draft ? "/6" : "");
  }

  /** Once it is signed, what changes is asked for as an amendment, with all that was typed. */
  @PostMapping("/demande/{address}/avenant")
  String amend(
      @PathVariable String address, HttpServletRequest request, HttpServletResponse response) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request) || filing.state() != State.SIGNED) {
      return "redirect:/demande/" + address;
    }
    Filing amendment = filings.amending(filing);
    keyring.give(amendment, request, response);
    return "redirect:/demande/" + amendment.address() + "/6";
  }

  /** A new link, to the address that the request was made with; it is not shown. */
  @PostMapping("/demande/{address}/lien")
  String link(@PathVariable String address, HttpServletRequest request) {
    letters.link(keyring.at(address), request);
    return "redirect:/demande/lien?envoye";
  }
}
