package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.LIBRARY;
import static org.clausier.rules.audit.Demonstration.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.AuditVerdict;
import org.clausier.diff.effect.Effect;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.effect.Unknown;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.PolicyWriter;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the second version of a course would have changed for those whose reports came in. */
class EffectsTest {

  private static final String FOLDER = "policies/abc-gestion-de-projet/";
  private static final Policy V1 = policy("policy-v1.yaml");
  private static final Policy V2 = policy("policy-v2.yaml");

  private static Policy policy(String file) {
    return ok(PolicyReader.read(LIBRARY, file, LIBRARY.files().bytes(FOLDER + file))).policy();
  }

  private static AuditRun.Request request(String report, String agreement, Policy... versions) {
    List<Agreement> signed = new ArrayList<>();
    if (!agreement.isEmpty()) {
      String path = FOLDER + "agreements/" + agreement + ".yaml";
      signed.add(ok(AgreementReader.read(LIBRARY, path, LIBRARY.files().bytes(path))));
    }
    return new AuditRun.Request(
        List.of(versions),
        signed,
        Optional.of(Demonstration.file("abc-gestion-de-projet", report)),
        List.of(
            ReportSource.of(
                report + ".csv", Demonstration.report("abc-gestion-de-projet", report))),
        List.of(),
        Demonstration.DAY,
        "test",
        Pseudonyms.forThisAudit());
  }

  private static Effects effects(Policy version, AuditRun.Request... requests) {
    return ok(Effects.of(Demonstration.RUN, List.of(requests), version));
  }

  /**
   * Session s4 began under the first version, which says nothing of screenings: five at 350,00 €
   * would have been due. The fourteen talks and the two groups would have been free; who sent 38
   * employees, and by how many, is not said.
   */
  @Test
  void the_second_version_would_have_answered_what_the_first_left_open() {
    Effect effect = effects(V2, request("cassiopee-brut", "", V1, V2)).each().get(0);
    assertThat(effect.moves())
        .extracting(m -> m.before() + " " + m.after() + " " + m.count().events())
        .containsExactly("UNDECIDED PAYABLE 5", "UNDECIDED COMPLIANT 16");
    assertThat(effect.before()).hasToString("1050.00");
    assertThat(effect.after()).hasToString("2800.00");
    assertThat(effect.difference()).hasToString("1750.00");
    assertThat(effect.unknown())
        .extracting(Unknown::missing, u -> u.count().events())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(List.of("certificate"), 1L),
            org.assertj.core.groups.Tuple.tuple(List.of("participants"), 38L));
    assertThat(effect.rejected()).isEqualTo(8);
  }

  /** Its agreement is pinned to the second version: a third would not have touched it. */
  @Test
  void a_signed_agreement_keeps_its_version() {
    Policy dearer =
        ok(PolicyReader.read(
                LIBRARY,
                "v3.yaml",
                PolicyWriter.write(LIBRARY, V2)
                    .replace("version: 2", "version: 3")
                    .replace("price: 350.00", "price: 400.00")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .policy();
    Effects effects =
        effects(
            dearer,
            request("helios-2026", "conv-2026-014", V1, V2),
            request("cassiopee-brut", "", V1, V2));
    assertThat(effects.each().get(0).isEmpty()).isTrue();
    // three screenings of s5 and five of s4, at 400,00 € instead of three at 350,00 €
    assertThat(effects.each().get(1).difference()).hasToString("2150.00");
    assertThat(effects.difference()).hasToString("2150.00");
  }

  @ParameterizedTest
  @CsvSource({
    "cassiopee-brut,''",
    "helios-2026,conv-2026-014",
    "baie-claire,conv-2026-003",
    "helios-2026,''",
    "baie-claire,''",
  })
  void an_effect_is_exactly_the_difference_of_two_fresh_audits(String report, String agreement) {
    AuditRun.Request request = request(report, agreement, V1, V2);
    for (Policy version : List.of(V1, V2)) {
      AuditReport actual = ok(Demonstration.RUN.of(request));
      AuditReport supposed = ok(Demonstration.RUN.supposing(request, version));
      Effect effect = effects(version, request).each().get(0);
      assertThat(effect.before()).isEqualTo(actual.settlement().net());
      assertThat(effect.after()).isEqualTo(supposed.settlement().net());
      Map<String, Long> moved = new TreeMap<>();
      effect.moves().forEach(m -> moved.put(m.before() + " " + m.after(), m.count().events()));
      assertThat(moved).isEqualTo(moved(actual, supposed));
      long unknown = effect.unknown().stream().mapToLong(u -> u.count().events()).sum();
      assertThat(unknown).isEqualTo(unproven(supposed));
    }
  }

  /** Situations of both audits are matched by what they are, not by their rank. */
  private static Map<String, Long> moved(AuditReport actual, AuditReport supposed) {
    Map<String, Long> moved = new TreeMap<>();
    for (AuditReport.Concluded was : actual.uses()) {
      AuditReport.Concluded is =
          supposed.uses().stream()
              .filter(c -> c.use().situation().equals(was.use().situation()))
              .filter(c -> c.use().count().events() == was.use().count().events())
              .findFirst()
              .orElseThrow();
      if (is.verdict() != was.verdict() && is.verdict() != AuditVerdict.INSUFFICIENT_EVIDENCE) {
        moved.merge(was.verdict() + " " + is.verdict(), was.use().count().events(), Long::sum);
      }
    }
    return moved;
  }

  private static long unproven(AuditReport report) {
    return report.uses().stream()
        .filter(c -> c.verdict() == AuditVerdict.INSUFFICIENT_EVIDENCE)
        .mapToLong(c -> c.use().count().events())
        .sum();
  }

  @Test
  void the_version_in_force_replayed_where_it_governed_changes_nothing() {
    Effects effects = effects(V2, request("baie-claire", "conv-2026-003", V1, V2));
    assertThat(effects.isEmpty()).isTrue();
    assertThat(effects.uses()).isPositive();
  }

  /** A draft that bears the number of a version in force is another version all the same. */
  @Test
  void a_draft_of_the_same_number_is_replayed_beside_it() {
    Policy draft = V1.labelled(V1.id(), 2, Optional.empty());
    Effects effects = effects(draft, request("cassiopee-brut", "", V1, V2));
    // nothing of the first version is paid for by a screening: the three of s5 are no longer due
    assertThat(effects.difference()).hasToString("-1050.00");
  }
}
