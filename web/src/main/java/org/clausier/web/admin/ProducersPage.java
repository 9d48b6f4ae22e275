package org.clausier.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The producers of the installation: one more, with its first person. */
@Controller
class ProducersPage {

  private static final int LONGEST_NAME = 200;

  private final Producers producers;
  private final Invitations invitations;
  private final LibraryMessages messages;
  private final TransactionTemplate transaction;

  ProducersPage(
      Producers producers,
      Invitations invitations,
      LibraryMessages messages,
      TransactionTemplate transaction) {
    this.producers = producers;
    this.invitations = invitations;
    this.messages = messages;
    this.transaction = transaction;
  }

  @GetMapping("/admin/producteurs")
  String list(Model model) {
    return list(Map.of(), Map.of(), model);
  }

  private String list(Map<String, String> values, Map<String, String> problems, Model model) {
    model.addAttribute("producers", producers.all());
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "admin-producteurs";
  }

  @PostMapping("/admin/producteurs")
  String add(
      Account by,
      @RequestParam Map<String, String> values,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String house = values.getOrDefault("producer", "").strip();
    String name = values.getOrDefault("name", "");
    String email = values.getOrDefault("email", "");
    Map<String, String> problems = new java.util.LinkedHashMap<>();
    if (house.isEmpty() || house.length() > LONGEST_NAME) {
      problems.put("producer", "web.admin.problem.producer-name");
    }
    problems.putAll(invitations.problems(name, email));
    if (!problems.isEmpty()) {
      problems.replaceAll((field, code) -> messages.text(Languages.of(locale), code));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(values, problems, model);
    }
    Account made =
        transaction.execute(
            status -> {
              long producer = producers.add(house).id();
              return invitations.invite(producer, email, name, Set.of(Role.PRODUCER), by);
            });
    invitations.hand(made, by, request, locale, flash);
    return "redirect:/admin/comptes/" + made.id();
  }
}
