package org.clausier.web.convention;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.reply.ReplyText;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Act;
import org.clausier.web.request.AgreementPrints;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Requests;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accept, ask, refuse, take back: each on its page, each with the revision that was seen. */
@Controller
class ActsPage {

  private final Dossiers dossiers;
  private final Review review;
  private final Requests requests;
  private final AgreementPrints prints;
  private final Desk desk;
  private final LibraryMessages messages;

  ActsPage(
      Dossiers dossiers,
      Review review,
      Requests requests,
      AgreementPrints prints,
      Desk desk,
      LibraryMessages messages) {
    this.dossiers = dossiers;
    this.review = review;
    this.requests = requests;
    this.prints = prints;
    this.desk = desk;
    this.messages = messages;
  }

  /** The request, when that act is of its state; else its own page says where it is. */
  private Optional<Filing> open(Account account, long id, Act act) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    return act.after(filing.state()).isPresent() ? Optional.of(filing) : Optional.empty();
  }

  @GetMapping("/conventions/{id:[0-9]+}/accepter")
  String accept(Account account, @PathVariable long id, Locale locale, Model model) {
    Optional<Filing> filing = open(account, id, Act.ACCEPT);
    if (filing.isEmpty()) return meanwhile(id);
    return accept(filing.get(), List.of(), Languages.of(locale), model);
  }

  private String accept(Filing filing, List<Problem> problems, Language language, Model model) {
    model.addAttribute("filing", filing);
    model.addAttribute("party", filing.said().text("name"));
    model.addAttribute(
        "says",
        requests
            .reply(filing)
            .match(
                r -> new ReplyText(desk.library(), language).lines(r),
                wrong -> sentences(wrong, language)));
    boolean ready = review.proposed(filing).match(c -> true, p -> false);
    model.addAttribute("ready", ready && problems.isEmpty());
    return "convention-accepter";
  }

  private List<String> sentences(List<Problem> problems, Language language) {
    return problems.stream()
        .map(p -> messages.in(language).sentence(p) + " " + messages.in(language).remedy(p))
        .toList();
  }

  /** What the institution would sign, before it is frozen. */
  @GetMapping("/conventions/{id:[0-9]+}/projet.pdf")
  ResponseEntity<byte[]> draft(Account account, @PathVariable long id) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    Language language = filing.language().equals("en") ? Language.EN : Language.FR;
    byte[] pdf =
        review
            .proposed(filing)
            .match(
                c -> prints.draft(filing, c, language),
                p -> {
                  throw new Missing();
                });
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(pdf);
  }

  @PostMapping("/conventions/{id:[0-9]+}/accepter")
  String accept(
      Account account,
      @PathVariable long id,
      @RequestParam long revision,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<Filing> filing = seen(account, id, Act.ACCEPT, revision);
    if (filing.isEmpty()) return meanwhile(id);
    Review.Result result = review.accept(filing.get(), account);
    if (result instanceof Review.Result.Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return accept(filing.get(), refused.problems(), Languages.of(locale), model);
    }
    return after(result, id, "accept");
  }

  /** The one that whoever acts looked at, as it still is. */
  private Optional<Filing> seen(Account account, long id, Act act, long revision) {
    return open(account, id, act).filter(f -> f.revision() == revision);
  }

  private static String meanwhile(long id) {
    return "redirect:/conventions/" + id + "?fait=meanwhile";
  }

  private static String after(Review.Result result, long id, String done) {
    return result instanceof Review.Result.Done
        ? "redirect:/conventions/" + id + "?fait=" + done
        : meanwhile(id);
  }

  /** The acts that say something, by the last part of their address. */
  private static final Map<String, Act> SAID =
      Map.of("question", Act.ASK, "refus", Act.REFUSE, "reprise", Act.REOPEN);

  @GetMapping("/conventions/{id:[0-9]+}/acte/{quoi}")
  String say(Account account, @PathVariable long id, @PathVariable String quoi, Model model) {
    Act act = Optional.ofNullable(SAID.get(quoi)).orElseThrow(Missing::new);
    Optional<Filing> filing = open(account, id, act);
    if (filing.isEmpty()) return meanwhile(id);
    return form(filing.get(), act, quoi, Map.of(), Map.of(), model);
  }

  @PostMapping("/conventions/{id:[0-9]+}/acte/{quoi}")
  String say(
      Account account,
      @PathVariable long id,
      @PathVariable String quoi,
      @RequestParam long revision,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Act act = Optional.ofNullable(SAID.get(quoi)).orElseThrow(Missing::new);
    Optional<Filing> filing = seen(account, id, act, revision);
    if (filing.isEmpty()) return meanwhile(id);
    Review.Result result =
        switch (act) {
          case ASK -> review.ask(filing.get(), typed.getOrDefault("question", ""), account);
          case REFUSE ->
              review.refuse(
                  filing.get(),
                  typed.getOrDefault("reason", ""),
                  typed.getOrDefault("next", ""),
                  account);
          default -> review.reopen(filing.get(), typed.getOrDefault("reason", ""), account);
        };
    if (!(result instanceof Review.Result.Refused refused)) return after(result, id, act.id());
    Map<String, String> problems = new LinkedHashMap<>();
    Language language = Languages.of(locale);
    refused
        .problems()
        .forEach(p -> problems.put(p.source().name(), messages.in(language).sentence(p)));
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(filing.get(), act, quoi, typed, problems, model);
  }

  private static String form(
      Filing filing,
      Act act,
      String what,
      Map<String, String> typed,
      Map<String, String> problems,
      Model model) {
    model.addAttribute("filing", filing);
    model.addAttribute("party", filing.said().text("name"));
    model.addAttribute("act", act);
    model.addAttribute("what", what);
    model.addAttribute("fields", Review.fields(act));
    model.addAttribute("values", typed);
    model.addAttribute("problems", problems);
    return "convention-acte";
  }

  @PostMapping("/conventions/{id:[0-9]+}/lien")
  String resend(Account account, @PathVariable long id) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    String done = review.resend(filing, account) ? "link" : "no-link";
    return "redirect:/conventions/" + id + "?fait=" + done;
  }

  @PostMapping("/conventions/{id:[0-9]+}/avenant")
  String amend(Account account, @PathVariable long id) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    String none = filing.email().isEmpty() ? "no-address" : "too-soon";
    String done = review.amend(filing).isPresent() ? "amend" : none;
    return "redirect:/conventions/" + id + "?fait=" + done;
  }
}
