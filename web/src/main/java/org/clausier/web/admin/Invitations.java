package org.clausier.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Email;
import org.clausier.web.account.Links;
import org.clausier.web.account.Role;
import org.clausier.web.words.Address;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** People who are given an account, and the link where they choose their password. */
@Component
class Invitations {

  private static final Duration GOOD = Duration.ofDays(3);
  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final Links links;
  private final Address address;

  Invitations(Accounts accounts, Links links, Address address) {
    this.accounts = accounts;
    this.links = links;
    this.address = address;
  }

  /** A new link to choose a password; the one before serves no more. */
  String link(Account account, HttpServletRequest request) {
    String token = links.make(Links.Purpose.PASSWORD, account.id(), GOOD);
    return address.of("/mot-de-passe/" + token, request);
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
