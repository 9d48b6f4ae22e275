package org.clausier.usage.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.usage.xlsx.Workbooks.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowWatch;
import org.clausier.usage.Survey;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.format.Reports;
import org.clausier.usage.xlsx.Workbooks;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final ReportWords WORDS = new ReportWords(LIBRARY, List.of("s5"));

  private static final String REPORT =
      "Jour de formation;Module;Entité juridique;Salarié;Payeur;Divers\n"
          + "03/04/2026;Ciné-débat;Hélios;Camille Durand;la boîte;x\n"
          + "04/13/2026;Café;Hélios;Ana Lopez;;y\n"
          + "04/14/2026;Réunion;Hélios;Ana Lopez;personne;y\n";

  private static final String MAPPING =
      "clausier: 1\nmapping: hélios\ndates: month-first\ncolumns:\n"
          + "  Jour de formation: date\n  module: practice\n  Entité juridique: organisation\n"
          + "  Salarié: learner\n  Payeur: certificate\n"
          + "values:\n  practice:\n    ciné-débat: internal-debriefing-screening\n"
          + "    Réunion: irl-meetup\n    Café: ignore\n"
          + "  certificate: { la boîte: employer-paid, personne: ignore }\n";

  private record Read(List<UsageItem> items, List<Reading> readings, List<Problem> refused) {}

  private static Read read(String report, Mapping... mappings) {
    List<UsageItem> items = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    Reports.format(new Reports.Options(Optional.empty(), List.of(mappings)))
        .reader(WORDS, Pseudonyms.forThisAudit())
        .read(ReportSource.of("r.csv", report.getBytes(UTF_8)), items::add)
        .match(readings::add, refused::addAll);
    return new Read(items, readings, refused);
  }

  private static Mapping mapping(String yaml) {
    return mappings(yaml).get(0);
  }

  private static List<Mapping> mappings(String yaml) {
    return MappingReader.read(WORDS, "m.yaml", yaml.getBytes(UTF_8))
        .match(
            m -> m,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static List<Problem> problems(String yaml) {
    return MappingReader.read(WORDS, "m.yaml", yaml.getBytes(UTF_8)).match(m -> List.of(), p -> p);
  }

  @Test
  void aMappingSaysWhatColumnsAndValuesMean() {
    Read read = read(REPORT, mapping(MAPPING));
    assertThat(read.refused()).isEmpty();
    assertThat(read.items()).hasSize(2);
    UsageEvent first = (UsageEvent) read.items().get(0);
    assertThat(first.day()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(first.practice()).isEqualTo("internal-debriefing-screening");
    assertThat(first.organisation()).isEqualTo("Hélios");
    assertThat(first.known()).isEqualTo(Map.of("certificate", "employer-paid"));
    assertThat(first.learner()).isPresent();
    assertThat(((UsageEvent) read.items().get(1)).known()).isEmpty();
    Reading reading = read.readings().get(0);
    assertThat(reading.read()).isEqualTo(3);
    assertThat(reading.tables().get(0).unread()).isEqualTo(1);
    assertThat(reading.tables().get(0).columns())
        .extracting(ColumnReading::field)
        .containsExactly("date", "practice", "organisation", "learner", "certificate", "");
  }

  @Test
  void aMappingSaysHowPlatformsKnowTheCourse() {
    String ids = "course-ids: [ \"course-v1:Lumen+PIL\", https://cours.example/pilotage ]\n";
    assertThat(mapping("clausier: 1\nmapping: p\n" + ids).courses())
        .containsExactly("course-v1:Lumen+PIL", "https://cours.example/pilotage");
    assertThat(problems("clausier: 1\nmapping: p\ncourse-ids: [ ab ]\n"))
        .extracting(p -> p.id() + " " + p.source().line())
        .containsExactly("usage-mapping-course 3");
  }

  @Test
  void withoutItTheReportHasNoHeader() {
    assertThat(read(REPORT).refused()).extracting(Problem::id).containsExactly("usage-no-header");
  }

  @Test
  void aMappingOfOtherColumnsIsNotUsed() {
    Mapping other = mapping(MAPPING.replace("columns:", "headers: \"0123456789abcdef\"\ncolumns:"));
    assertThat(read(REPORT, other).refused()).hasSize(1);
  }

  @Test
  void aFingerprintIsOfTheSetOfColumns() {
    String one =
        read("date;pratique\n2026-03-04;irl-meetup\n").readings().get(0).tables().get(0).headers();
    String other =
        read("Pratique , DATE\nirl-meetup,2026-03-04\n")
            .readings()
            .get(0)
            .tables()
            .get(0)
            .headers();
    assertThat(one).isEqualTo(other).hasSize(16);
  }

  @Test
  void aColumnIsUsedGuessedOrLeftAside() {
    Read read =
        read(
            "Date d'usagé (jj/mm/aaaa);Pratique;Salarié;Ville;Remarque\n"
                + "2026-03-04;irl-meetup;Camille Durand;Brest;vu\n"
                + "2026-03-04;irl-meetup;Ana Lopez;Lyon;vu\n");
    assertThat(read.readings().get(0).tables().get(0).columns())
        .extracting(c -> c.letters() + " " + c.status().id() + " " + c.field())
        .containsExactly(
            "A guessed date", "B used practice", "C personal ", "D ignored ", "E ignored remark");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "columns: { a: datte } | usage-mapping-field",
        "columns: { a: \"?\" } | usage-mapping-undecided",
        "columns: { a: date, b: date } | usage-mapping-field-twice",
        "columns: { a: date, A : practice } | usage-mapping-twice",
        "columns: { a: remark } | usage-mapping-field",
        "values: { practice: { x: tombola } } | usage-mapping-value",
        "values: { practice: { x: internal-debriefing } } | usage-mapping-value",
        "values: { certificate: { x: moi } } | usage-mapping-value",
        "values: { couleur: { x: bleu } } | usage-mapping-field",
        "values: { practice: { x: \"?\" } } | usage-mapping-undecided",
        "dates: both | value-unknown",
        "headers: zz | usage-mapping-headers",
        "colonnes: { a: date } | key-unknown",
      })
  void aWrongMappingSaysSoWithItsLine(String yaml, String id) {
    List<Problem> problems = problems("clausier: 1\nmapping: m\n" + yaml + "\n");
    assertThat(problems).extracting(Problem::id).containsExactly(id);
    assertThat(problems.get(0).source()).hasToString("m.yaml:3");
  }

  private static String proposal(String report, Language language) {
    Survey survey = new Survey(WORDS);
    Reports.of(WORDS, Pseudonyms.forThisAudit(), Reports.Options.NONE, survey)
        .read(ReportSource.of("r.csv", report.getBytes(UTF_8)), item -> {});
    return MappingProposal.of(LIBRARY, language, "r.csv", survey.tables());
  }

  @Test
  void aProposalSaysWhatWasRecognisedAndAsksTheRest() {
    String report =
        "Date;Activité;Bénéficiaire;Salarié;Certificat\n"
            + "2026-03-04;irl-meetup;Sté;Camille Durand;aucun\n"
            + "2026-03-04;projection;entreprise;Ana Lopez;\n"
            + "2026-03-04;projections;;Ana Lopez;\n";
    String proposal = proposal(report, Language.EN);
    assertThat(proposal)
        .contains("  \"Date\": date  # recognised\n")
        .contains("  \"Activité\": practice  # guessed from its values, to be confirmed\n")
        .contains("  \"Salarié\": ignore  # its values look like names")
        .contains("  audience:\n    \"Sté\": \"?\"\n")
        .contains("    \"projections\": \"?\"")
        .doesNotContain("Durand")
        .doesNotContain("aucun");
    assertThat(problems(proposal)).extracting(Problem::id).containsOnly("usage-mapping-undecided");
    String decided =
        proposal
            .replace("\"Sté\": \"?\"", "\"Sté\": company")
            .replace("\"projections\": \"?\"", "\"projections\": internal-debriefing-screening");
    Read read = read(report, mapping(decided));
    assertThat(read.items()).hasSize(3).allMatch(i -> i instanceof UsageEvent);
  }

  /** Sheets of the same columns have one mapping, with the values of all of them. */
  @Test
  void aProposalForAWorkbookHasAMappingForEachSetOfColumns() {
    byte[] workbook =
        new Workbooks()
            .sheet("Mars", row(1, "Date", "Pratique") + row(2, "2026-03-04", "tombola"))
            .sheet("Avril", row(1, "Jour", "Activité") + row(2, "2026-04-04", "irl-meetup"))
            .sheet("Mai", row(1, "Date", "Pratique") + row(2, "2026-05-04", "kermesse"))
            .sheet("Notice", row(1, "À lire"))
            .bytes();
    Survey survey = new Survey(WORDS);
    Reports.of(WORDS, Pseudonyms.forThisAudit(), Reports.Options.NONE, survey)
        .read(ReportSource.of("r.xlsx", workbook), item -> {});
    String proposal = MappingProposal.of(LIBRARY, Language.FR, "r.xlsx", survey.tables());
    assertThat(proposal)
        .contains("tables:\n  # Mars, Mai\n  - headers: ")
        .contains("  # Avril\n  - headers: ")
        .contains("      practice:\n        \"kermesse\": \"?\"\n        \"tombola\": \"?\"\n")
        .doesNotContain("Notice");
    assertThat(problems(proposal))
        .extracting(Problem::id)
        .containsExactly("usage-mapping-undecided", "usage-mapping-undecided");
    List<Mapping> decided =
        mappings(proposal.replace("\"?\"", "irl-meetup").replace("course-ids", "note"));
    List<UsageItem> items = new ArrayList<>();
    Reports.format(new Reports.Options(Optional.empty(), decided))
        .reader(WORDS, Pseudonyms.forThisAudit())
        .read(ReportSource.of("r.xlsx", workbook), items::add);
    assertThat(items).hasSize(3).allMatch(i -> i instanceof UsageEvent);
  }

  @Test
  void theTablesOfAFileSayWhoseTheyAre() {
    assertThat(problems("clausier: 1\nmapping: m\ntables:\n  - columns: { a: date }\n"))
        .extracting(Problem::id)
        .containsExactly("key-missing");
    assertThat(problems("clausier: 1\nmapping: m\ntables: []\ncolumns: { a: date }\n"))
        .extracting(Problem::id)
        .containsExactly("key-unknown");
    List<Mapping> all =
        mappings(
            "clausier: 1\nmapping: m\ncourse-ids: [ PIL ]\ntables:\n"
                + "  - { headers: 0123456789abcdef, columns: { a: date } }\n");
    assertThat(all).extracting(Mapping::courses).containsExactly(List.of("PIL"), List.of());
  }

  @Test
  void aProposalForAnUnknownHeaderAsksItsColumns() {
    assertThat(proposal(REPORT, Language.FR))
        .contains("  \"Jour de formation\": date  # devinée d’après ses valeurs, à confirmer\n")
        .contains("  \"Module\": \"?\"  # à décider\n")
        .contains("# Aucune colonne ne dit la pratique")
        .contains("  \"Salarié\": ignore")
        .doesNotContain("Durand");
  }

  @Test
  void everyWatchSeesEveryRow() {
    List<Integer> rows = new ArrayList<>();
    RowWatch watch = (sheet, row, cells) -> rows.add(row);
    Reports.of(WORDS, Pseudonyms.forThisAudit(), Reports.Options.NONE, watch)
        .read(
            ReportSource.of("r.csv", "t;\ndate;pratique\n2026-03-04;irl-meetup\n".getBytes(UTF_8)),
            item -> {});
    assertThat(rows).containsExactly(1, 2, 3);
  }
}
