package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.account.Email;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Keys;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The links that open a request: asked for, opened once, asked for again. */
@Controller
class LinkPage {

  private final Keys keys;
  private final Keyring keyring;
  private final RequestLetters letters;
  private final LibraryMessages messages;

  LinkPage(Keys keys, Keyring keyring, RequestLetters letters, LibraryMessages messages) {
    this.keys = keys;
    this.keyring = keyring;
    this.letters = letters;
    this.messages = messages;
  }

  @GetMapping("/demande/lien")
  String page(HttpServletRequest request, Model model) {
    model.addAttribute("sent", request.getParameterMap().containsKey("envoye"));
    return form("", Map.of(), model);
  }

  /** The same page whether that address has requests or none: nobody learns which. */
  @PostMapping("/demande/lien")
  String send(
      @RequestParam(defaultValue = "") String email,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!Email.formed(email)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("sent", false);
      String said = messages.text(Languages.of(locale), "web.request.needed.email");
      return form(email, Map.of("email", said), model);
    }
    letters.links(email, request);
    return "redirect:/demande/lien?envoye";
  }

  private String form(String email, Map<String, String> problems, Model model) {
    model.addAttribute("posts", letters.posts());
    model.addAttribute("values", Map.of("email", email));
    model.addAttribute("problems", problems);
    return "demande-lien";
  }

  /** Looking uses nothing up: programs that read mail open links too. */
  @GetMapping("/demande/lien/{token}")
  String open(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Keys.Link link = keys.look(token);
    Optional<Filing> mine = link.filing().filter(f -> keyring.opens(f, request));
    if (mine.isPresent()) return "redirect:/demande/" + mine.get().address();
    if (!link.serves()) return spent(token, link, model, response);
    model.addAttribute("token", token);
    model.addAttribute("reference", link.filing().map(Filing::reference).orElse(""));
    return "demande-ouvrir";
  }

  @PostMapping("/demande/lien/{token}")
  String use(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Filing> filing = keys.use(token);
    if (filing.isEmpty()) return spent(token, keys.look(token), model, response);
    keyring.give(filing.get(), request, response);
    return "redirect:/demande/" + filing.get().address();
  }

  private static String spent(
      String token, Keys.Link link, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("token", token);
    model.addAttribute("known", link.filing().isPresent());
    return "demande-lien-servi";
  }

  /** To the same address as the link that served; whoever holds it does not see which. */
  @PostMapping("/demande/lien/{token}/nouveau")
  String again(@PathVariable String token, HttpServletRequest request) {
    keys.look(token).filing().ifPresent(f -> letters.link(f, request));
    return "redirect:/demande/lien?envoye";
  }
}
