package org.clausier.web.signing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.web.link.Cookies;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Whoever signs for the institution, by a link. Looking at the link uses nothing up, since mail
 * programs look; the button opens it, once, for one browser.
 */
@Controller
class SignerPage {

  /** Sent back to the pages of its own link only. */
  static final String COOKIE = "signataire";

  private static final Duration KEPT = Duration.ofDays(90);

  private final Doorstep doorstep;
  private final SigningPages pages;
  private final SignedFiles files;
  private final LibraryMessages messages;

  SignerPage(Doorstep doorstep, SigningPages pages, SignedFiles files, LibraryMessages messages) {
    this.doorstep = doorstep;
    this.pages = pages;
    this.files = files;
    this.messages = messages;
  }

  @GetMapping("/signer/{token}")
  String look(
      @PathVariable String token,
      @RequestParam(name = "lien", required = false) @Nullable String sent,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    Doorstep.Visit visit = doorstep.visit(token, request);
    if (visit instanceof Doorstep.Visit.In in) {
      return "redirect:/signer/" + token + (in.signed() ? "/fait" : "/convention");
    }
    model.addAttribute("visit", visit);
    model.addAttribute("kind", visit.kind());
    model.addAttribute("token", token);
    model.addAttribute("sent", sent);
    if (!(visit instanceof Doorstep.Visit.Fresh)) {
      boolean forged = visit instanceof Doorstep.Visit.Forged;
      response.setStatus((forged ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
    }
    return "signer-lien";
  }

  @PostMapping("/signer/{token}")
  String open(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    String path = "/signer/" + token;
    doorstep.open(token).ifPresent(key -> Cookies.set(COOKIE, key, path, KEPT, request, response));
    return "redirect:" + path;
  }

  /** Another link, to the same address as this one; nothing is told to whoever asks. */
  @PostMapping("/signer/{token}/nouveau")
  String again(@PathVariable String token) {
    doorstep.again(token);
    return "redirect:/signer/" + token + "?lien";
  }

  @GetMapping("/signer/{token}/convention")
  String form(
      @PathVariable String token,
      @RequestParam(name = "transmis", required = false) @Nullable String passed,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    model.addAttribute("passed", passed);
    return pages.form(seat.get(), Map.of(), Map.of(), Languages.of(locale), model);
  }

  @PostMapping("/signer/{token}/convention")
  String ask(
      @PathVariable String token,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    return pages.ask(
        seat.get(), values, Network.of(request), Languages.of(locale), model, response);
  }

  /** Somebody else signs: a link of their own. */
  @PostMapping("/signer/{token}/transmettre")
  String pass(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String courriel,
      HttpServletRequest request,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    if (doorstep.pass(seat.get(), courriel))
      return "redirect:/signer/" + token + "/convention?transmis";
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    String problem = messages.text(Languages.of(locale), "web.sign.problem.courriel");
    return pages.form(
        seat.get(),
        Map.of("courriel", courriel),
        Map.of("courriel", problem),
        Languages.of(locale),
        model);
  }

  @GetMapping("/signer/{token}/code")
  String code(@PathVariable String token, HttpServletRequest request, Locale locale, Model model) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    return pages.code(seat.get(), Map.of(), Languages.of(locale), model);
  }

  @PostMapping("/signer/{token}/code")
  String sign(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    String link = "/signer/" + token;
    return pages.sign(
        seat.get(), code, link + "/fait", link, Languages.of(locale), model, response);
  }

  @GetMapping("/signer/{token}/papier")
  String paper(@PathVariable String token, HttpServletRequest request, Locale locale, Model model) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    return pages.paper(seat.get(), Map.of(), Map.of(), Languages.of(locale), model);
  }

  @PostMapping("/signer/{token}/papier")
  String deposit(
      @PathVariable String token,
      @RequestParam Map<String, String> values,
      @RequestParam(name = "copie", required = false) @Nullable MultipartFile copy,
      HttpServletRequest request,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<Seat> seat = doorstep.seat(token, request);
    if (seat.isEmpty()) return "redirect:/signer/" + token;
    String link = "/signer/" + token;
    return pages.deposit(
        seat.get(), values, copy, link + "/fait", link, Languages.of(locale), model, response);
  }

  @GetMapping("/signer/{token}/fait")
  String done(@PathVariable String token, HttpServletRequest request, Model model) {
    if (!(doorstep.visit(token, request) instanceof Doorstep.Visit.In in) || !in.signed()) {
      return "redirect:/signer/" + token;
    }
    model.addAttribute("filing", in.filing());
    model.addAttribute("base", "/signer/" + token);
    model.addAttribute("files", files.of(in.paper()));
    model.addAttribute("closed", in.filing().state() == org.clausier.web.request.State.SIGNED);
    model.addAttribute("sides", Signing.Side.values());
    return "signer-fait";
  }

  @GetMapping("/signer/{token}/fichier/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable String token, @PathVariable String name, HttpServletRequest request) {
    if (!(doorstep.visit(token, request) instanceof Doorstep.Visit.In in)) throw new Missing();
    return files.served(in.paper(), name).orElseThrow(Missing::new);
  }
}
