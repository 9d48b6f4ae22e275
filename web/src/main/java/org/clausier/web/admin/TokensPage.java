package org.clausier.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of programs: made, shown once, taken back. */
@Controller
class TokensPage {

  private static final List<Integer> DAYS = List.of(30, 90, 365);
  private static final int LONGEST_NAME = 100;

  private final ApiTokens tokens;
  private final Accounts accounts;
  private final Today today;
  private final LibraryMessages messages;

  TokensPage(ApiTokens tokens, Accounts accounts, Today today, LibraryMessages messages) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.today = today;
    this.messages = messages;
  }

  @ModelAttribute("allRoles")
  Role[] roles() {
    return Role.values();
  }

  @ModelAttribute("allDays")
  List<Integer> days() {
    return DAYS;
  }

  @GetMapping("/admin/jetons")
  String list(Account account, Model model) {
    Map<String, String> values = Map.of("account", account.id() + "", "days", "90");
    return list(values, Set.of(), Map.of(), model);
  }

  private String list(
      Map<String, String> values, Set<Role> ticked, Map<String, String> problems, Model model) {
    Map<Long, String> owners = new HashMap<>();
    List<Account> all = accounts.all();
    all.forEach(a -> owners.put(a.id(), a.name()));
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("now", today.now());
    model.addAttribute("owners", owners);
    model.addAttribute("accounts", all.stream().filter(a -> !a.disabled()).toList());
    model.addAttribute("values", values);
    model.addAttribute("ticked", ticked);
    model.addAttribute("problems", problems);
    return "admin-jetons";
  }

  @PostMapping("/admin/jetons")
  String make(
      Account by,
      @RequestParam Map<String, String> values,
      @RequestParam(name = "role", defaultValue = "") List<String> ids,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Map<String, String> problems = new LinkedHashMap<>();
    String name = values.getOrDefault("name", "").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.put("name", "web.admin.problem.token-name");
    }
    Optional<Account> owner =
        accounts.all().stream()
            .filter(a -> !a.disabled() && (a.id() + "").equals(values.get("account")))
            .findFirst();
    if (owner.isEmpty()) problems.put("account", "web.admin.problem.account");
    Optional<Integer> days =
        DAYS.stream().filter(d -> (d + "").equals(values.get("days"))).findFirst();
    if (days.isEmpty()) problems.put("days", "web.admin.problem.days");
    Set<Role> roles = Invitations.roles(ids);
    boolean beyond = owner.isPresent() && !owner.get().roles().containsAll(roles);
    if (roles.isEmpty() || beyond) {
      problems.put(
          "role-producer", beyond ? "web.admin.problem.token-roles" : "web.admin.problem.roles");
    }
    if (!problems.isEmpty()) {
      problems.replaceAll((field, code) -> messages.text(Languages.of(locale), code));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(values, roles, problems, model);
    }
    Duration good = Duration.ofDays(days.orElseThrow());
    flash.addFlashAttribute("made", tokens.make(owner.orElseThrow(), name, roles, good, by.id()));
    return "redirect:/admin/jetons";
  }

  @PostMapping("/admin/jetons/{id}/retirer")
  String revoke(Account by, @PathVariable long id, RedirectAttributes flash) {
    tokens.revoke(id, by.id());
    flash.addFlashAttribute("done", "web.admin.token-revoked");
    return "redirect:/admin/jetons";
  }
}
