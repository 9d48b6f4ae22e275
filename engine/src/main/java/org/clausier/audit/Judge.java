package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.library.Condition;
import org.clausier.library.Library;
import org.clausier.policy.Duty;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.tally.Count;
import org.clausier.tally.Situation;

/** Gives each situation its ruling and what binds the organisation on its days. */
final class Judge {

  private final Library library;
  private final Rulings rulings;
  private final Rulings actual;
  private final Dossier dossier;
  private final AuditFile file;
  private final Bonds bonds;
  private final CheckTable checks;
  private final List<JudgedUse> uses = new ArrayList<>();

  /**
   * @param actual what truly governed, for who accepted what: a supposed version binds those whom
   *     the true one bound
   */
  Judge(Library library, Rulings rulings, Rulings actual, AuditFile file, CheckTable checks) {
    this.library = library;
    this.rulings = rulings;
    this.actual = actual;
    this.dossier = rulings.dossier();
    this.file = file;
    this.bonds = new Bonds(actual.dossier(), file);
    this.checks = checks;
  }

  JudgedUse judge(Situation situation, Count count) {
    String audience = situation.audience().orElse(file.organisation().audience());
    LocalDate day = situation.from().isBefore(count.first()) ? count.first() : situation.from();
    Map<String, String> known = known(situation);
    Use asked = new Use(situation.practice(), audience, day, known);
    Ruling ruling = rulings.ask(asked);
    JudgedUse use =
        new JudgedUse(
            uses.size(),
            new Situation(
                situation.organisation(),
                situation.practice(),
                Optional.of(audience),
                known,
                situation.conditions(),
                situation.from()),
            count,
            ruling,
            bonds.on(day, actual.ask(asked).version()),
            topic(situation.practice()),
            bonds.versionOf(day),
            grantedElsewhen(situation.practice(), day),
            Optional.empty(),
            unmet(situation, ruling));
    uses.add(use);
    return use;
  }

  List<JudgedUse> uses() {
    return uses;
  }

  /** What the row says, and what is known of whoever is audited. */
  private Map<String, String> known(Situation situation) {
    Map<String, String> known = new TreeMap<>();
    known.put("country", file.organisation().country());
    file.organisation().headcount().ifPresent(n -> known.put("headcount", n + ""));
    known.putAll(situation.known());
    return known;
  }

  private Topic topic(String practice) {
    for (Map.Entry<Topic, List<String>> e : checks.topics().entrySet()) {
      if (e.getValue().stream().anyMatch(p -> library.practiceTree().isWithin(practice, p))) {
        return e.getKey();
      }
    }
    return Topic.ORDINARY;
  }

  private boolean grantedElsewhen(String practice, LocalDate day) {
    return dossier.agreements().stream()
        .filter(a -> a.signed().isPresent() && !a.covers(day))
        .flatMap(a -> a.grants().stream())
        .anyMatch(t -> library.practiceTree().isWithin(practice, t.practice()));
  }

  private List<JudgedUse.Unmet> unmet(Situation situation, Ruling ruling) {
    Map<String, Condition> conditions = new HashMap<>(library.conditions());
    List<JudgedUse.Unmet> unmet = new ArrayList<>();
    for (Duty duty : ruling.conditions()) {
      Condition condition = conditions.get(duty.condition());
      if (condition == null) continue;
      if (Boolean.FALSE.equals(situation.conditions().get(duty.condition()))) {
        unmet.add(
            new JudgedUse.Unmet(duty, condition.effect(), checks.ofCondition(duty.condition())));
      }
    }
    return unmet;
  }
}
