package org.clausier.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a policy or an agreement says for one practice and audience, from a day, under
 * circumstances. Practice and audience may be groups.
 *
 * @param index its place in the list of its cell, from 0: part of where it stands, not of what it
 *     says
 * @param fee the name of a fee of the same file, or of the pinned policy
 */
public record Term(
    String practice,
    String audience,
    int index,
    Verdict verdict,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Box when,
    Optional<String> fee,
    List<Duty> conditions,
    Optional<Announced> announced,
    Optional<String> note) {

  public Term {
    conditions = conditions.stream().sorted().distinct().toList();
  }

  /** Its permanent id: practice, audience, and what tells it apart in its cell. */
  public String id() {
    StringBuilder id = new StringBuilder(practice).append('/').append(audience);
    when.constraints()
        .forEach((c, k) -> id.append('[').append(c).append('=').append(text(k)).append(']'));
    from.ifPresent(d -> id.append('@').append(d));
    to.ifPresent(d -> id.append("..").append(d));
    return id.toString();
  }

  private static String text(Constraint constraint) {
    if (constraint instanceof Constraint.OneOf o) return String.join("+", o.values());
    Constraint.Range r = (Constraint.Range) constraint;
    return r.min() + "-" + (r.max().isPresent() ? r.max().getAsInt() : "");
  }

  public boolean covers(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }

  /** Whether both may apply on a same day. */
  public boolean overlapsInTime(Term other) {
    return from.map(f -> other.to.map(t -> !t.isBefore(f)).orElse(true)).orElse(true)
        && other.from.map(f -> to.map(t -> !t.isBefore(f)).orElse(true)).orElse(true);
  }

  /** Whether the two say the same: verdict, fee and conditions. */
  public boolean agreesWith(Term other) {
    return verdict == other.verdict && fee.equals(other.fee) && conditions.equals(other.conditions);
  }
}
