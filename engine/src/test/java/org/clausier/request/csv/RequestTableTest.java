package org.clausier.request.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.party.Scheme;
import org.clausier.problem.Problem;
import org.clausier.request.Request;
import org.clausier.request.RequestFile;
import org.junit.jupiter.api.Test;

/** Many requests at once: each row read as the file of a request would be. */
class RequestTableTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final String NINETEEN = "policies/abc-gestion-de-projet/requests.csv";

  private static final String HEADER =
      "demande;jour;nom;bénéficiaire;siret;public;signataire;fonction;du;au;pratiques;apprenants\n";
  private static final String ROW =
      "R-1;18/05/2026;Hélios;company;12345678200010;non;A. Levasquier;directrice;2026-09-14;2026-11-29;enrol-cohort;64\n";

  private static RequestTable table(byte[] bytes) {
    return RequestTable.read(LIBRARY, "requests.csv", bytes)
        .match(
            t -> t,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static RequestTable table(String text) {
    return table(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream().map(p -> p.source() + " " + p.id() + " " + p.arguments()).toList();
  }

  private static List<String> refusal(String text) {
    return RequestTable.read(LIBRARY, "requests.csv", text.getBytes(StandardCharsets.UTF_8))
        .match(t -> List.of("read"), RequestTableTest::said);
  }

  @Test
  void theNineteenInstitutionsBring1543Students() {
    RequestTable table = table(LIBRARY.files().bytes(NINETEEN));
    assertThat(table.problems()).isEmpty();
    assertThat(table.requests()).hasSize(19);
    assertThat(table.requests().stream().mapToInt(f -> f.request().learners()).sum())
        .isEqualTo(1543);
    assertThat(table.requests().stream().flatMap(f -> f.warnings().stream())).isEmpty();
  }

  @Test
  void aRowIsARequest() {
    Request request = table(HEADER + ROW).requests().get(0).request();
    assertThat(request.day()).isEqualTo("2026-05-18");
    assertThat(request.party().identity().identifier(Scheme.SIRET)).isPresent();
    assertThat(request.party().standing().publicBuyer()).isFalse();
    assertThat(request.party().signatory().orElseThrow().legalRepresentative()).isTrue();
    assertThat(request.practices()).containsExactly("enrol-cohort");
  }

  @Test
  void spreadsheetsOfFranceWriteWindows1252() {
    byte[] bytes = (HEADER + ROW).getBytes(Charset.forName("windows-1252"));
    assertThat(table(bytes).requests().get(0).request().party().name()).isEqualTo("Hélios");
  }

  @Test
  void commasAndTabsPartCellsToo() {
    assertThat(table((HEADER + ROW).replace(';', ',')).requests()).hasSize(1);
    assertThat(table((HEADER + ROW).replace(';', '\t')).requests()).hasSize(1);
  }

  @Test
  void aWrongCellIsSaidWithItsRowAndItsColumnAndTheOthersAreRead() {
    String wrong = ROW.replace("R-1", "R-2").replace("200010", "200011").replace("29;", "31;");
    RequestTable table = table(HEADER + ROW + wrong);
    assertThat(table.requests()).extracting(RequestFile::source).hasSize(1);
    assertThat(said(table.problems()))
        .containsExactly(
            "requests.csv:3:siret siret-key []",
            "requests.csv:3:au value-not-day [au, 2026-11-31]");
  }

  @Test
  void anEmptyCellIsMissingInItsColumn() {
    assertThat(said(table(HEADER + ROW.replace("Hélios", "")).problems()))
        .containsExactly("requests.csv:2:nom key-missing [nom]");
    assertThat(said(table(HEADER + ROW.replace("directrice", "")).problems()))
        .containsExactly("requests.csv:2:fonction key-missing [fonction]");
    assertThat(said(table(HEADER + ROW.replace("A. Levasquier", "")).problems()))
        .containsExactly("requests.csv:2:signataire key-missing [signataire]");
  }

  @Test
  void aNumberNamesOneRequest() {
    assertThat(said(table(HEADER + ROW + ROW).problems()))
        .containsExactly("requests.csv:3 request-twice [R-1, 2]");
  }

  @Test
  void aRowWithMoreCellsThanColumnsIsKeptAside() {
    assertThat(said(table(HEADER + ROW.replace("64", "64;1")).problems()))
        .containsExactly("requests.csv:2 row-too-long [13, 12]");
  }

  @Test
  void circumstancesAndQuantitiesAreWrittenInPairs() {
    String header = HEADER.strip() + ";avec;quantités\n";
    String row = ROW.strip() + ";certificate=none+venue=closed;enrol-cohort=2\n";
    Request request = table(header + row).requests().get(0).request();
    assertThat(request.with()).containsEntry("venue", "closed").hasSize(2);
    assertThat(request.quantities()).containsEntry("enrol-cohort", 2);
    assertThat(said(table(header + row.replace("none", "nul")).problems()))
        .containsExactly("requests.csv:2:avec circumstance-value-unknown [nul, certificate]");
  }

  @Test
  void aTableOfSomethingElseIsRefused() {
    assertThat(refusal("")).containsExactly("requests.csv file-empty []");
    assertThat(refusal(HEADER.replace("siret", "sirte") + ROW))
        .containsExactly("requests.csv:1:sirte column-unknown [sirte]");
    assertThat(refusal(HEADER.replace("siret", "nom") + ROW))
        .containsExactly("requests.csv:1:nom column-twice [nom]");
    assertThat(refusal(HEADER.replace("nom;", "") + ROW))
        .containsExactly("requests.csv:1 column-missing [nom]");
    assertThat(refusal(HEADER + "\"R-1;never closed")).hasSize(1);
  }

  @Test
  void aHeaderAloneAsksForNothing() {
    assertThat(said(table(HEADER).problems())).containsExactly("requests.csv table-without-row []");
  }
}
