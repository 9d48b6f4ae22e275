package org.clausier.rules.ruling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausier.policy.Verdict;
import org.clausier.rules.CompiledRules;
import org.clausier.ruling.Case;
import org.clausier.ruling.Decision;
import org.clausier.ruling.Edition;
import org.clausier.ruling.Pin;
import org.clausier.ruling.Provision;
import org.clausier.ruling.RuleBook;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The rules of design § 4 run by Drools. Each question has a session of its own; what is read is
 * not the firing but the facts that survive it, so that the explanation is the conclusion.
 */
public final class DroolsRuleBook implements RuleBook {

  private static final Comparator<Provision> BY_ID =
      Comparator.comparing((Provision p) -> p.term().id())
          .thenComparing(Provision::source)
          // two terms of one cell may bear one id: their order in the file must not show
          .thenComparing(p -> p.term().verdict())
          .thenComparing(p -> p.term().fee().orElse(""))
          .thenComparing(p -> p.term().conditions().toString());

  private final KieBase rules;

  /** Loads the rules that the build compiled: nothing is compiled here. */
  public DroolsRuleBook() {
    this.rules = CompiledRules.of("org.clausier.rules.ruling");
  }

  @Override
  public List<Decision> decide(
      List<Case> cases, List<Provision> provisions, List<Edition> editions, List<Pin> pins) {
    KieSession session = rules.newKieSession();
    try {
      editions.forEach(session::insert);
      pins.forEach(session::insert);
      provisions.forEach(session::insert);
      cases.forEach(session::insert);
      session.fireAllRules();
      return read(session, cases);
    } finally {
      session.dispose();
    }
  }

  private static List<Decision> read(KieSession session, List<Case> cases) {
    Map<Integer, Reading> readings = new HashMap<>();
    cases.forEach(c -> readings.put(c.number(), new Reading()));
    for (Object fact : session.getObjects()) {
      if (fact instanceof Governing g) of(readings, g.of()).governedBy(g.version());
      else if (fact instanceof Standing s) of(readings, s.of()).standing.add(s.term());
      else if (fact instanceof Defeated d) {
        of(readings, d.of()).defeats.add(new Decision.Defeat(d.by(), d.term()));
      } else if (fact instanceof Contradiction c) of(readings, c.of()).contradiction = true;
      else if (fact instanceof Answer a) of(readings, a.of()).answered(a.verdict());
    }
    List<Decision> decisions = new ArrayList<>(cases.size());
    for (Case c : cases) decisions.add(of(readings, c).decision());
    return decisions;
  }

  private static Reading of(Map<Integer, Reading> readings, Case of) {
    return readings.computeIfAbsent(of.number(), n -> new Reading());
  }

  private static final class Reading {
    private int version;
    private @Nullable Verdict verdict;
    private boolean contradiction;
    private final List<Provision> standing = new ArrayList<>();
    private final List<Decision.Defeat> defeats = new ArrayList<>();

    /** Two versions, or two verdicts, for one case would be a mistake in our rules. */
    void governedBy(int governing) {
      if (version != 0 && version != governing) throw new IllegalStateException("two versions");
      version = governing;
    }

    void answered(Verdict answer) {
      if (verdict != null && verdict != answer) throw new IllegalStateException("two verdicts");
      verdict = answer;
    }

    Decision decision() {
      standing.sort(BY_ID);
      defeats.sort(
          Comparator.comparing(Decision.Defeat::by, BY_ID)
              .thenComparing(Decision.Defeat::over, BY_ID));
      return new Decision(
          version,
          Objects.requireNonNull(verdict, "a case without an answer"),
          standing.stream().findFirst().map(Provision::layer),
          contradiction,
          List.copyOf(standing),
          List.copyOf(defeats));
    }
  }
}
