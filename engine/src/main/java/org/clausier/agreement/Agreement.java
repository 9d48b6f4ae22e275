package org.clausier.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.amount.Cents;
import org.clausier.policy.Fee;
import org.clausier.policy.Term;

/**
 * What producer and institution signed.
 *
 * @param policy the policy it is pinned to, and its version
 * @param signed absent: not signed, and then it grants nothing yet
 * @param grants terms that prevail for this party, on its days
 * @param quota learners and certificates covered by the price paid
 * @param penalty only a signed one is ever applied
 * @param fees the signed prices; a name absent here is the pinned version's
 */
public record Agreement(
    String id,
    String policy,
    int version,
    BoundParty party,
    Optional<LocalDate> signed,
    LocalDate from,
    LocalDate to,
    List<Term> grants,
    Quota quota,
    Map<String, Fee> fees,
    Optional<Penalty> penalty,
    Optional<String> note) {

  /**
   * Whom it binds: an establishment (SIRET), a company (SIREN) or the entities listed.
   *
   * @param audience the capacity in which the party signed
   */
  public record BoundParty(
      String name,
      String audience,
      String country,
      Map<String, String> identifiers,
      boolean publicBuyer,
      Optional<Boolean> vatSubject,
      OptionalInt headcount,
      Optional<String> scope,
      List<String> entities) {}

  /** Units covered by what was paid; absent: none stated. */
  public record Quota(OptionalInt learners, OptionalInt certificates) {}

  /**
   * A penalty clause, as the parties signed it.
   *
   * @param practices whose breach it punishes
   * @param amount for each use, or for each cause whatever the number of uses
   * @param cap of all of them together
   */
  public record Penalty(List<String> practices, Cents amount, boolean perUse, Optional<Cents> cap) {
    public Penalty {
      practices = List.copyOf(practices);
    }
  }

  /** The same, signed on that day. */
  public Agreement asSigned(LocalDate day) {
    return new Agreement(
        id, policy, version, party, Optional.of(day), from, to, grants, quota, fees, penalty, note);
  }

  /** Whether it is signed and that day is one of its days. */
  public boolean covers(LocalDate day) {
    return signed.isPresent() && !day.isBefore(from) && !day.isAfter(to);
  }
}
