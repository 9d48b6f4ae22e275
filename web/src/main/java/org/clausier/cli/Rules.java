package org.clausier.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Case;
import org.clausier.ruling.Decision;
import org.clausier.ruling.Edition;
import org.clausier.ruling.Pin;
import org.clausier.ruling.Provision;
import org.clausier.ruling.RuleBook;

/** The rules, loaded while the files are read: half of the wait of a short command. */
final class Rules implements RuleBook {

  private final CompletableFuture<RuleBook> loading =
      CompletableFuture.supplyAsync(DroolsRuleBook::new);

  @Override
  public List<Decision> decide(
      List<Case> cases, List<Provision> provisions, List<Edition> editions, List<Pin> pins) {
    return loading.join().decide(cases, provisions, editions, pins);
  }
}
