package org.clausier.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Email;
import org.clausier.web.account.Links;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.words.Address;
import org.clausier.web.words.Languages;
import org.clausier.words.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People who are given an account, and the link where they choose their password. */
@Component
class Invitations {

  private static final Duration GOOD = Duration.ofDays(3);
  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final Producers producers;
  private final Links links;
  private final Address address;
  private final Outbox outbox;
  private final Wording wording;
  private final TransactionTemplate transaction;

  Invitations(
      Accounts accounts,
      Producers producers,
      Links links,
      Address address,
      Outbox outbox,
      Wording wording,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.producers = producers;
    this.links = links;
    this.address = address;
    this.outbox = outbox;
    this.wording = wording;
    this.transaction = transaction;
  }

  /**
   * A new link to choose a password; the one before serves no more. It goes to the person when
   * messages leave by themselves; else the next page shows it, once, to pass it on.
   */
  void hand(
      Account account,
      Account by,
      HttpServletRequest request,
      Locale locale,
      RedirectAttributes flash) {
    Language language = Languages.of(locale);
    Optional<String> link =
        Objects.requireNonNull(transaction.execute(s -> link(account, by, request, language)));
    link.ifPresentOrElse(
        shown -> flash.addFlashAttribute("link", shown),
        () -> flash.addFlashAttribute("posted", account.email()));
  }

  private Optional<String> link(
      Account account, Account by, HttpServletRequest request, Language language) {
    String token = links.make(Links.Purpose.PASSWORD, account.id(), GOOD);
    String link = address.of("/mot-de-passe/" + token, request);
    if (!outbox.posts()) return Optional.of(link);
    boolean first = !accounts.hasPassword(account.id());
    outbox.send(
        wording.message(
            account.producer(),
            account.email(),
            language,
            first ? "account-invited" : "account-password",
            "account " + account.id(),
            account.name(),
            by.name(),
            producers.byId(account.producer()).orElseThrow().name(),
            link));
    return Optional.empty();
  }

  /** The messages that say why this person is refused, by field. */
  Map<String, String> problems(String name, String email) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      problems.put("name", "web.admin.problem.name");
    }
    if (!Email.formed(email)) problems.put("email", "web.problem.email");
    else if (accounts.byEmail(email).isPresent()) problems.put("email", "web.problem.email-taken");
    return problems;
  }

  /**
   * @throws DuplicateKeyException when somebody gave that address an account meanwhile
   */
  Account invite(long producer, String email, String name, Set<Role> roles, Account by) {
    return accounts.add(producer, email, name, roles, by.id());
  }

  /** The roles that were ticked. */
  static Set<Role> roles(List<String> ids) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    ids.forEach(id -> Role.of(id).ifPresent(roles::add));
    return roles;
  }
}
