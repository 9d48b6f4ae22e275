package org.clausier.web.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.verification.Verification;
import org.clausier.verification.VerificationWords;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
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

  /** Readers look for the sign of a PDF among the first bytes, not only at the first. */
  private static final int HEAD = 1024;

  private final Desk desk;
  private final Register register;
  private final AgreementRegister agreements;
  private final LibraryMessages messages;

  VerifyPage(Desk desk, Register register, AgreementRegister agreements, LibraryMessages messages) {
    this.desk = desk;
    this.register = register;
    this.agreements = agreements;
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
    Optional<AgreementRegister.Told> agreed =
        bytes.length == 0 ? Optional.empty() : agreements.of(bytes, language);
    if (agreed.isPresent()) {
      return told(agreed.get().verdict(), agreed.get().lines(), Digest.of(bytes), null, model);
    }
    Optional<String> unfit = unfit(name, bytes);
    if (unfit.isPresent()) {
      return refused(messages.text(language, unfit.get()), model, response);
    }
    return register
        .verify(name, bytes, language)
        .match(
            v -> told(v, language, model),
            problems -> refused(sentence(problems.get(0), language), model, response));
  }

  /** Why it is not looked at, one message for each cause; too big is told before we see it. */
  private static Optional<String> unfit(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of(name.isBlank() ? "web.verify.none" : "web.verify.empty");
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return head.contains("%PDF-") ? Optional.empty() : Optional.of("web.verify.type");
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

  private String told(Verification v, Language language, Model model) {
    return told(
        verdict(v),
        new VerificationWords(desk.library(), language).lines(v),
        v.sha256(),
        register.known(v).orElse(null),
        model);
  }

  private static String told(
      String verdict,
      List<String> lines,
      String sha256,
      Register.@Nullable Known known,
      Model model) {
    model.addAttribute("problems", Map.of());
    model.addAttribute("verdict", verdict);
    model.addAttribute("lines", lines);
    model.addAttribute("sha256", sha256);
    model.addAttribute("known", known);
    return "verifier";
  }

  private static String verdict(Verification v) {
    if (v instanceof Verification.Genuine) return "good";
    return v instanceof Verification.Altered ? "bad" : "warn";
  }
}
