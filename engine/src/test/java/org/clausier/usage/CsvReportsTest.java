package org.clausier.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.csv.CsvReports;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportsTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A report read whole. */
  private record Read(List<UsageItem> items, List<Problem> refused, List<Reading> readings) {
    UsageEvent event(int index) {
      return (UsageEvent) items.get(index);
    }

    List<Problem> rejected() {
      return items.stream()
          .filter(i -> i instanceof UsageItem.Rejected)
          .map(i -> ((UsageItem.Rejected) i).problem())
          .toList();
    }

    Problem onlyRejection() {
      assertThat(rejected()).hasSize(1);
      return rejected().get(0);
    }
  }

  private static Read read(byte[] bytes) {
    ReportWords words = new ReportWords(LIBRARY, List.of("s4", "s5"));
    List<UsageItem> items = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    new CsvReports(words, Pseudonyms.forThisAudit())
        .read(ReportSource.of("relevé.csv", bytes), items::add)
        .match(readings::add, refused::addAll);
    return new Read(items, refused, readings);
  }

  private static Read read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFrenchSpreadsheetIsRead() {
    String text =
        "Relevé d’usages;;;;\n;;;;\nDate;Pratique;Session;Nombre;Participants\n"
            + "04/03/2026;Débriefing avec projection;s5;1,0;22\n;;;;\n";
    Read read = read(text.replace("\n", "\r\n").getBytes(WINDOWS));
    UsageEvent event = read.event(0);
    assertThat(event.day()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(event.practice()).isEqualTo("internal-debriefing-screening");
    assertThat(event.known()).isEqualTo(Map.of("participants", "22", "session", "s5"));
    assertThat(event.place()).isEqualTo(new Place("relevé.csv", 4));
    assertThat(read.readings().get(0).notes())
        .extracting(Problem::id)
        .containsExactly(
            "usage-windows-1252",
            "usage-semicolon",
            "usage-titles-skipped",
            "usage-date-order-assumed");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void everySeparatorIsRecognised(String separator) {
    Read read =
        read(
            String.join(separator, "date", "practice", "certificate", "prior notice")
                + "\n"
                + String.join(separator, "2026-03-04", "screening", "employer", "yes"));
    assertThat(read.event(0).known()).isEqualTo(Map.of("certificate", "employer-paid"));
    assertThat(read.event(0).conditions()).isEqualTo(Map.of("prior-notice", true));
  }

  @Test
  void theByteOrderMarkIsRemoved() {
    assertThat(read("\uFEFFdate;pratique\n2026-03-04;irl-meetup\n").items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/02/2026;irl-meetup;;s5|usage-date-impossible|31/02/2026",
        "2026-13-05;irl-meetup;;s5|usage-date-impossible|2026-13-05",
        "courant mars;irl-meetup;;s5|usage-date-form|courant mars",
        "04/03/26;irl-meetup;;s5|usage-date-form|04/03/26",
        ";irl-meetup;;s5|usage-cell-empty|",
        "04/03/2026;tombola;;s5|usage-practice-unknown|tombola",
        "04/03/2026;;;s5|usage-cell-empty|",
        "04/03/2026;internal-debriefing;;s5|usage-practice-group|internal-debriefing",
        "04/03/2026;irl-meetup;1,5;s5|usage-count|1,5",
        "04/03/2026;irl-meetup;0;s5|usage-count|0",
        "04/03/2026;irl-meetup;;s9|usage-value|s9",
        "04/03/2026;irl-meetup|usage-row-short|",
        "04/03/2026;irl-meetup;;s5;en trop|usage-row-long|",
      })
  void aRowThatCannotBeReadIsSetAsideWithItsPlace(String row, String id, String value) {
    Read read = read("date;pratique;nombre;session\n\n" + row + "\n04/03/2026;irl-meetup;;s5\n");
    Problem problem = read.onlyRejection();
    assertThat(problem.id()).isEqualTo(id);
    assertThat(problem.source().line()).isEqualTo(3);
    if (value != null) assertThat(problem.arguments()).contains(value);
    Reading reading = read.readings().get(0);
    assertThat(reading.read()).isEqualTo(2);
    assertThat(reading.accepted()).isEqualTo(1);
    assertThat(reading.blank()).isEqualTo(1);
  }

  @Test
  void theNearestPracticeIsSuggested() {
    Read read = read("date;pratique\n2026-03-04;rehost-outside-sit\n");
    assertThat(read.onlyRejection().hint()).isEqualTo("rehost-outside-site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"camille.durand@exemple.example", "Camille Durand", "0612345678 soir"})
  void aValueThatMayNameSomebodyIsHidden(String value) {
    Problem problem = read("date;pratique\n2026-03-04;" + value + "\n").onlyRejection();
    assertThat(problem.toString()).contains("•••").doesNotContainIgnoringCase("durand");
    assertThat(problem.toString()).doesNotContain("0612345678");
  }

  @Test
  void aLearnerIsAKeyedHashAndRemarksAreNotRead() {
    Read read =
        read(
            "date;pratique;courriel;remarque\n"
                + "2026-03-04;enrol-cohort;A.B@Exemple.example;vu avec Camille Durand\n"
                + "2026-03-05;enrol-cohort; a.b@exemple.example ;\n");
    assertThat(read.event(0).learner()).isEqualTo(read.event(1).learner()).isPresent();
    assertThat(read.items().toString()).doesNotContain("exemple").doesNotContain("Durand");
  }

  @Test
  void aRowAboutALearnerSentTwiceIsCountedOnce() {
    String row = "2026-03-04;enrol-cohort;L-1;\n";
    String screening = "2026-03-04;projection;;20\n";
    Reading reading =
        read("date;pratique;apprenant;participants\n" + row + row + screening + screening)
            .readings()
            .get(0);
    assertThat(reading.duplicates()).isEqualTo(1);
    assertThat(reading.accepted()).isEqualTo(3);
    assertThat(reading.read()).isEqualTo(4);
  }

  @Test
  void aVolumeIsRead() {
    Read read = read("date;pratique;session;nombre;indicateur\n2026-04-26;;s5;1 004,0;inscrits\n");
    assertThat(read.items())
        .containsExactly(
            new VolumeStatement(
                new Place("relevé.csv", 2), LocalDate.of(2026, 4, 26), "", "s5", "enrolled", 1004));
  }

  static Stream<Arguments> nothingToRead() {
    return Stream.of(
        arguments("", "usage-empty"),
        arguments(" \n \n", "usage-empty"),
        arguments("nom;jour de la semaine\nx;y\n", "usage-no-header"),
        arguments("date;pratique\n;\n", "usage-no-row"),
        arguments("date;pratique;DATE\n2026-03-04;irl;2026-03-05\n", "usage-column-twice"),
        arguments("date;pratique\n2026-03-04;\"irl\n", "usage-quotes"));
  }

  @ParameterizedTest
  @MethodSource("nothingToRead")
  void aReportThatSaysNothingIsRefusedOnce(String text, String id) {
    Read read = read(text);
    assertThat(read.refused()).extracting(Problem::id).containsExactly(id);
    assertThat(read.readings()).isEmpty();
  }

  @Test
  void whatIsNotTextIsRefused() {
    assertThat(read(new byte[] {'d', 0, 'a'}).refused().get(0).id()).isEqualTo("usage-not-text");
    byte[] neither = {'a', (byte) 0xC3, 0x28, (byte) 0x81};
    assertThat(read(neither).refused().get(0).id()).isEqualTo("usage-not-text");
  }

  @Test
  void aLetterAcrossTwoBlocksIsRead() {
    StringBuilder text = new StringBuilder("date;pratique\n2026-03-04;irl-meetup\n");
    while (text.length() < (1 << 16) - 1) text.append('\n');
    text.append("é");
    assertThat(read(text.toString()).readings().get(0).notes())
        .extracting(Problem::id)
        .containsExactly("usage-semicolon");
  }

  @Test
  void everyProblemHasItsWordsAndRemedyInBothLanguages() {
    Map<String, String> french = LIBRARY.messages(Language.FR);
    Map<String, String> english = LIBRARY.messages(Language.EN);
    List<String> ids =
        french.keySet().stream().filter(k -> k.matches("problem\\.usage-[a-z0-9-]+")).toList();
    assertThat(ids).hasSizeGreaterThan(22);
    assertThat(ids)
        .allSatisfy(
            id -> {
              assertThat(french).containsKey(id + ".remedy");
              assertThat(english).containsKeys(id, id + ".remedy");
            });
  }
}
