package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.request.Missing.Kind;
import org.clausier.request.Reply;
import org.clausier.web.course.Terms;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Requests;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps 1 to 5 of a draft. Whatever is typed is saved, right or wrong. */
@Controller
class StepPage {

  private static final int LAST = 6;
  private static final String LATER = "plus-tard";
  private static final String AGAIN = "calculer";

  private final Keyring keyring;
  private final Filings filings;
  private final Requests requests;
  private final StepForm form;
  private final StepModel models;
  private final Prices prices;
  private final Checks checks;
  private final Needs needs;
  private final RequestLetters letters;
  private final LibraryMessages messages;

  StepPage(
      Keyring keyring,
      Filings filings,
      Requests requests,
      StepForm form,
      StepModel models,
      Prices prices,
      Checks checks,
      Needs needs,
      RequestLetters letters,
      LibraryMessages messages) {
    this.keyring = keyring;
    this.filings = filings;
    this.requests = requests;
    this.form = form;
    this.models = models;
    this.prices = prices;
    this.checks = checks;
    this.needs = needs;
    this.letters = letters;
    this.messages = messages;
  }

  @GetMapping("/demande/{address}/{step}")
  String page(
      @PathVariable String address,
      @PathVariable("step") String named,
      @RequestParam(required = false) Optional<String> retour,
      Locale locale,
      Model model,
      HttpServletRequest request) {
    int step = step(named);
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request) || !filing.state().editable()) {
      return "redirect:/demande/" + address;
    }
    Language language = Languages.of(locale);
    return draw(filing, filing.said(), step, retour.isPresent(), Map.of(), language, model);
  }

  private static int step(String named) {
    if (!named.matches("[1-5]")) throw new Missing();
    return Integer.parseInt(named);
  }

  @PostMapping("/demande/{address}/{step}")
  String save(
      @PathVariable String address,
      @PathVariable("step") String named,
      @RequestParam(required = false) Optional<String> retour,
      @RequestParam MultiValueMap<String, String> posted,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    int step = step(named);
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) return "redirect:/demande/" + address;
    Language language = Languages.of(locale);
    Facts typed = form.take(step, posted, filing.said());
    Facts said = form.settled(step, typed, requests.terms(filing).rulings().dossier().sessions());
    Map<String, String> problems = new LinkedHashMap<>(checks.of(filing, said, step, language));
    if (problems.isEmpty()) problems.putAll(lacking(filing, said, step, language));
    // a list of people is shown to whoever typed it, and kept nowhere
    boolean roster = typed.texts().values().stream().anyMatch(Roster::is);
    Facts kept = roster ? filing.said() : problems.isEmpty() ? said : typed;
    Optional<Filing> saved = filings.save(filing, problems.isEmpty() ? step : 1, kept);
    if (saved.isEmpty()) return "redirect:/demande/" + address;
    String then = posted.getOrDefault("suite", java.util.List.of("")).get(0);
    if (then.equals(LATER)) {
      letters.link(saved.get(), request);
      return "redirect:/demande/" + address + "?garde";
    }
    boolean back = retour.isPresent();
    if (problems.isEmpty() && !then.equals(AGAIN) && goesOn(saved.get(), said, step, language)) {
      int next = back ? LAST : step + 1;
      return "redirect:/demande/" + address + "/" + next;
    }
    if (!problems.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    Facts shown = problems.isEmpty() ? said : typed;
    return draw(saved.get(), shown, step, back, problems, language, model);
  }

  /** What the reply turns on and this step should have said. */
  private Map<String, String> lacking(Filing filing, Facts said, int step, Language language) {
    Map<String, String> lacking = new LinkedHashMap<>();
    if (step < 3) return lacking;
    Outcome<Reply> reply = requests.reply(filing, said, step);
    if (!(reply instanceof Outcome.Ok<Reply> ok)) return lacking;
    Terms terms = requests.terms(filing);
    for (StepModel.Question q : models.questions(terms, ok.value(), said, language)) {
      if (said.text(q.name()).isEmpty() && step == 3) {
        lacking.put(q.name(), messages.text(language, "web.form.needed", q.label()));
      }
    }
    if (ok.value() instanceof Reply.ToComplete incomplete) {
      incomplete.missing().stream()
          .filter(m -> m.kind() == Kind.LEARNERS || step == 5 && m.kind() == Kind.CERTIFICATES)
          .map(m -> m.kind() == Kind.LEARNERS ? "learners" : "certificates")
          .forEach(
              name -> lacking.put(name, messages.text(language, "web.request.needed." + name)));
    }
    return lacking;
  }

  /** An answer that ends the request is read before anything more is asked. */
  private boolean goesOn(Filing filing, Facts said, int step, Language language) {
    if (step == 1) {
      return needs.of(requests.terms(filing), said, language) instanceof Outcome.Ok<Need> ok
          && ok.value().kind() == Need.Kind.AGREEMENT;
    }
    if (step < 3) return true;
    return requests.reply(filing, said, step) instanceof Outcome.Ok<Reply> ok
        && (ok.value() instanceof Reply.Convention || ok.value() instanceof Reply.ToComplete);
  }

  private String draw(
      Filing filing,
      Facts said,
      int step,
      boolean back,
      Map<String, String> problems,
      Language language,
      Model model) {
    Terms terms = requests.terms(filing);
    models.frame(filing, terms, step, back, language, model);
    model.addAttribute("f", said);
    model.addAttribute("problems", problems);
    if (step == 1) {
      models.need(said, language, model);
      if (needs.problems(said, language).isEmpty()) {
        needs.of(terms, said, language).match(n -> model.addAttribute("need", n), p -> model);
      }
    } else if (step == 2) {
      model.addAttribute("countries", models.countries(language));
    } else if (step >= 3) {
      answer(filing, terms, said, step, language, model);
    }
    return "demande-" + step;
  }

  private void answer(
      Filing filing, Terms terms, Facts said, int step, Language language, Model model) {
    model.addAttribute("sessions", models.sessions(terms, language));
    model.addAttribute("learners", models.bringsLearners(said));
    model.addAttribute(
        "asked",
        said.list(Needs.PRACTICES).stream().map(p -> models.practice(p, language)).toList());
    model.addAttribute("questions", java.util.List.of());
    requests
        .reply(filing, said, step)
        .match(
            reply -> {
              model.addAttribute("questions", models.questions(terms, reply, said, language));
              return prices.add(terms, reply, said, language, model);
            },
            wrong -> model);
  }
}
