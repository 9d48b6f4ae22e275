package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.policy.Announced;
import org.clausier.problem.Problem;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.tally.Asides;
import org.clausier.tally.Count;
import org.clausier.tally.Parted;
import org.clausier.tally.Situation;
import org.clausier.tally.Tally;
import org.clausier.tally.Volume;
import org.clausier.usage.Indicator;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportForms;

/**
 * Holds a tally against the terms: what binds, the ruling of each situation, what it costs, then
 * what the rules conclude of it.
 */
public final class Audit {

  private final Library library;
  private final Rulings rulings;
  private final Rulings actual;
  private final Dossier dossier;
  private final AuditRules rules;
  private final AuditFile file;
  private final ReportForms forms;

  /**
   * @param rulings of a dossier that has the agreements of this organisation alone
   */
  public Audit(Library library, Rulings rulings, AuditRules rules, AuditFile file) {
    this(library, rulings, rulings, rules, file);
  }

  private Audit(
      Library library, Rulings rulings, Rulings actual, AuditRules rules, AuditFile file) {
    this.library = library;
    this.rulings = rulings;
    this.actual = actual;
    this.dossier = rulings.dossier();
    this.rules = rules;
    this.file = file;
    this.forms = ReportForms.of(library);
  }

  /**
   * The same audit under other rulings: what it would conclude, without effect on the past. Whoever
   * is bound stays bound, and nobody else is.
   */
  Audit supposing(Rulings supposed) {
    return new Audit(library, supposed, actual, rules, file);
  }

  /**
   * The identity of the tally to count with: its calendar is cut where an answer may change.
   *
   * @param day of the audit
   */
  public Tally empty(LocalDate day) {
    return new Tally(Calendar.of(dossier, file, day), forms.notCounted());
  }

  /**
   * The report.
   *
   * @param asides the rows that are not counted, by their cause
   * @param rejected the rows that could not be read, the first of them at least
   * @param inputs the files that the facts, policies and agreements were read from
   * @param day of the report, in Europe/Paris
   */
  public AuditReport report(
      Tally tally,
      Asides asides,
      List<Reading> readings,
      List<Problem> rejected,
      List<AuditReport.Input> inputs,
      LocalDate day,
      String engine) {
    CheckTable checks = CheckTable.of(library);
    Judge judge = new Judge(library, rulings, actual, file, checks);
    Map<String, Indicator> indicators = forms.indicators();
    Volumes volumes =
        new Volumes(indicators, own(tally).filter(v -> !v.day().isAfter(day)).toList());
    Parted counted = tally.counts(file.organisation()::isMeantBy);
    Count strangers = counted.others();
    Count ahead = new Count();
    own(tally).filter(v -> v.day().isAfter(day)).forEach(v -> ahead.merge(Count.of(v)));
    counted
        .counts()
        .forEach(
            (situation, count) -> {
              if (count.last().isAfter(day)) ahead.merge(count);
              else judge.judge(situation, count);
            });
    volumes.ofPractices().forEach(v -> certificates(judge, volumes, v));
    Dues dues = new Dues(library, dossier, volumes, indicators, file.payments());
    judge.uses().stream().filter(u -> !declaredToo(u, volumes)).forEach(dues::add);
    List<Due> all = dues.all();
    List<Places> places =
        new Seating(library, dossier, indicators, volumes).places(judge.uses(), all);
    List<Conclusion> conclusions =
        rules.conclude(
            new AuditFacts(
                facts(judge.uses(), all, places, volumes, strangers, ahead, asides, day)));
    Discretion discretion = Discretion.of(file.organisation().headcount(), checks.workplace());
    List<Finding> findings =
        new Findings(judge.uses(), new Citations(library, dossier), checks, discretion)
            .of(conclusions);
    Followed followed = Followed.of(findings, file, day);
    return new AuditReport(
        engine,
        day,
        file,
        dossier,
        readings,
        inputs,
        followed.findings(),
        new Settling(library, dossier, file, day).settle(followed.findings()),
        rejected.stream().limit(AuditReport.LISTED).toList(),
        tally.setAside(),
        announced(judge.uses()),
        concluded(judge.uses(), conclusions),
        Positions.of(all, places),
        followed.idle(),
        followed.unmatched(),
        Optional.empty(),
        asides.established(),
        discretion);
  }

  /** The gravest verdict on each use, and on the sums that it is part of. */
  private static List<AuditReport.Concluded> concluded(
      List<JudgedUse> uses, List<Conclusion> conclusions) {
    Map<Integer, AuditVerdict> gravest = new HashMap<>();
    for (Conclusion c : conclusions) {
      List<Integer> numbers =
          c.of() instanceof JudgedUse u
              ? List.of(u.number())
              : c.of() instanceof Wanting w
                  ? List.of(w.use().number())
                  : c.of() instanceof Due d ? d.uses() : List.of();
      numbers.forEach(n -> gravest.merge(n, c.verdict(), Audit::graver));
    }
    return uses.stream()
        .map(
            u ->
                new AuditReport.Concluded(
                    u, gravest.getOrDefault(u.number(), AuditVerdict.COMPLIANT)))
        .toList();
  }

  private List<Fact> facts(
      List<JudgedUse> uses,
      List<Due> dues,
      List<Places> places,
      Volumes volumes,
      Count strangers,
      Count ahead,
      Asides asides,
      LocalDate day) {
    List<Fact> facts = new ArrayList<>(uses);
    uses.forEach(u -> facts.addAll(u.wanting()));
    facts.addAll(dues);
    facts.addAll(places);
    facts.addAll(volumes.mismatches());
    if (!strangers.isEmpty()) facts.add(new Stranger(strangers));
    if (!ahead.isEmpty()) facts.add(new Ahead(ahead));
    asides
        .counts()
        .forEach(
            (cause, count) -> {
              if (cause.doubtful()) facts.add(new Doubt(cause, count, asides.kinds(cause)));
            });
    facts.addAll(new Declarations(library, dossier, file, day).facts(uses, volumes));
    return facts;
  }

  private static AuditVerdict graver(AuditVerdict one, AuditVerdict other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Stream<Volume> own(Tally tally) {
    return tally.volumes().stream().filter(v -> file.organisation().isMeantBy(v.organisation()));
  }

  /** A declared number of certificates is a use like any other, with its ruling. */
  private static void certificates(Judge judge, Volumes volumes, Volume v) {
    if (v.quantity() == 0) return;
    judge.judge(
        new Situation(
            v.organisation(),
            volumes.practice(v).orElseThrow(),
            Optional.empty(),
            Map.of("session", v.session()),
            Map.of(),
            v.day()),
        Count.of(v));
  }

  /** Rows of what a volume of the session declares too: counted once, by the volume. */
  private static boolean declaredToo(JudgedUse use, Volumes volumes) {
    return use.count().learners() > 0
        && volumes.ofPractices().stream()
            .anyMatch(
                v ->
                    volumes.practice(v).orElse("").equals(use.situation().practice())
                        && v.session().equals(use.situation().known().get("session")));
  }

  private static List<Announced> announced(List<JudgedUse> uses) {
    TreeSet<Announced> all = new TreeSet<>(java.util.Comparator.comparing(Announced::text));
    uses.forEach(u -> all.addAll(u.ruling().announced()));
    return List.copyOf(all);
  }
}
