package org.clausier.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What a test needs of its own, made through the stores that the pages use. */
@TestComponent
public class Fixtures {

  public static final String PASSWORD = "une phrase pour les tests";
  // few rounds: tests sign in often
  private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
  private static final AtomicInteger MADE = new AtomicInteger();

  private final Accounts accounts;
  private final Producers producers;

  Fixtures(Accounts accounts, Producers producers) {
    this.accounts = accounts;
    this.producers = producers;
  }

  /** Somebody of a producer of their own. */
  public Account person(Role... roles) {
    int n = MADE.incrementAndGet();
    return person(producers.add("essai-" + n, "Producteur d’essai " + n).id(), roles);
  }

  /** Somebody more, of that producer. */
  public Account person(long producer, Role... roles) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(Set.of(roles));
    Account account =
        accounts.add(
            producer,
            "personne-" + MADE.incrementAndGet() + "@essai.example",
            "Camille Essai",
            all);
    accounts.setPassword(account.id(), HASH);
    return account;
  }
}
