package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.DAY;
import static org.clausier.rules.audit.Demonstration.RUN;
import static org.clausier.rules.audit.Demonstration.ok;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.Finding;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;

/**
 * The rules see situations, not events. Here each event is a situation of its own, hence a fact of
 * its own in the session of the rules: every row writes the name of the organisation in another mix
 * of capitals, which means the same organisation. Findings, verdicts and amounts are the same.
 */
class NaiveAuditTest {

  private static final String FOLDER = "abc-gestion-de-projet";
  private static final String NAME = "Fonderies Cassiopée";
  private static final String HEADER =
      "organisation;date;pratique;apprenant;session;nombre;participants;certificat;mention de l'auteur\n";

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> day =
        Arbitraries.integers()
            .between(0, 149)
            .map(n -> java.time.LocalDate.of(2025, 11, 3).plusDays(n).toString());
    Arbitrary<String> practice =
        Arbitraries.of(
            "enrol-cohort",
            "mandate-employees",
            "self-initiative-at-work",
            "certificate-employer-paid",
            "internal-debriefing-screening",
            "internal-debriefing-talk",
            "private-discussion-company-network",
            "rehost-outside-site");
    Arbitrary<String> learner = Arbitraries.of("", "a", "b", "c", "d");
    Arbitrary<String> session = Arbitraries.of("", "s4", "s5");
    Arbitrary<String> count = Arbitraries.of("", "1", "3");
    Arbitrary<String> people = Arbitraries.of("", "8", "60");
    Arbitrary<String> certificate = Arbitraries.of("", "aucun", "employeur");
    Arbitrary<String> credited = Arbitraries.of("", "oui", "non");
    return Combinators.combine(
            day, practice, learner, session, count, people, certificate, credited)
        .as((d, p, l, s, n, g, c, m) -> String.join(";", d, p, l, s, n, g, c, m))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 40)
  void countingFirstConcludesTheSameAsJudgingEveryEvent(@ForAll("rows") List<String> rows) {
    // what names no learner is never a repetition: both forms read the same rows
    List<String> once = new ArrayList<>(new java.util.LinkedHashSet<>(rows));
    AuditReport counted = audit(once, n -> NAME);
    AuditReport naive = audit(once, NaiveAuditTest::mixed);
    assertThat(naive.rejectedRows()).isEqualTo(counted.rejectedRows());
    assertThat(naive.uses()).hasSize((int) (counted.acceptedRows() - setAside(once)));
    assertThat(told(naive)).isEqualTo(told(counted));
    assertThat(naive.settlement().statement().map(s -> s.gross() + ""))
        .isEqualTo(counted.settlement().statement().map(s -> s.gross() + ""));
    assertThat(naive.setAside()).isEqualTo(counted.setAside());
  }

  private static long setAside(List<String> rows) {
    return rows.stream().filter(r -> r.contains("self-initiative")).count();
  }

  private static AuditReport audit(
      List<String> rows, java.util.function.IntFunction<String> organisation) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < rows.size(); i++) {
      csv.append(organisation.apply(i)).append(';').append(rows.get(i)).append('\n');
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    return ok(
        RUN.of(
            new AuditRun.Request(
                Demonstration.versions(FOLDER),
                List.of(),
                Optional.of(Demonstration.file(FOLDER, "cassiopee-brut")),
                List.of(ReportSource.of("relevé.csv", bytes)),
                List.of(),
                DAY,
                "test",
                Pseudonyms.forThisAudit())));
  }

  /** The name, in the capitals that the bits of a number choose. */
  private static String mixed(int number) {
    StringBuilder name = new StringBuilder(NAME.toLowerCase(Locale.ROOT));
    int bit = 0;
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetter(name.charAt(i))) continue;
      if ((number >> bit++ & 1) == 1) name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
    }
    return name.toString();
  }

  private static List<String> told(AuditReport report) {
    return report.findings().stream().map(NaiveAuditTest::told).toList();
  }

  private static String told(Finding f) {
    return String.join(
        " ",
        f.id(),
        f.verdict() + "",
        String.valueOf(f.count()),
        f.count().participants() + "",
        f.count().evidence() + "",
        f.due().map(d -> d.net() + " " + d.price()).orElse("-"));
  }
}
