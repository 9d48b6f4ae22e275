package org.clausier.web.signing;

import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.web.account.Account;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.clausier.web.request.State;

/**
 * Where somebody sits to sign.
 *
 * @param paper the document in front of them: they sign that one or none
 * @param email where their code goes
 * @param account on the producer's side
 * @param base the address of their pages
 */
public record Seat(
    Filing filing,
    Paper paper,
    Signing.Side side,
    String email,
    Optional<Account> account,
    String base) {

  /** Whose signature a state waits for. */
  public static Optional<Signing.Side> turn(State state) {
    return switch (state) {
      case TO_SIGN -> Optional.of(Signing.Side.INSTITUTION);
      case TO_COUNTERSIGN -> Optional.of(Signing.Side.PRODUCER);
      default -> Optional.empty();
    };
  }

  /** Where the files of the document are. */
  public String files() {
    return account.isPresent() ? "/conventions/" + filing.id() + "/fichier" : base + "/fichier";
  }

  /** What was done once this signature is given: {@code sign}, {@code countersign}. */
  public String turnDone() {
    return act().id();
  }

  /** Who hands a copy in, as the evidence says it. */
  public String by() {
    return account.map(Account::name).orElse(Masked.of(email));
  }

  Act act() {
    return side == Signing.Side.INSTITUTION ? Act.SIGN : Act.COUNTERSIGN;
  }

  Actor actor() {
    return account.map(a -> Actor.producer(a.id())).orElse(Actor.INSTITUTION);
  }
}
