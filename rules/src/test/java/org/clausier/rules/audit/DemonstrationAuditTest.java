package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.LIBRARY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.words.AuditDocument;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.usage.Pseudonyms;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audits of the demonstration, expected from what their authors wrote beside them. */
class DemonstrationAuditTest {

  private static final String ABC = "abc-gestion-de-projet";

  private static AuditReport audit(String folder, String report, String agreement) {
    return agreement == null
        ? Demonstration.audit(folder, report)
        : Demonstration.audit(folder, report, agreement);
  }

  /** Domain § 5.5, the worked example, to the cent. */
  @Test
  void theWorkedExampleComesOutToTheCent() {
    AuditReport report = Demonstration.audit(ABC, "helios-2026", "conv-2026-014");
    assertThat(report.of(AuditVerdict.PAYABLE).stream().filter(f -> f.due().isPresent()))
        .extracting(f -> f.check().id() + " " + f.due().orElseThrow().net())
        .containsExactly("A-SEATS 1590.00", "A-CERT 840.00", "A-SCREEN 350.00");
    var statement = report.settlement().statement().orElseThrow();
    assertThat(statement.net()).hasToString("2780.00");
    assertThat(statement.vat()).hasToString("556.00");
    assertThat(statement.gross()).hasToString("3336.00");
    assertThat(report.settlement().late().get(0).interest().lines())
        .extracting(l -> l.amount().toString())
        .containsExactly("51.08", "57.80");
    assertThat(report.settlement().total().orElseThrow()).hasToString("3484.88");
  }

  @Test
  void aPublicBuyerPaysInterestAnchoredOnce() {
    AuditFile f = Demonstration.file(ABC, "helios-2026");
    AuditFile.Organisation o = f.organisation();
    AuditFile asPublic =
        new AuditFile(
            f.id(),
            new AuditFile.Organisation(
                o.name(),
                o.audience(),
                o.country(),
                o.identifiers(),
                true,
                Optional.of(true),
                o.headcount()),
            f.acceptances(),
            f.payments(),
            f.invoices(),
            f.credits(),
            f.declared(),
            f.tolerances(),
            f.observations());
    AuditReport report =
        Demonstration.audit(
            ABC, "helios-2026", asPublic, Pseudonyms.forThisAudit(), "conv-2026-014");
    var late = report.settlement().late().get(0);
    assertThat(late.interest().total()).hasToString("89.99");
    assertThat(late.indemnity()).hasToString("40.00");
  }

  @ParameterizedTest
  @CsvSource({
    "abc-gestion-de-projet,helios-2026,conv-2026-014,2780.00,0",
    "abc-gestion-de-projet,baie-claire,conv-2026-003,0.00,0",
    "abc-gestion-de-projet,cassiopee-brut,,1050.00,8",
    "corporate-certifiant,deux-rives,conv-cc-2026-002,0.00,0",
    "corporate-certifiant,pelican-brut,conv-cc-2026-001,2825.00,6",
    "digitalisation-tpe,halles,,0.00,0",
    "digitalisation-tpe,ardentes-brut,,0.00,5",
    "education-ouverte,kaleidex,conv-eo-2026-001,0.00,0",
    "education-ouverte,prisme-brut,,300.00,8",
    "personal-mooc,val-cerisiers,,0.00,0",
    "personal-mooc,orion-brut,,0.00,9",
  })
  void everyReportIsAuditedToItsAmount(
      String folder, String report, String agreement, String net, long rejected) {
    AuditReport audit = audit(folder, report, agreement);
    assertThat(audit.settlement().net()).hasToString(net);
    assertThat(audit.rejectedRows()).isEqualTo(rejected);
    assertThat(audit.rejected()).hasSize((int) rejected);
    assertThat(audit.readRows())
        .isEqualTo(audit.acceptedRows() + audit.rejectedRows() + audit.duplicateRows());
    if (rejected == 0 && net.equals("0.00")) assertThat(audit.clean()).isTrue();
    namesNobody(audit, Demonstration.report(folder, report));
  }

