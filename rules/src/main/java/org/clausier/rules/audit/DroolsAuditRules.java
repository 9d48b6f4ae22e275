package org.clausier.rules.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausier.audit.AuditFacts;
import org.clausier.audit.AuditRules;
import org.clausier.audit.Conclusion;
import org.clausier.audit.Fact;
import org.clausier.rules.CompiledRules;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** The rules of the audit run by Drools; what is read is the conclusions that survive. */
public final class DroolsAuditRules implements AuditRules {

  private final KieBase rules;

  /** Loads the rules that the build compiled: nothing is compiled here. */
  public DroolsAuditRules() {
    this.rules = CompiledRules.of("org.clausier.rules.audit");
  }

  @Override
  public List<Conclusion> conclude(AuditFacts facts) {
    List<Fact> all = facts.all();
    KieSession session = rules.newKieSession();
    try {
      all.forEach(session::insert);
      session.fireAllRules();
      return read(session, all);
    } finally {
      session.dispose();
    }
  }

  /** In the order of the facts, whatever the order in which the rules fired. */
  private static List<Conclusion> read(KieSession session, List<Fact> facts) {
    Map<Object, Integer> places = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) places.put(facts.get(i), i);
    List<Conclusion> conclusions = new ArrayList<>();
    session
        .getObjects(new ClassObjectFilter(Conclusion.class))
        .forEach(c -> conclusions.add((Conclusion) c));
    conclusions.sort(
        Comparator.comparing((Conclusion c) -> places.getOrDefault(c.of(), 0))
            .thenComparing(Conclusion::check)
            .thenComparing(Conclusion::verdict));
    return conclusions;
  }
}
