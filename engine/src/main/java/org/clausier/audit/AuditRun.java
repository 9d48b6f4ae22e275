package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.library.Library;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Articles;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.clausier.tally.Asides;
import org.clausier.usage.Belonging;
import org.clausier.usage.Members;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.csv.MembersFile;

/** An audit from its files to its report: read, count, judge, conclude. */
public final class AuditRun {

  private static final int SIREN = 9;

  private final Library library;
  private final RuleBook ruleBook;
  private final Articles articles;
  private final AuditRules rules;
  private final ReportReader.Format format;

  public AuditRun(
      Library library,
      RuleBook ruleBook,
      Articles articles,
      AuditRules rules,
      ReportReader.Format format) {
    this.library = library;
    this.ruleBook = ruleBook;
    this.articles = articles;
    this.rules = rules;
    this.format = format;
  }

  /**
   * What is audited, and with what.
   *
   * @param agreements those that do not bind the organisation are left aside
   * @param file what else is known; when absent, a single agreement says who is audited
   * @param inputs the fingerprints of the files that these were read from
   * @param day of the report, in Europe/Paris
   * @param members a table of who belongs to which organisation, for reports that do not say it
   */
  public record Request(
      List<Policy> versions,
      List<Agreement> agreements,
      Optional<AuditFile> file,
      List<ReportSource> reports,
      List<AuditReport.Input> inputs,
      LocalDate day,
      String engine,
      Pseudonyms pseudonyms,
      Optional<ReportSource> members) {

    /** Without a table of members. */
    public Request(
        List<Policy> versions,
        List<Agreement> agreements,
        Optional<AuditFile> file,
        List<ReportSource> reports,
        List<AuditReport.Input> inputs,
        LocalDate day,
        String engine,
        Pseudonyms pseudonyms) {
      this(versions, agreements, file, reports, inputs, day, engine, pseudonyms, Optional.empty());
    }

    /** The same, learners being hashed under another key. */
    public Request with(Pseudonyms key) {
      return new Request(versions, agreements, file, reports, inputs, day, engine, key, members);
    }
  }

  /**
   * One reading, concluded upon twice.
   *
   * @param actual under the versions as they were
   * @param supposed as if one version had governed every use that no agreement pins to another; no
   *     effect on the past
   */
  public record Both(AuditReport actual, AuditReport supposed) {}

  private record Matter(AuditFile file, Dossier dossier) {}

  /** The report, or all that prevented it. */
  public Outcome<AuditReport> of(Request request) {
    return matter(request).then(m -> concluded(request, m, audit(m)));
  }

  /** The report as if that version, one of the request's, had governed. */
  public Outcome<AuditReport> supposing(Request request, Policy version) {
    return matter(request).then(m -> concluded(request, m, supposed(m, audit(m), version)));
  }

  /** Both, the files being read once. */
  public Outcome<Both> both(Request request, Policy version) {
    return matter(request)
        .then(
            m ->
                counted(request, m, audit(m), Witness.NOBODY)
                    .then(c -> Outcome.ok(both(request, m, c, version))));
  }

  /**
   * What the reports hold, counted and not yet judged.
   *
   * @param witness sees each use as it is counted
   */
  public Outcome<Counted> counted(Request request, Witness witness) {
    return matter(request).then(m -> counted(request, m, audit(m), witness));
  }

  /** The report of what was counted before, the reports themselves being gone. */
  public Outcome<AuditReport> concluded(Request request, Counted counted) {
    return matter(request).then(m -> Outcome.ok(report(request, audit(m), counted)));
  }

  /** Both, of what was counted before: days are those of the calendar that it was counted by. */
  public Outcome<Both> both(Request request, Counted counted, Policy version) {
    return matter(request).then(m -> Outcome.ok(both(request, m, counted, version)));
  }

  private Both both(Request request, Matter m, Counted counted, Policy version) {
    Audit actual = audit(m);
    return new Both(
        report(request, actual, counted), report(request, supposed(m, actual, version), counted));
  }

  private Audit audit(Matter m) {
    return new Audit(library, rulings(m.dossier()), rules, m.file());
  }

  private Audit supposed(Matter m, Audit actual, Policy version) {
    Dossier d = m.dossier();
    return actual.supposing(
        rulings(new Dossier(d.versions(), d.agreements(), Optional.of(version))));
  }

