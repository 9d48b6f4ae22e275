package org.clausier.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.policy.Policies.LIBRARY;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reading what was written gives the same policy, and what is written is a pleasure to read. */
class PolicyWriterTest {

  @Provide
  Arbitrary<Policy> policies() {
    return PolicyArbitraries.policies();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void readingWhatWasWrittenGivesTheSame(@ForAll("policies") Policy policy) {
    assertThat(Policies.ok(Policies.read(PolicyWriter.write(LIBRARY, policy))).policy())
        .isEqualTo(policy);
  }

  @TestFactory
  Stream<DynamicTest> thePoliciesOfTheProgramAreWrittenBack() {
    List<String> paths = Policies.paths();
    assertThat(paths).hasSizeGreaterThan(10);
    return paths.stream().map(p -> DynamicTest.dynamicTest(p, () -> writtenBack(p)));
  }

  private static void writtenBack(String path) {
    Policy policy = Policies.of(path).policy();
    String text = PolicyWriter.write(LIBRARY, policy);
    assertThat(Policies.ok(Policies.read(text)).policy()).isEqualTo(policy);
    assertThat(PolicyWriter.write(LIBRARY, Policies.ok(Policies.read(text)).policy()))
        .as("writing twice")
        .isEqualTo(text);
  }

  @Test
  void aPolicyIsWrittenAsAPersonWould() {
    String text =
        """
        clausier: 1
        policy: piloter-un-projet
        version: 3
        published: 2026-07-20
        effective: 2026-09-01
        notice: 30
        note: |-
          Une remarque.
          Une autre.
        producer:
          name: "12"
          siren: "123456782"
          country: "NO"
        course:
          title: 'Piloter : un projet'
          licence: all-rights-reserved
          sessions: [{id: s4, from: 2026-09-14, to: 2026-11-30}]
        grid:
          follow-individually:
            everyone: free
          enrol-cohort:
            higher-education:
              - {verdict: free, to: 2026-12-31}
              - {verdict: agreement, fee: student, from: 2027-01-01}
            company: {verdict: paid, fee: student, conditions: [attribution, {prior-notice: {days: 15}}]}
          internal-debriefing-screening:
            company: {when: {certificate: none, participants: {max: 50}}, verdict: free}
        fees:
          student:
            unit: student
            per: session
            mode: marginal
            cap: 1500.00
            tiers: [{to: 200, price: 8.00}, {price: 5.00}]
            adjust: [{when: {country: MA}, coefficient: 0.4, reason: Établissements marocains}]
        questions:
          - ask: Est-ce gratuit ?
            use: {audience: individual, practice: follow-individually, day: 2026-10-05}
            expect: {verdict: free}
        """;
    assertThat(PolicyWriter.write(LIBRARY, Policies.ok(Policies.read(text)).policy()))
        .isEqualTo(text);
  }
}
