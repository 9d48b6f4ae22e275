package org.clausier.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own name and password. */
@Controller
class ProfilePage {

  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final LibraryMessages messages;

  ProfilePage(Accounts accounts, PasswordEncoder passwords, LibraryMessages messages) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.messages = messages;
  }

  @GetMapping("/moi")
  String page(Account account, Model model) {
    return form(account, Map.of("name", account.name()), Map.of(), model);
  }

  @PostMapping("/moi/nom")
  String rename(
      Account account,
      @RequestParam(defaultValue = "") String name,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Map<String, String> problems =
          Map.of("name", messages.text(Languages.of(locale), "web.problem.name"));
      return form(account, Map.of("name", name), problems, model);
    }
    accounts.rename(account.id(), name);
    flash.addFlashAttribute("done", "web.profile.renamed");
    return "redirect:/moi";
  }

  @PostMapping("/moi/mot-de-passe")
  String choose(
      Account account,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Map<String, String> problems = new LinkedHashMap<>();
    String hash = accounts.user(account.id()).orElseThrow().hash();
    // who came by another door has none to show
    if (!hash.isEmpty() && !passwords.matches(current, hash)) {
      problems.put("current", "web.problem.current");
    }
    NewPassword.problem(password).ifPresent(p -> problems.put("password", p));
    if (!problems.isEmpty()) {
      problems.replaceAll((field, code) -> messages.text(Languages.of(locale), code));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(account, Map.of("name", account.name()), problems, model);
    }
    accounts.setPassword(account.id(), Objects.requireNonNull(passwords.encode(password)));
    stay(accounts.user(account.id()).orElseThrow(), request, response);
    flash.addFlashAttribute("done", "web.profile.password-changed");
    return "redirect:/moi";
  }

  /** A new password ends the other sessions, not this one. */
  private static void stay(
      AccountUser user, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }

  private String form(
      Account account, Map<String, String> values, Map<String, String> problems, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("secret", !accounts.user(account.id()).orElseThrow().hash().isEmpty());
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "moi";
  }
}
