package org.clausier.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody chooses a password, by the link that an administrator gave. To look at the page uses
 * nothing up: messaging programs open links before people do.
 */
@Controller
class PasswordPage {

  private final Accounts accounts;
  private final Links links;
  private final PasswordEncoder passwords;
  private final LibraryMessages messages;

  PasswordPage(
      Accounts accounts, Links links, PasswordEncoder passwords, LibraryMessages messages) {
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.messages = messages;
  }

  @GetMapping("/mot-de-passe/{token}")
  String page(@PathVariable String token, Model model, HttpServletResponse response) {
    return links.good(Links.Purpose.PASSWORD, token)
        ? form(token, Map.of(), model)
        : spent(response);
  }

  @PostMapping("/mot-de-passe/{token}")
  @Transactional
  public String choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (!links.good(Links.Purpose.PASSWORD, token)) return spent(response);
    Optional<String> problem = NewPassword.problem(password);
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String said = messages.text(Languages.of(locale), problem.get());
      return form(token, Map.of("password", said), model);
    }
    Account account =
        links
            .use(Links.Purpose.PASSWORD, token)
            .flatMap(id -> id)
            .flatMap(accounts::byId)
            .filter(a -> !a.disabled())
            .orElseThrow(Missing::new);
    accounts.setPassword(account.id(), Objects.requireNonNull(passwords.encode(password)));
    return "redirect:/connexion?pret";
  }

  private static String form(String token, Map<String, String> problems, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("problems", problems);
    return "mot-de-passe";
  }

  /** Used, too old or never made: the three look the same. */
  private static String spent(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "lien-expire";
  }
}
