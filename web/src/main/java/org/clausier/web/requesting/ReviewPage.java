package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.problem.Outcome;
import org.clausier.request.Reply;
import org.clausier.web.course.Terms;
import org.clausier.web.request.AgreementPrints;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Requests;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 6: everything is checked, the document is read, and only then is anything sent. */
@Controller
class ReviewPage {

  private static final int STEP = 6;
  private static final List<String> BOXES = List.of("authorised", "read");

  private final Keyring keyring;
  private final Requests requests;
  private final Sending sending;
  private final StepModel models;
  private final Prices prices;
  private final Checks checks;
  private final Sheet sheet;
  private final AgreementPrints prints;
  private final Asked asked;
  private final LibraryMessages messages;

  ReviewPage(
      Keyring keyring,
      Requests requests,
      Sending sending,
      StepModel models,
      Prices prices,
      Checks checks,
      Sheet sheet,
      AgreementPrints prints,
      Asked asked,
      LibraryMessages messages) {
    this.keyring = keyring;
    this.requests = requests;
    this.sending = sending;
    this.models = models;
    this.prices = prices;
    this.checks = checks;
    this.sheet = sheet;
    this.prints = prints;
    this.asked = asked;
    this.messages = messages;
  }

  @GetMapping("/demande/{address}/6")
  String page(
      @PathVariable String address, Locale locale, Model model, HttpServletRequest request) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request) || !filing.state().editable()) {
      return "redirect:/demande/" + address;
    }
    return draw(filing, Map.of(), Languages.of(locale), model);
  }

  private String draw(Filing filing, Map<String, String> boxes, Language language, Model model) {
    Terms terms = requests.terms(filing);
    models.frame(filing, terms, STEP, false, language, model);
    Map<String, String> wrong = checks.of(filing, filing.said(), STEP, language);
    model.addAttribute("wrong", wrong);
    model.addAttribute("steps", steps(wrong));
    model.addAttribute("problems", boxes);
    model.addAttribute("parts", sheet.of(terms, filing.said(), language));
    model.addAttribute("ready", false);
    model.addAttribute("asked", asked.of(filing));
    if (wrong.isEmpty()) {
      requests
          .reply(filing)
          .match(
              reply -> {
                model.addAttribute("ready", reply instanceof Reply.Convention);
                model.addAttribute("version", reply.basis().policy().version());
                model.addAttribute(
                    "notes",
                    reply.basis().notes().stream()
                        .map(
                            p ->
                                messages.in(language).sentence(p)
                                    + " "
                                    + messages.in(language).remedy(p))
                        .toList());
                return prices.add(terms, reply, filing.said(), language, model);
              },
              p -> model);
    }
    return "demande-6";
  }

  /** Where each thing that is wrong is put right. */
  private static Map<String, Integer> steps(Map<String, String> wrong) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    wrong.forEach((name, sentence) -> steps.put(name, step(name)));
    return steps;
  }

  private static int step(String name) {
    if (name.equals("where")) return 2;
    if (name.equals("signatory.email")) return 4;
    for (int step = 1; step < STEP; step++) {
      if (Requests.fields(step).contains(name)) return step;
    }
    return 3;
  }

  @PostMapping("/demande/{address}/6")
  String send(
      @PathVariable String address,
      @RequestParam Map<String, String> given,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request) || !filing.state().editable()) {
      return "redirect:/demande/" + address;
    }
    Language language = Languages.of(locale);
    Map<String, String> boxes = new LinkedHashMap<>();
    for (String box : BOXES) {
      if (given.containsKey(box)) continue;
      boxes.put(box, messages.text(language, "web.request.needed." + box));
    }
    boolean ready = checks.of(filing, filing.said(), STEP, language).isEmpty();
    if (boxes.isEmpty() && ready && sending.send(filing, request)) {
      return "redirect:/demande/" + address;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return draw(filing, boxes, language, model);
  }

  /** The document as it would be, crossed by « PROJET ». */
  @GetMapping("/demande/{address}/projet.pdf")
  ResponseEntity<byte[]> draft(
      @PathVariable String address, Locale locale, HttpServletRequest request) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) throw new Missing();
    if (!(requests.reply(filing) instanceof Outcome.Ok<Reply> ok)
        || !(ok.value() instanceof Reply.Convention made)) {
      throw new Missing();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + filing.reference() + "-projet.pdf\"")
        .body(prints.draft(filing, made, Languages.of(locale)));
  }
}
