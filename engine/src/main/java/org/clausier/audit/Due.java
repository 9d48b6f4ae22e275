package org.clausier.audit;

import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.Overrun;
import org.clausier.policy.Fee;
import org.clausier.ruling.FeeRef;
import org.clausier.tally.Count;

/**
 * What some paying uses cost beyond what was covered (domain § 5.5): the rules read its adjectives,
 * never its figures.
 *
 * @param key tells it from the others, from one audit to the next
 * @param session whose uses they are, when it is priced by session
 * @param period the month (2026-03), or the first day of the year, when it is priced by one
 * @param uses the numbers of the uses it pays for
 * @param price of the units found, and of those covered, at the same tariff
 */
public record Due(
    String key,
    Kind kind,
    Topic topic,
    Fee fee,
    FeeRef ref,
    Bond bond,
    Optional<String> session,
    Optional<String> period,
    List<Integer> uses,
    Overrun price)
    implements Fact {

  /** What is counted. */
  public enum Kind {
    SEATS,
    CERTIFICATES,
    USES
  }

  public Due {
    uses = List.copyOf(uses);
  }

  @Override
  public String cause() {
    return key;
  }

  @Override
  public Count rows(Uses all) {
    Count count = new Count();
    uses.forEach(n -> count.merge(all.number(n).count()));
    return count;
  }

  public boolean bound() {
    return bond.binds();
  }

  public boolean owed() {
    return actual() > covered() && (net().cents() > 0 || !price.actual().isComplete());
  }

  /** Places of an agreement. */
  public boolean seats() {
    return kind == Kind.SEATS && bond instanceof Bond.Signed;
  }

  /** Certificates under an agreement. */
  public boolean certificates() {
    return kind == Kind.CERTIFICATES && bond instanceof Bond.Signed;
  }

  /** Certificates under the terms alone. */
  public boolean certified() {
    return kind == Kind.CERTIFICATES && !certificates();
  }

  /** Uses paid one by one, of a practice with a clause of its own. */
  public boolean screenings() {
    return kind == Kind.USES && topic == Topic.SCREENING;
  }

  public boolean ordinary() {
    return !seats() && kind != Kind.CERTIFICATES && !screenings();
  }

  public boolean pays(JudgedUse use) {
    return uses.contains(use.number());
  }

  public long actual() {
    return price.actual().units();
  }

  public long covered() {
    return price.covered().units();
  }

  /** Before VAT, or VAT included when the tariff says so. */
  public Cents net() {
    return price.amount();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Due d && d.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
