package org.clausier.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first administrator makes an account, by the link that the first start printed. */
@Controller
class SetupPage {

  private final Accounts accounts;
  private final Producers producers;
  private final Links links;
  private final PasswordEncoder passwords;
  private final LibraryMessages messages;

  SetupPage(
      Accounts accounts,
      Producers producers,
      Links links,
      PasswordEncoder passwords,
      LibraryMessages messages) {
    this.accounts = accounts;
    this.producers = producers;
    this.links = links;
    this.passwords = passwords;
    this.messages = messages;
  }

  @GetMapping("/premiers-pas/{token}")
  String page(@PathVariable String token, Model model, HttpServletResponse response) {
    if (!links.good(Links.Purpose.SETUP, token)) return spent(response);
    return form(token, Map.of(), Map.of(), model);
  }

  @PostMapping("/premiers-pas/{token}")
  @Transactional
  public String make(
      @PathVariable String token,
      @RequestParam Map<String, String> values,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (!links.good(Links.Purpose.SETUP, token)) return spent(response);
    Map<String, String> problems = problems(values, Languages.of(locale));
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(token, values, problems, model);
    }
    if (links.use(Links.Purpose.SETUP, token).isEmpty()) throw new Missing();
    long producer =
        producers
            .first()
            .map(Producers.Producer::id)
            .orElseGet(() -> producers.add("organisation", "Votre organisation").id());
    Account account =
        accounts.add(
            producer, given(values, "email"), given(values, "name"), EnumSet.allOf(Role.class));
    accounts.setPassword(
        account.id(),
        java.util.Objects.requireNonNull(passwords.encode(given(values, "password"))));
    return "redirect:/connexion?pret";
  }

  private static String spent(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "lien-expire";
  }

  private static String form(
      String token, Map<String, String> values, Map<String, String> problems, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "premiers-pas";
  }

  private Map<String, String> problems(Map<String, String> values, Language language) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (given(values, "name").isBlank()) problems.put("name", "web.problem.name");
    String email = given(values, "email");
    if (!Email.formed(email)) problems.put("email", "web.problem.email");
    else if (accounts.byEmail(email).isPresent()) problems.put("email", "web.problem.email-taken");
    NewPassword.problem(given(values, "password")).ifPresent(p -> problems.put("password", p));
    problems.replaceAll((field, code) -> messages.text(language, code));
    return problems;
  }

  private static String given(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
