package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.LIBRARY;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Check;
import org.clausier.audit.words.AuditJson;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Domain § 5.3, row by row: what each check finds, how grave it is, what is asked for. */
class ChecksTest {

  private static final String STRANGERS =
      "accepted: 2026-01-02\ngrid: { irl-meetup: { everyone: free } }\n"
          + "report: [ { date: 2026-03-02, practice: irl-meetup, organisation: Autre } ]\n";
  private static final String UNDER_TERMS =
      "accepted: 2026-01-02\ngrid: { certificate-employer-paid: { company: { verdict: paid, fee: certificate } } }\n"
          + "fees: { certificate: { unit: certificate, price: 70.00 } }\n"
          + "report: [ { date: 2026-03-02, practice: '', session: s5, count: 3, indicator: certificats obtenus } ]\n";
  private static final String COPIES =
      "accepted: 2026-01-02\ngrid: { rehost-outside-site: { everyone: forbidden }, private-discussion-company-network: { everyone: forbidden } }\n"
          + "report: [ { date: 2026-03-02, practice: rehost-outside-site }, { date: 2026-03-02, practice: private-discussion-company-network } ]\n";

  private static final List<JsonNode> FINDINGS = findings();

  /** Of the worked examples of all clauses, of what no clause speaks of, of the demonstration. */
  private static List<JsonNode> findings() {
    Stream<AuditReport> examples =
        LIBRARY.clauses().values().stream()
            .filter(c -> c.hasEffect())
            .flatMap(c -> ClauseExamples.of(c.id()).stream())
            .map(ClauseExamples::run);
    Stream<AuditReport> others =
        Stream.of(STRANGERS, UNDER_TERMS, COPIES).map(y -> ClauseExamples.ofText(y).run());
    return Stream.concat(examples, others)
        .map(r -> new JsonMapper().readTree(AuditJson.of(LIBRARY, r, Language.FR)))
        .filter(j -> j.has("findings"))
        .flatMap(j -> StreamSupport.stream(j.get("findings").spliterator(), false))
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A-ID       | insufficient-evidence | minor    | un avenant qui désigne cet autre organisme",
        "A-PERIOD   | breach                | major    | un avenant qui régularise ces usages au prorata",
        "A-VERSION  | compliant             | info     | Aucune action",
        "A-SEATS    | payable               | major    | au tarif de la convention",
        "A-SEATS    | to-regularise         | minor    | avenant",
        "A-CERT     | payable               | major    | régler 3 certificats",
        "A-PRACTICE | breach                | major    | Cesser cette pratique",
        "A-PRACTICE | unlicensed-use        | major    | la proposition de licence du producteur",
        "A-PRACTICE | not-bound             | info     | Le producteur invite",
        "A-PRIVATE  | breach                | major    | retirer de l’espace fermé les contenus copiés",
        "A-SCREEN   | payable               | major    | régler la somme",
        "A-REHOST   | breach                | critical | Retirer dans les quinze jours les copies hébergées hors du site",
        "A-ATTR     | to-regularise         | minor    | sous quinze jours",
        "A-NC       | breach                | critical | Conclure une convention avec le producteur, ou cesser",
        "A-MARK     | to-regularise         | minor    | Retirer le logo",
        "A-MINOR    | to-regularise         | critical | Suspendre les comptes concernés et recueillir",
        "A-DATA     | to-regularise         | major    | Informer les personnes sans attendre",
        "A-DATA     | breach                | critical | Effacer ces résultats, et en informer le délégué",
        "A-REPORT   | to-regularise         | minor    | rappel",
        "A-PAY      | payable               | minor    | Régler les intérêts et l’indemnité forfaitaire",
        "A-CONSIST  | insufficient-evidence | major    | Rectifier le relevé",
        "A-CPF      | to-regularise         | major    | Corriger l’annonce sans attendre",
        "A-SILENT   | undecided             | minor    | Le producteur écrit la règle",
      })
  void eachRowOfTheTable(String check, String verdict, String severity, String todo) {
    List<JsonNode> found =
        FINDINGS.stream()
            .filter(f -> f.get("check").asString().equals(check))
            .filter(f -> f.get("verdict").asString().equals(verdict))
            .toList();
    assertThat(found).isNotEmpty();
    assertThat(found).allMatch(f -> f.get("severity").asString().equals(severity));
    assertThat(found.stream().map(f -> f.get("todo").asString())).anyMatch(t -> t.contains(todo));
  }

  @Test
  void everyCheckOfTheDomainIsThere() {
    Set<String> found =
        FINDINGS.stream()
            .map(f -> f.get("check").asString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found)
        .containsExactlyElementsOf(Stream.of(Check.values()).map(Check::id).sorted().toList());
    assertThat(found).hasSize(19);
  }

  /** Only what nothing would change lacks the fact that would change it. */
  @Test
  void everyFindingThatAsksForSomethingSaysWhatWouldChangeIt() {
    assertThat(FINDINGS)
        .filteredOn(f -> !f.get("verdict").asString().equals("compliant"))
        .isNotEmpty()
        .allMatch(f -> f.has("wouldChange") && f.has("todo") && f.has("says"));
  }
}
