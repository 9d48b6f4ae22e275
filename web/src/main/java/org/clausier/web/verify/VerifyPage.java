package org.clausier.web.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file is dropped, and told genuine, altered, superseded or unknown. */
@Controller
class VerifyPage {

  private static final String FILE = "fichier";

  private final Verifying verifying;
  private final LibraryMessages messages;

  VerifyPage(Verifying verifying, LibraryMessages messages) {
    this.verifying = verifying;
    this.messages = messages;
  }

  @GetMapping("/verifier")
  String page(Model model) {
    model.addAttribute("problems", Map.of());
    return "verifier";
  }

  @PostMapping("/verifier")
  String verify(
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Language language = Languages.of(locale);
    byte[] bytes = file == null ? new byte[0] : file.getBytes();
    String name = file == null ? "" : Optional.ofNullable(file.getOriginalFilename()).orElse("");
    Outcome<Verifying.Answer> said = verifying.of(name, bytes, language);
    if (said instanceof Outcome.Ok<Verifying.Answer> ok) return told(ok.value(), model);
    Optional<String> unfit = unfit(name, bytes);
    String why =
        unfit.isPresent()
            ? messages.text(language, unfit.get())
            : said.match(ok -> "", problems -> sentence(problems.get(0), language));
    return refused(why, model, response);
  }

  /** Why it is not looked at, one message for each cause; too big is told before we see it. */
  private static Optional<String> unfit(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of(name.isBlank() ? "web.verify.none" : "web.verify.empty");
    }
    return Verifying.looksRight(bytes) ? Optional.empty() : Optional.of("web.verify.type");
  }

  private String sentence(Problem problem, Language language) {
    return messages.text(
        language,
        "web.verify.refused",
        messages.in(language).sentence(problem),
        messages.in(language).remedy(problem));
  }

  private static String refused(String sentence, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problems", Map.of(FILE, sentence));
    return "verifier";
  }

  private static String told(Verifying.Answer answer, Model model) {
    model.addAttribute("problems", Map.of());
    model.addAttribute("verdict", tone(answer.verdict()));
    model.addAttribute("lines", answer.says());
    model.addAttribute("sha256", answer.sha256());
    model.addAttribute("known", answer.known());
    return "verifier";
  }

  private static String tone(String verdict) {
    if (verdict.equals(Verifying.GENUINE)) return "good";
    return verdict.equals(Verifying.ALTERED) ? "bad" : "warn";
  }
}
