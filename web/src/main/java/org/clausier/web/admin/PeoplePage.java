package org.clausier.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts: who may do what, and the link to choose a password. */
@Controller
class PeoplePage {

  private final Accounts accounts;
  private final Producers producers;
  private final Invitations invitations;
  private final LibraryMessages messages;

  PeoplePage(
      Accounts accounts, Producers producers, Invitations invitations, LibraryMessages messages) {
    this.accounts = accounts;
    this.producers = producers;
    this.invitations = invitations;
    this.messages = messages;
  }

  @ModelAttribute("allRoles")
  Role[] roles() {
    return Role.values();
  }

  @GetMapping("/admin/comptes")
  String list(Account account, Model model) {
    String own = account.producer() + "";
    return list(Map.of("producer", own), Set.of(Role.PRODUCER), Map.of(), model);
  }

  private String list(
      Map<String, String> values, Set<Role> ticked, Map<String, String> problems, Model model) {
    Map<Long, String> names = new HashMap<>();
    producers.all().forEach(p -> names.put(p.id(), p.name()));
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("producers", producers.all());
    model.addAttribute("names", names);
    model.addAttribute("values", values);
    model.addAttribute("ticked", ticked);
    model.addAttribute("problems", problems);
    return "admin-comptes";
  }

  @PostMapping("/admin/comptes")
  String add(
      Account by,
      @RequestParam Map<String, String> values,
      @RequestParam(name = "role", defaultValue = "") List<String> ids,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String name = values.getOrDefault("name", "");
    String email = values.getOrDefault("email", "");
    Set<Role> roles = Invitations.roles(ids);
    Map<String, String> problems = invitations.problems(name, email);
    if (roles.isEmpty()) problems.put("role-producer", "web.admin.problem.roles");
    String wanted = values.getOrDefault("producer", "");
    var producer = producers.all().stream().filter(p -> wanted.equals(p.id() + "")).findFirst();
    if (producer.isEmpty()) problems.put("producer", "web.admin.problem.producer");
    if (!problems.isEmpty()) {
      problems.replaceAll((field, code) -> messages.text(Languages.of(locale), code));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(values, roles, problems, model);
    }
    Account made = invitations.invite(producer.orElseThrow().id(), email, name, roles, by);
    invitations.hand(made, by, request, locale, flash);
    return "redirect:/admin/comptes/" + made.id();
  }

  @GetMapping("/admin/comptes/{id}")
  String one(@PathVariable long id, Model model) {
    Account account = found(id);
    return one(account, account.roles(), account.disabled(), Map.of(), model);
  }

  private String one(
      Account account,
      Set<Role> ticked,
      boolean disabled,
      Map<String, String> problems,
      Model model) {
    model.addAttribute("account", account);
    model.addAttribute("producer", producers.byId(account.producer()).orElseThrow());
    model.addAttribute("secret", accounts.hasPassword(account.id()));
    model.addAttribute("ticked", ticked);
    model.addAttribute("disabled", disabled);
    model.addAttribute("problems", problems);
    return "admin-compte";
  }

  @PostMapping("/admin/comptes/{id}")
  String change(
      Account by,
      @PathVariable long id,
      @RequestParam(name = "role", defaultValue = "") List<String> ids,
      @RequestParam(defaultValue = "false") boolean disabled,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Account account = found(id);
    Set<Role> roles = Invitations.roles(ids);
    String problem =
        roles.isEmpty()
            ? "web.admin.problem.roles"
            : accounts.change(account, roles, disabled, by.id()) ? "" : "web.admin.problem.last";
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String said = messages.text(Languages.of(locale), problem);
      return one(account, roles, disabled, Map.of("role-administrator", said), model);
    }
    flash.addFlashAttribute("done", "web.admin.account-changed");
    return "redirect:/admin/comptes/" + id;
  }

  @PostMapping("/admin/comptes/{id}/lien")
  String link(
      Account by,
      @PathVariable long id,
      Locale locale,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Account account = found(id);
    if (account.disabled()) throw new Missing();
    invitations.hand(account, by, request, locale, flash);
    return "redirect:/admin/comptes/" + id;
  }

  private Account found(long id) {
    return accounts.byId(id).orElseThrow(Missing::new);
  }
}
