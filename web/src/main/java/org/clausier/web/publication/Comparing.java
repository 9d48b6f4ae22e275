package org.clausier.web.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditRun;
import org.clausier.diff.Diff;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.text.TextDiff;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Reports;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** Two versions of a course, or a version and its draft, side by side: the engine compares. */
@Component
public class Comparing {

  private final Desk desk;
  private final Today today;
  private final Drafts drafts;
  private final Agreements agreements;
  private final Reports reports;

  Comparing(Desk desk, Today today, Drafts drafts, Agreements agreements, Reports reports) {
    this.drafts = drafts;
    this.desk = desk;
    this.today = today;
    this.agreements = agreements;
    this.reports = reports;
  }

  /**
   * A published version, or the draft under the number that it will have; absent: there is neither,
   * or the draft cannot be read.
   */
  public Optional<Policy> policy(Course course, Terms terms, String number) {
    if (!number.matches("[0-9]{1,6}")) return Optional.empty();
    int n = Integer.parseInt(number);
    if (terms.version(n).isPresent()) return Optional.of(terms.policy(n));
    return drafts
        .of(course.id())
        .filter(d -> d.number() == n)
        .flatMap(
            d ->
                desk.read(Shelf.name(course, n), d.policy())
                    .match(file -> Optional.of(file.policy()), p -> Optional.<Policy>empty()));
  }

  public Outcome<Diff> cells(Policy before, Policy after) {
    return Diff.of(desk.library(), desk.rules(), before, after);
  }

  public TextDiff text(Policy before, Policy after, Language language) {
    return TextDiff.of(
        desk.library(), desk.rules(), before, after, new TextDiff.Printing(language, today.day()));
  }

  /** The reports already received, had that version applied; nothing when none was received. */
  public Optional<Outcome<Effects>> effects(Course course, Terms terms, Policy after) {
    List<Reports.Report> received = reports.of(course.id());
    if (received.isEmpty()) return Optional.empty();
    List<Policy> versions = terms.versions().stream().map(v -> terms.policy(v.number())).toList();
    List<AuditRun.Request> requests = new ArrayList<>();
    List<Mapping> mappings = new ArrayList<>();
    ReportWords words = new ReportWords(desk.library(), List.of());
    for (Reports.Report r : received) {
      Outcome<AuditFile> facts =
          AuditFileReader.read(
              desk.library(), r.name(), r.facts().getBytes(StandardCharsets.UTF_8));
      if (facts instanceof Outcome.Refused<AuditFile> refused) {
        return Optional.of(Outcome.refused(refused.problems()));
      }
      Optional<Outcome<List<Mapping>>> mapping =
          r.mapping()
              .map(m -> MappingReader.read(words, r.name(), m.getBytes(StandardCharsets.UTF_8)));
      if (mapping.isPresent() && mapping.get() instanceof Outcome.Refused<List<Mapping>> refused) {
        return Optional.of(Outcome.refused(refused.problems()));
      }
      mapping.ifPresent(m -> m.match(mappings::addAll, p -> false));
      requests.add(
          new AuditRun.Request(
              versions,
              agreements.of(course.id()),
              facts.match(Optional::of, p -> Optional.<AuditFile>empty()),
              List.of(ReportSource.of(r.name(), r.content())),
              List.of(),
              today.day(),
              "",
              Pseudonyms.forThisAudit(),
              r.members().map(bytes -> ReportSource.of(r.name(), bytes))));
    }
    AuditRun audits =
        new AuditRun(
            desk.library(),
            desk.rules(),
            desk.articles(),
            desk.auditRules(),
            org.clausier.usage.format.Reports.format(
                new org.clausier.usage.format.Reports.Options(Optional.empty(), mappings)));
    return Optional.of(Effects.of(audits, requests, after));
  }
}
