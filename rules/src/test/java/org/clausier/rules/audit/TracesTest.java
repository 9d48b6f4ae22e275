package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.Doubt;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.rules.bench.reports.Deed;
import org.clausier.rules.bench.reports.Deeds;
import org.clausier.rules.bench.reports.GeneratedReport;
import org.clausier.rules.bench.reports.Kind;
import org.clausier.rules.bench.reports.Population;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.UsageItem.Cause;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of a platform, of many organisations, audited for one: every row is accounted for. */
class TracesTest {

  private static final int ROWS = 6000;
  private static final int OWN = 2;

  /** After all that is generated: what is dated ahead of an audit is not counted. */
  private static final LocalDate LATER = LocalDate.of(2027, 1, 31);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;

  private final GeneratedReport generated = GeneratedReport.of(20261122, ROWS, 300, 8);
  private final Deeds deeds = generated.deeds();
  private final Population population = deeds.population();

  /** What the rows are, counted without any of the code that is tested. */
  private record Truth(Map<Cause, Long> causes, long uses, Set<Integer> learners, long repeated) {}

  private Truth truth(boolean xapi) {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    Set<Integer> learners = new HashSet<>();
    long uses = 0;
    for (int row = 0; row < ROWS; row++) {
      Deed deed = deeds.traced(row);
      Kind kind = deed.kind();
      String practice = xapi ? kind.practiceInXapi() : kind.practice();
      boolean idle = kind == Kind.PAUSED || kind == Kind.NAVIGATED;
      var organisation =
          population.organisationOf(deed.learner(), deed.at().atZone(PARIS).toLocalDate());
      boolean others = organisation.isPresent() && organisation.getAsInt() != OWN;
      boolean own = organisation.isPresent() && !others;
      if (idle) causes.merge(Cause.NO_USE, 1L, Long::sum);
      else if (others) causes.merge(Cause.OF_OTHERS, 1L, Long::sum);
      else if (kind == Kind.TINKERED) causes.merge(Cause.UNKNOWN, 1L, Long::sum);
      else if (practice.isEmpty()) causes.merge(Cause.UNTOLD, 1L, Long::sum);
      else if (!own) causes.merge(Cause.NOT_A_MEMBER, 1L, Long::sum);
      else {
        uses++;
        learners.add(deed.learner());
      }
    }
    return new Truth(causes, uses, learners, ROWS / GeneratedReport.REPEATED);
  }

  private AuditReport audit(String facts, String name, Optional<Path> members) throws IOException {
    AuditFile file =
        AuditFileReader.read(
                Demonstration.LIBRARY, "faits.yaml", facts.getBytes(StandardCharsets.UTF_8))
            .match(f -> f, p -> fail(p.toString()));
    Path traces = folder.resolve(name);
    return Demonstration.RUN
        .of(
            new AuditRun.Request(
                Demonstration.versions("abc-gestion-de-projet"),
                List.of(),
                Optional.of(file),
                List.of(ReportSource.of(name, traces)),
                List.of(),
                LATER,
                "test",
                Pseudonyms.forThisAudit(),
                members.map(m -> ReportSource.of("membres.csv", m))))
        .match(r -> r, p -> fail(p.toString()));
  }

  private static <T> T fail(String why) {
    throw new AssertionError(why);
  }

  private String facts(String more) {
    String siret = population.organisation(OWN).siret();
    return "clausier: 1\nfacts: essai\norganisation: { name: Organisme "
        + OWN
        + ", audience: company, country: FR, identifiers: { siret: \""
        + siret
        + "\""
        + more
        + " }, headcount: 900 }\n";
  }

  private static void agrees(AuditReport report, Truth truth) {
    assertThat(report.readRows()).isEqualTo(ROWS + truth.repeated());
    assertThat(report.acceptedRows()).isEqualTo(ROWS);
    assertThat(report.duplicateRows()).isEqualTo(truth.repeated());
    assertThat(report.rejectedRows()).isZero();
    Map<Cause, Long> found = new EnumMap<>(Cause.class);
    found.putAll(report.asides());
    report.findings().stream()
        .filter(f -> f.fact() instanceof Doubt)
        .forEach(f -> found.put(((Doubt) f.fact()).of(), f.count().events()));
    assertThat(found).isEqualTo(truth.causes());
    long uses = report.uses().stream().mapToLong(c -> c.use().count().events()).sum();
    assertThat(uses).isEqualTo(truth.uses());
    assertThat(uses + truth.causes().values().stream().mapToLong(n -> n).sum()).isEqualTo(ROWS);
  }

  private void namesNobody(AuditReport report) {
    String told =
        AuditText.of(Demonstration.LIBRARY, report, Language.FR)
            + AuditJson.of(Demonstration.LIBRARY, report, Language.EN);
    for (int i = 0; i < population.learners(); i++) {
      Population.Learner l = population.learner(i);
      assertThat(told).doesNotContain(l.email(), l.name(), l.username(), l.account().toString());
    }
  }

  @Test
  void statementsAreAttributedByTheTableOfMembers() throws IOException {
    generated.xapi(false, folder.resolve("traces.ndjson"));
    generated.members(true, folder.resolve("membres.csv"));
    AuditReport report =
        audit(facts(""), "traces.ndjson", Optional.of(folder.resolve("membres.csv")));
    agrees(report, truth(true));
    namesNobody(report);
  }

  @Test
  void aTrackingLogIsAttributedByTheTableOfMembers() throws IOException {
    generated.openEdx(folder.resolve("tracking.log"));
    generated.members(false, folder.resolve("membres.csv"));
    AuditReport report =
        audit(facts(""), "tracking.log", Optional.of(folder.resolve("membres.csv")));
    agrees(report, truth(false));
    namesNobody(report);
  }

  @Test
  void aTrackingLogIsAttributedByTheNumberOfTheEmployer() throws IOException {
    generated.openEdx(folder.resolve("tracking.log"));
    AuditReport report =
        audit(
            facts(", enterprise_uuid: \"" + population.organisation(OWN).enterprise() + "\""),
            "tracking.log",
            Optional.empty());
    Truth truth = truth(false);
    // without a table, whoever has no employer on the platform is of no known organisation
    truth.causes().put(Cause.NO_MEMBERS, truth.causes().remove(Cause.NOT_A_MEMBER));
    agrees(report, truth);
    namesNobody(report);
  }
}
