package org.clausier.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;

/** Small policies for tests: a grid in YAML, and the ruling of a use under it. */
final class Trial {

  static final Library LIBRARY = Library.builtIn();
  static final RuleBook RULES = new DroolsRuleBook();
  static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  private Trial() {}

  /** A published version of a course all rights reserved, with fees named seat and screening. */
  static Policy policy(int version, String effective, String grid) {
    return policy(version, effective, "all-rights-reserved", grid);
  }

  static Policy policy(int version, String effective, String licence, String grid) {
    String yaml =
        """
        clausier: 1
        policy: trial
        version: %d
        published: 2020-01-01
        effective: %s
        producer: { name: Atelier Lumen }
        course:
          title: Un cours
          licence: %s
          sessions:
            - { id: s1, from: 2026-09-14, to: 2026-11-30 }
            - { id: s2, from: 2027-02-01, to: 2027-03-31 }
        fees:
          seat: { unit: active-learner, price: 90.00 }
          screening: { unit: session, price: 350.00 }
        grid:
        """
            .formatted(version, effective, licence);
    return read(yaml + grid.indent(2));
  }

  static Policy read(String yaml) {
    Outcome<PolicyFile> outcome =
        PolicyReader.read(LIBRARY, "trial.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return outcome.match(
        PolicyFile::policy,
        problems -> {
          throw new AssertionError(problems + "\n" + yaml);
        });
  }

  static Rulings rulings(Dossier dossier) {
    return new Rulings(LIBRARY, dossier, RULES, (policy, term) -> "");
  }

  static Ruling ask(Policy policy, String practice, String audience, Map<String, String> known) {
    return rulings(Dossier.asIf(policy)).ask(new Use(practice, audience, DAY, known));
  }
}
