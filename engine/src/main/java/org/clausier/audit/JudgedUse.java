package org.clausier.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.library.Condition;
import org.clausier.policy.Duty;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.tally.Count;
import org.clausier.tally.Situation;

/**
 * A situation, what was counted of it, and the one ruling that holds for all of it; its adjectives
 * are those of the rules.
 *
 * @param number tells the uses of an audit apart
 * @param versionOfDay the version in force on its first day, whatever governs it; 0 when none
 * @param grantedElsewhen whether an agreement of this organisation grants the practice on other
 *     days
 * @param due the sum that it is part of
 * @param unmet the conditions that the report says were not met, with what that entails
 */
public record JudgedUse(
    int number,
    Situation situation,
    Count count,
    Ruling ruling,
    Bond bond,
    Topic topic,
    int versionOfDay,
    boolean grantedElsewhen,
    Optional<String> due,
    List<Unmet> unmet)
    implements Fact {

  /**
   * A condition that was not met.
   *
   * @param check that looks at it, when it is another than that of the practice
   */
  public record Unmet(Duty duty, Condition.Effect effect, Optional<Check> check) {
    boolean losesPermission() {
      return effect == Condition.Effect.PERMISSION_LOST;
    }
  }

  public JudgedUse {
    unmet = List.copyOf(unmet);
  }

  public boolean bound() {
    return bond.binds();
  }

  /** Whether it needs a right that only the author gives. */
  public boolean reserved() {
    return ruling.act().reserved();
  }

  private boolean is(Verdict verdict) {
    return !ruling.contradiction() && ruling.verdict().filter(v -> v == verdict).isPresent();
  }

  public boolean free() {
    return is(Verdict.FREE);
  }

  public boolean paying() {
    return is(Verdict.PAID);
  }

  public boolean forbidden() {
    return is(Verdict.FORBIDDEN);
  }

  /** An agreement was needed, and one was signed that grants it. */
  public boolean signedFor() {
    return is(Verdict.AGREEMENT) && ruling.layer().filter(l -> l == Layer.AGREEMENT).isPresent();
  }

  public boolean agreementMissing() {
    return is(Verdict.AGREEMENT) && !signedFor();
  }

  /** The terms do not say, or say two things at once. */
  public boolean unsaid() {
    return is(Verdict.SILENT) || ruling.contradiction();
  }

  /** What the report does not say would change the answer. */
  public boolean unproven() {
    return ruling.verdict().isEmpty() && !ruling.contradiction();
  }

  /** A condition of the practice itself is unmet, and the permission depends on it. */
  public boolean permissionLost() {
    return own().stream().anyMatch(Unmet::losesPermission);
  }

  public boolean remediable() {
    return !own().isEmpty() && !permissionLost();
  }

  /** The unmet conditions that no other check looks at. */
  public List<Unmet> own() {
    return unmet.stream().filter(u -> u.check().isEmpty()).toList();
  }

  /** The unmet conditions that a check of their own looks at. */
  public List<Unmet> of(Check check) {
    return unmet.stream().filter(u -> u.check().filter(check::equals).isPresent()).toList();
  }

  /** The unmet conditions that have a check of their own, check by check. */
  List<Wanting> wanting() {
    return unmet.stream()
        .flatMap(u -> u.check().stream())
        .distinct()
        .sorted()
        .map(c -> new Wanting(this, c, of(c).stream().anyMatch(Unmet::losesPermission)))
        .toList();
  }

  public boolean conditionsMet() {
    return unmet.isEmpty();
  }

  public boolean screening() {
    return topic == Topic.SCREENING;
  }

  public boolean inPrivateSpace() {
    return topic == Topic.PRIVATE;
  }

  public boolean rehosting() {
    return topic == Topic.REHOSTING;
  }

  /** Done before or after the days of the agreement that grants it. */
  public boolean outsidePeriod() {
    return grantedElsewhen && agreementMissing();
  }

  /** A session begun keeps its terms, though a later version has come into force. */
  public boolean underEarlierVersion() {
    return ruling.version() > 0
        && ruling.version() < versionOfDay
        && !(bond instanceof Bond.Signed);
  }

  @Override
  public String cause() {
    return String.join(
        "|",
        situation.practice(),
        situation.audience().orElse(""),
        ruling.version() + "",
        ruling.answer(),
        ruling.contradiction() + "",
        ruling.fee().map(f -> f.source() + "/" + f.id()).orElse(""),
        String.join("+", ruling.missing()),
        own().stream().map(m -> m.duty().condition()).collect(Collectors.joining("+")),
        bond.id());
  }

  @Override
  public Count rows(Uses uses) {
    return count;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof JudgedUse u && u.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