  /** No e-mail and no name of the input, whole or in part, in anything that comes out. */
  private static void namesNobody(AuditReport audit, byte[] input) {
    String text =
        new String(input, StandardCharsets.UTF_8) + new String(input, Charset.forName("cp1252"));
    Set<String> people = new TreeSet<>();
    Pattern.compile("([\\p{L}.-]+)@[\\w.-]+")
        .matcher(text)
        .results()
        .forEach(m -> people.addAll(parts(m)));
    Pattern.compile("(?:par|auprès de|contact :|de) (\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)")
        .matcher(text)
        .results()
        .forEach(m -> people.add(m.group(1)));
    for (Language language : Language.values()) {
      String out =
          (AuditText.of(LIBRARY, audit, language)
                  + AuditJson.of(LIBRARY, audit, language)
                  + AuditDocument.of(LIBRARY, audit, language))
              .toLowerCase(Locale.ROOT);
      assertThat(out).doesNotContain("@");
      people.forEach(p -> assertThat(out).doesNotContain(p.toLowerCase(Locale.ROOT)));
    }
  }

  private static List<String> parts(MatchResult mail) {
    return List.of(mail.group(), mail.group(1), mail.group(1).replace('.', ' '));
  }

  @Test
  void theOutputDoesNotDependOnTheKey() {
    AuditFile file = Demonstration.file(ABC, "cassiopee-brut");
    byte[] zeros = new byte[32];
    byte[] ones = new byte[32];
    java.util.Arrays.fill(ones, (byte) 1);
    AuditReport a = Demonstration.audit(ABC, "cassiopee-brut", file, Pseudonyms.of(zeros));
    AuditReport b = Demonstration.audit(ABC, "cassiopee-brut", file, Pseudonyms.of(ones));
    assertThat(AuditJson.of(LIBRARY, a, Language.FR))
        .isEqualTo(AuditJson.of(LIBRARY, b, Language.FR));
    assertThat(AuditText.of(LIBRARY, a, Language.FR))
        .isEqualTo(AuditText.of(LIBRARY, b, Language.FR));
  }

  @Test
  void aSessionBegunKeepsItsTermsAndSilenceCostsNothing() {
    AuditReport report = Demonstration.audit(ABC, "cassiopee-brut");
    assertThat(report.of(AuditVerdict.UNDECIDED))
        .extracting(f -> f.use().orElseThrow().situation().practice() + " " + f.count().events())
        .containsExactlyInAnyOrder(
            "internal-debriefing-talk 14",
            "internal-debriefing-screening 5",
            "private-discussion-company-network 2");
    assertThat(report.announced()).hasSize(1);
    assertThat(report.setAside()).isEqualTo(9);
  }

  @Test
  void whoIsNotBoundIsReproachedNothingForTalking() {
    AuditReport report = Demonstration.audit("personal-mooc", "orion-brut");
    assertThat(report.of(AuditVerdict.NOT_BOUND))
        .extracting(Finding::count)
        .extracting(c -> c.events())
        .containsExactlyInAnyOrder(52L, 5L);
    assertThat(report.of(AuditVerdict.UNLICENSED_USE))
        .extracting(f -> f.count().events())
        .containsExactlyInAnyOrder(7L, 4L, 2L);
  }

  @Test
  void fewerThanFiveLearnersAreABand() {
    AuditReport report = Demonstration.audit(ABC, "cassiopee-brut");
    Finding small = report.findings().stream().filter(Finding::small).findFirst().orElseThrow();
    assertThat(small.count().learners()).isEqualTo(3);
    String json = AuditJson.of(LIBRARY, report, Language.FR);
    assertThat(json).contains("\"learners\":\"1-4\"");
    assertThat(AuditText.of(LIBRARY, report, Language.FR))
        .contains("par moins de cinq personnes, du 2 au 5 février 2026.");
  }

  @Test
  void theDocumentSaysTheSummaryFirstAndEveryFinding() {
    AuditReport report = Demonstration.audit(ABC, "cassiopee-brut");
    var document = AuditDocument.of(LIBRARY, report, Language.FR);
    assertThat(document.sections().get(0).anchor()).isEqualTo("summary");
    assertThat(document.sections().get(0).blocks().get(0).toString()).contains("1\u202F050,00");
    assertThat(document.toString())
        .contains(report.findings().stream().map(f -> "(" + f.id() + ")").toList());
  }
}