  private Rulings rulings(Dossier dossier) {
    return new Rulings(library, dossier, ruleBook, articles);
  }

  private Outcome<Matter> matter(Request request) {
    Optional<AuditFile> known = request.file().or(() -> single(request.agreements()));
    if (known.isEmpty()) {
      return Outcome.refused(Problem.error(Source.of("--facts"), "audit-organisation-unknown"));
    }
    AuditFile file = known.get();
    List<Agreement> own =
        request.agreements().stream().filter(a -> binds(a, file.organisation())).toList();
    return Dossier.of(request.versions(), own)
        .then(d -> FeesKnown.of(file, d))
        .then(d -> Outcome.ok(new Matter(file, d)));
  }

  private static Optional<AuditFile> single(List<Agreement> agreements) {
    return agreements.size() == 1 ? Optional.of(AuditFile.of(agreements.get(0))) : Optional.empty();
  }

  /** By the same number; by the SIREN when the agreement says so; else by the entities it lists. */
  private static boolean binds(Agreement agreement, AuditFile.Organisation organisation) {
    Agreement.BoundParty party = agreement.party();
    boolean siren = party.scope().filter("siren"::equals).isPresent();
    for (Map.Entry<String, String> mine : organisation.identifiers().entrySet()) {
      String number = mine.getValue();
      String theirs = party.identifiers().getOrDefault(mine.getKey(), "");
      if (number.equals(theirs) || party.entities().contains(number)) return true;
      if (siren && number.length() >= SIREN && starts(party, number.substring(0, SIREN))) {
        return true;
      }
    }
    return organisation.identifiers().isEmpty() && party.name().equals(organisation.name());
  }

  private static boolean starts(Agreement.BoundParty party, String siren) {
    return party.identifiers().values().stream().anyMatch(i -> i.startsWith(siren));
  }

  private Outcome<AuditReport> concluded(Request request, Matter m, Audit audit) {
    return counted(request, m, audit, Witness.NOBODY)
        .then(c -> Outcome.ok(report(request, audit, c)));
  }

  private Outcome<Counted> counted(Request request, Matter m, Audit audit, Witness witness) {
    Pseudonyms keys = request.pseudonyms().rotatedFor(scope(m));
    Optional<Outcome<Members>> members =
        request.members().map(t -> MembersFile.read(library, t, keys));
    if (members.isEmpty()) return counted(request, m, audit, keys, Optional.empty(), witness);
    return members
        .get()
        .then(table -> counted(request, m, audit, keys, Optional.of(table), witness));
  }

  /** The words that the reports are read with, the sessions among them. */
  public Outcome<ReportWords> words(Request request) {
    return matter(request).then(m -> Outcome.ok(words(m)));
  }

  private ReportWords words(Matter m) {
    return new ReportWords(
        library, m.dossier().sessions().stream().map(Course.Session::id).toList());
  }

  private Outcome<Counted> counted(
      Request request,
      Matter m,
      Audit audit,
      Pseudonyms keys,
      Optional<Members> members,
      Witness witness) {
    ReportReader reader = format.reader(words(m), keys);
    Belonging belonging = m.file().organisation().belonging(members);
    Outcome<Counted> counted;
    do {
      counted = counted(request, audit, reader, belonging, witness);
    } while (reader.again());
    return counted;
  }

  private static Outcome<Counted> counted(
      Request request, Audit audit, ReportReader reader, Belonging belonging, Witness witness) {
    witness.anew();
    Counted c =
        new Counted(audit.empty(request.day()), new Asides(), new ArrayList<>(), new ArrayList<>());
    List<Problem> refused = new ArrayList<>();
    for (ReportSource report : request.reports()) {
      reader
          .read(report, new Counting(c, belonging, request.members().isPresent(), witness))
          .match(c.readings()::add, refused::addAll);
    }
    return refused.isEmpty() ? Outcome.ok(c) : Outcome.refused(refused);
  }

  /** What learners are hashed for: the agreements of the organisation, or this audit alone. */
  private static String scope(Matter m) {
    List<String> ids = m.dossier().agreements().stream().map(Agreement::id).sorted().toList();
    return ids.isEmpty() ? m.file().id() : String.join("+", ids);
  }

  private static AuditReport report(Request request, Audit audit, Counted c) {
    return audit.report(
        c.tally(),
        c.asides(),
        c.readings(),
        c.rejected(),
        request.inputs(),
        request.day(),
        request.engine());
  }
}
