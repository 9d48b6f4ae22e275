package org.clausier.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.party.Scheme;
import org.clausier.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an institution asks for, read with every problem at once (domain § 2.4, § 3). */
class RequestReaderTest {

  private static final Library LIBRARY = Library.builtIn();

  static final String GOOD =
      """
      clausier: 1
      request: REQ-2026-001
      day: 2026-05-18
      party:
        name: Université de la Baie
        audience: he-institution-fr
        country: FR
        legal-form: EPSCP
        identifiers: { siret: "123 456 782 00010", uai: 0951099D }
        address: "12 rue des Tanneurs, 59000 Lille"
        public: true
        vat-subject: false
        headcount: 900
        signatory: { name: Claire Morel, function: présidente, legal-representative: true }
        contact: { name: Claire Morel, email: conventions@baie.example, function: présidente }
      from: 2026-09-14
      to: 2027-07-31
      session: s4
      practices: [ enrol-cohort, integrate-curriculum ]
      learners: 84
      certificates: 0
      with: { certificate: none }
      """;

  private static List<Problem> problems(String text) {
    return RequestReader.read(LIBRARY, "demande.yaml", text.getBytes(StandardCharsets.UTF_8))
        .match(RequestFile::warnings, p -> p);
  }

  private static Request request(String text) {
    return RequestReader.read(LIBRARY, "demande.yaml", text.getBytes(StandardCharsets.UTF_8))
        .match(
            RequestFile::request,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static List<String> ids(List<Problem> problems) {
    return problems.stream().map(p -> p.source().line() + " " + p.id()).toList();
  }

  @Test
  void whatIsAskedIsRead() {
    Request request = request(GOOD);
    assertThat(request.id()).isEqualTo("REQ-2026-001");
    assertThat(request.from()).isEqualTo(LocalDate.of(2026, 9, 14));
    assertThat(request.practices()).containsExactly("enrol-cohort", "integrate-curriculum");
    assertThat(request.learners()).isEqualTo(84);
    assertThat(request.party().identity().identifier(Scheme.SIRET).orElseThrow().value())
        .isEqualTo("12345678200010");
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void whatIsKnownFollowsFromWhoAsks() {
    Request request = request(GOOD);
    assertThat(request.known(LIBRARY, "internal-debriefing-screening"))
        .isEqualTo(
            Map.of("certificate", "none", "country", "FR", "headcount", "900", "session", "s4"));
  }

  @Test
  void theLearnersAreTheGroupOfTheirOwnEnrolmentAndOfNothingElse() {
    Request request = request(GOOD);
    assertThat(request.known(LIBRARY, "enrol-cohort")).containsEntry("participants", "84");
    assertThat(request.known(LIBRARY, "irl-meetup")).doesNotContainKey("participants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one line changed                           | the line and the problem
          day: 2026-02-30                              | 3 value-not-day
          from: 2027-09-14                             | 17 request-days-reversed
          to: 2029-09-14                               | 17 request-too-long
          from: 2026-05-01                             | 16 request-starts-before
          practices: [ enrol-cohor ]                   | 19 practice-unknown
          practices: [ internal-debriefing ]           | 19 request-names-group
          practices: [ enrol-cohort, enrol-cohort ]    | 19 practice-twice
          practices: []                                | 19 practices-none
          practices: enrol-cohort                      | 19 value-not-list
          learners: 0                                  | 20 learners-none
          learners: 100001                             | 20 value-not-integer
          learners: -1                                 | 20 value-not-integer
          certificates: 85                             | 21 certificates-over-learners
          with: { certificat: none }                   | 22 circumstance-unknown
          with: { certificate: maybe }                 | 22 circumstance-value-unknown
          with: { country: MA }                        | 22 circumstance-twice
          with: { session: s5 }                        | 22 circumstance-twice
          request: "n° 1"                              | 2 request-id-form
          """)
  void oneWrongLineIsSaidWithItsNumber(String line, String problem) {
    String key = line.substring(0, line.indexOf(':') + 1);
    String text =
        GOOD.lines().map(l -> l.startsWith(key) ? line : l).reduce("", (all, l) -> all + l + "\n");
    assertThat(ids(problems(text))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          123 456 782 00010 | 123 456 782 00011 | 9 siret-key
          123 456 782 00010 | 123 456 782 0001  | 9 siret-length
          0951099D          | 0951099E          | 9 uai-letter
          siret: "123 456 782 00010", uai: 0951099D | sirte: "1" | 9 key-unknown
          siret: "123 456 782 00010", uai: 0951099D | ice: "001561191000065" | 9 ice-key
          siret: "123 456 782 00010", uai: 0951099D | vat: FR12123456782 | 9 vat-key
          audience: he-institution-fr | audience: everyone    | 6 audience-general
          audience: he-institution-fr | audience: universite  | 6 audience-unknown
          baie.example      | baie                  | 15 email-form
          legal-representative: true | delegation: "" | 14 value-empty
          """)
  void aWrongPartyIsSaidWithItsLine(String right, String wrong, String problem) {
    assertThat(ids(problems(GOOD.replace(right, wrong)))).contains(problem);
  }

  @Test
  void whoSignsIsAsked() {
    String text = GOOD.replaceAll("(?m)^  signatory: .*\n", "");
    assertThat(ids(problems(text))).containsExactly("5 signatory-missing");
  }

  @Test
  void aSignatoryWithoutPowerIsAWarningOnly() {
    String text = GOOD.replace(", legal-representative: true", "");
    assertThat(request(text).party().signatory()).isPresent();
    assertThat(ids(problems(text))).containsExactly("9 signatory-power");
  }

  @Test
  void everyProblemComesAtOnce() {
    String text =
        GOOD.replace("00010", "00011").replace("enrol-cohort,", "enrol-cohor,").replace("84", "no");
    assertThat(ids(problems(text)))
        .containsExactly("9 siret-key", "19 practice-unknown", "20 value-not-integer");
  }

  @Test
  void thirtySixMonthsAreNotTooMany() {
    assertThat(request(GOOD.replace("to: 2027-07-31", "to: 2029-09-13")).to()).hasYear(2029);
  }

  @Test
  void aPracticeThatBringsNobodyNeedsNoLearners() {
    String text =
        GOOD.replace("enrol-cohort, integrate-curriculum", "rehost-outside-site")
            .replace("learners: 84\n", "");
    assertThat(request(text).learners()).isZero();
  }

  /** All the requests of the cases are read; their notes are a person's. */
  @TestFactory
  Stream<DynamicTest> theRequestsOfTheCasesAreRead() {
    List<String> paths =
        LIBRARY.files().paths().stream()
            .filter(p -> p.startsWith("policies/") && p.contains("/requests/"))
            .toList();
    assertThat(paths).hasSizeGreaterThanOrEqualTo(25);
    return paths.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () ->
                        assertThat(
                                RequestReader.read(LIBRARY, path, LIBRARY.files().bytes(path))
                                    .match(f -> "read", Object::toString))
                            .isEqualTo("read")));
  }
}
