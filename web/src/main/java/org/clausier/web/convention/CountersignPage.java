package org.clausier.web.convention;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.web.account.Account;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Papers;
import org.clausier.web.signing.Network;
import org.clausier.web.signing.Seat;
import org.clausier.web.signing.SigningPages;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The producer signs, once the institution has; or hands in the copy of what either party signed on
 * paper.
 */
@Controller
class CountersignPage {

  private final Dossiers dossiers;
  private final Papers papers;
  private final SigningPages pages;

  CountersignPage(Dossiers dossiers, Papers papers, SigningPages pages) {
    this.dossiers = dossiers;
    this.papers = papers;
    this.pages = pages;
  }

  /** Absent when nobody's signature is awaited. */
  private Optional<Seat> seat(Account account, long id) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    return Seat.turn(filing.state())
        .flatMap(
            side ->
                papers
                    .current(filing)
                    .map(
                        paper ->
                            new Seat(
                                filing,
                                paper,
                                side,
                                account.email(),
                                Optional.of(account),
                                "/conventions/" + id + "/signature")));
  }

  /** A producer signs for the producer only; a copy may be of either party. */
  private Optional<Seat> own(Account account, long id) {
    return seat(account, id).filter(s -> s.side() == Signing.Side.PRODUCER);
  }

  private static String file(long id) {
    return "/conventions/" + id + "?fait=";
  }

  @GetMapping("/conventions/{id:[0-9]+}/signature/convention")
  String form(Account account, @PathVariable long id, Locale locale, Model model) {
    return own(account, id)
        .map(s -> pages.form(s, Map.of(), Map.of(), Languages.of(locale), model))
        .orElse("redirect:" + file(id) + "meanwhile");
  }

  @PostMapping("/conventions/{id:[0-9]+}/signature/convention")
  String ask(
      Account account,
      @PathVariable long id,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return own(account, id)
        .map(s -> pages.ask(s, values, Network.of(request), Languages.of(locale), model, response))
        .orElse("redirect:" + file(id) + "meanwhile");
  }

  @GetMapping("/conventions/{id:[0-9]+}/signature/code")
  String code(Account account, @PathVariable long id, Locale locale, Model model) {
    return own(account, id)
        .map(s -> pages.code(s, Map.of(), Languages.of(locale), model))
        .orElse("redirect:" + file(id) + "meanwhile");
  }

  @PostMapping("/conventions/{id:[0-9]+}/signature/code")
  String sign(
      Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return own(account, id)
        .map(
            s ->
                pages.sign(
                    s,
                    code,
                    file(id) + "countersign",
                    file(id) + "meanwhile",
                    Languages.of(locale),
                    model,
                    response))
        .orElse("redirect:" + file(id) + "meanwhile");
  }

  @GetMapping("/conventions/{id:[0-9]+}/signature/papier")
  String paper(Account account, @PathVariable long id, Locale locale, Model model) {
    return seat(account, id)
        .map(s -> pages.paper(s, Map.of(), Map.of(), Languages.of(locale), model))
        .orElse("redirect:" + file(id) + "meanwhile");
  }

  @PostMapping("/conventions/{id:[0-9]+}/signature/papier")
  String deposit(
      Account account,
      @PathVariable long id,
      @RequestParam Map<String, String> values,
      @RequestParam(name = "copie", required = false) @Nullable MultipartFile copy,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return seat(account, id)
        .map(
            s ->
                pages.deposit(
                    s,
                    values,
                    copy,
                    file(id) + s.turnDone(),
                    file(id) + "meanwhile",
                    Languages.of(locale),
                    model,
                    response))
        .orElse("redirect:" + file(id) + "meanwhile");
  }
}
