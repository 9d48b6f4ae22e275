package org.clausier.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An agreement written, then read, is the same; as YAML for people, as JSON inside a PDF. */
class AgreementWriterTest {

  private static final Library LIBRARY = Library.builtIn();

  private static Agreement read(String text) {
    return AgreementReader.read(LIBRARY, "a.yaml", text.getBytes(StandardCharsets.UTF_8))
        .match(
            a -> a,
            p -> {
              throw new AssertionError(p + "\n" + text);
            });
  }

  @TestFactory
  Stream<DynamicTest> theAgreementsOfTheCasesAreWrittenBack() {
    List<String> paths =
        LIBRARY.files().paths().stream()
            .filter(p -> p.startsWith("policies/") && p.contains("/agreements/"))
            .toList();
    assertThat(paths).hasSizeGreaterThan(5);
    return paths.stream()
        .map(p -> DynamicTest.dynamicTest(p, () -> writtenBack(LIBRARY.files().text(p))));
  }

  private static void writtenBack(String text) {
    Agreement agreement = read(text);
    assertThat(read(AgreementWriter.yaml(LIBRARY, agreement))).isEqualTo(agreement);
    assertThat(read(AgreementWriter.json(LIBRARY, agreement))).isEqualTo(agreement);
  }

  private static final String ALL =
      """
      clausier: 1
      agreement: CONV-1
      policy: { id: piloter-un-projet, version: 3 }
      party:
        name: "Groupe « Hélios » : siège"
        audience: company
        country: FR
        identifiers: { siret: "12345678200010" }
        public: false
        vat-subject: true
        headcount: 240
        scope: siren
        entities: ["00012", "00020"]
      signed: 2026-09-10
      from: 2026-09-15
      to: 2027-07-31
      grants:
        rehost-outside-site: free
        internal-debriefing-screening:
          - { when: { certificate: none }, verdict: paid, fee: seat }
          - { when: { certificate: employer-paid }, verdict: free, conditions: [link-back, { prior-notice: { days: 15 } }] }
      quota: { learners: 40, certificates: 12 }
      fees:
        seat: { unit: active-learner, per: session, cap: 6000.00, free-quota: 3, tiers: [{ to: 10, price: 90.00 }, { price: 75.50 }], adjust: [{ coefficient: 0.4 }] }
      note: une remarque
      """;

  @Test
  void nothingIsLost() {
    writtenBack(ALL);
  }

  @Test
  void sumsKeepTheirDecimalsInJson() {
    assertThat(AgreementWriter.json(LIBRARY, read(ALL)))
        .contains("\"price\":75.50")
        .contains("\"from\":\"2026-09-15\"")
        .contains("\"siret\":\"12345678200010\"")
        .contains("\"public\":false");
  }
}
