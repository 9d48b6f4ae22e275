package org.clausier.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausier.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake of an agreement is told at once, at its line. */
class AgreementReaderTest {

  private static final Library LIBRARY = Library.builtIn();

  private static List<String> problems(String text) {
    return AgreementReader.read(LIBRARY, "a.yaml", text.getBytes(StandardCharsets.UTF_8))
        .match(
            ok -> List.of(),
            all ->
                all.stream()
                    .map(p -> p.source().line() + " " + p.id() + " " + p.hint())
                    .map(String::strip)
                    .toList());
  }

  @Test
  void mistakesAreToldAtOnce() {
    String text =
        """
        clausier: 1
        agreement: conv-1
        policy: { id: essai }
        party: { name: Hélios, audience: companie, headcount: -3, scope: group }
        signed: 2026-09-31
        from: 2026-10-01
        to: 2026-09-01
        grants: { rehost: free, enrol-cohort: gratis }
        quota: { learners: beaucoup }
        fees: { seat: { unit: active-learner, price: 10 euros } }
        """;
    assertThat(problems(text))
        .containsExactlyInAnyOrder(
            "3 key-missing",
            "4 audience-unknown company",
            "4 value-not-integer",
            "4 value-unknown",
            "5 value-not-day",
            "7 term-days-reversed",
            "8 practice-unknown",
            "8 verdict-unknown",
            "9 value-not-integer",
            "10 amount-form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clausier: 1\\npolicy: x | 1 not-of-kind",
        "clausier: 3\\nagreement: x | 1 format-version",
        "agreement: x | 1 not-a-clausier-file",
      })
  void anotherFileIsNotReadFurther(String text, String expected) {
    assertThat(problems(text.replace("\\n", "\n"))).containsExactly(expected);
  }

  @Property(tries = 200)
  void noBytesAreAnException(@ForAll byte[] bytes) {
    assertThat(AgreementReader.read(LIBRARY, "a.yaml", bytes)).isNotNull();
  }
}
