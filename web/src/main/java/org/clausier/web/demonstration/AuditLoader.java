package org.clausier.web.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.Observation;
import org.clausier.demonstration.Demonstration;
import org.clausier.problem.Outcome;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Version;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.deposit.TooLong;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Files;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Input;
import org.clausier.web.kept.Inviting;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Paper;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * The audit of the demonstration whose findings were tolerated and answered, led there by the acts
 * that people would do.
 */
@Component
class AuditLoader {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the file tells of tolerances and answers is done by people here. */
  private static final Pattern SEQUELS =
      Pattern.compile("(?m)^(?:tolerances|observations):.*\\R(?:[ -].*\\R?)*");

  private final Desk desk;
  private final Today today;
  private final Accounts accounts;
  private final Courses courses;
  private final Shelf shelf;
  private final Agreements agreements;
  private final Audits audits;
  private final Files files;
  private final Deposit deposit;
  private final Jobs jobs;
  private final Concluding concluding;
  private final Following following;
  private final Inviting inviting;
  private final Hearings hearings;

  AuditLoader(
      Desk desk,
      Today today,
      Accounts accounts,
      Courses courses,
      Shelf shelf,
      Agreements agreements,
      Audits audits,
      Files files,
      Deposit deposit,
      Jobs jobs,
      Concluding concluding,
      Following following,
      Inviting inviting,
      Hearings hearings) {
    this.desk = desk;
    this.today = today;
    this.accounts = accounts;
    this.courses = courses;
    this.shelf = shelf;
    this.agreements = agreements;
    this.audits = audits;
    this.files = files;
    this.deposit = deposit;
    this.jobs = jobs;
    this.concluding = concluding;
    this.following = following;
    this.inviting = inviting;
    this.hearings = hearings;
  }

  void load(Demonstration demonstration) {
    for (Demonstration.Report r : demonstration.reports()) {
      AuditFile facts =
          AuditFileReader.read(desk.library(), r.facts().name(), r.facts().bytes())
              .match(f -> f, AuditLoader::wrong);
      if (facts.tolerances().isEmpty() && facts.observations().isEmpty()) continue;
      Course course = courses.bySlug(r.course()).orElseThrow();
      Account auditor =
          accounts.of(course.producer()).stream()
              .filter(a -> a.is(Role.AUDITOR))
              .findFirst()
              .orElseThrow();
      Kept audit = read(r, facts, course, auditor);
      concluding
          .conclude(audit, Conclusions.Reason.READ, auditor.id())
          .match(told -> told, AuditLoader::wrong);
      follow(audits.byId(audit.id()).orElseThrow(), facts, auditor);
    }
  }

  private Kept read(Demonstration.Report r, AuditFile facts, Course course, Account auditor) {
    int versions =
        shelf.of(course).versions().stream().mapToInt(Version::number).max().orElseThrow();
    Kept audit =
        audits.begin(
            new Audits.Beginning(course.id(), facts.organisation().name(), false, versions),
            auditor.id());
    audits.facts(audit.id(), SEQUELS.matcher(text(r.facts())).replaceAll(""));
    r.mapping().ifPresent(m -> audits.mapping(audit.id(), text(m)));
    agreements
        .texts(course.id())
        .forEach(
            (id, text) -> files.add(audit.id(), Paper.of(Paper.AGREEMENT, id + ".yaml", text)));
    add(audit, Input.REPORT, r.report());
    r.members().ifPresent(m -> add(audit, Input.MEMBERS, m));
    jobs.read(audit.id());
    if (!jobs.over(audit.id(), PATIENCE)) throw new IllegalStateException("still reading");
    return audits.byId(audit.id()).orElseThrow();
  }

  private void add(Kept audit, String role, Demonstration.Kept file) {
    try {
      files.add(
          audit.id(),
          role,
          file.name(),
          deposit.take(new ByteArrayInputStream(file.bytes()), file.bytes().length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TooLong e) {
      throw new IllegalStateException(e);
    }
  }

  /** On a clock that is before what the report tells, there is less to tolerate and to contest. */
  private void follow(Kept audit, AuditFile facts, Account auditor) {
    facts.tolerances().forEach(t -> following.tolerated(audit, t, auditor));
    List<Hearings.Typed> said =
        facts.observations().stream()
            .filter(o -> o.stance().side() == Observation.Side.ORGANISATION)
            .map(o -> new Hearings.Typed(o.finding(), o.stance().id(), o.text()))
            .toList();
    if (said.isEmpty()) return;
    Outcome<String> asked =
        inviting.hear(audit, today.day().plusDays(Inviting.USUAL_DAYS), "", Language.FR, auditor);
    asked.then(
        token -> {
          Hearings.Opened hearing = hearings.of(token).orElseThrow();
          hearings.enter(hearing);
          return inviting.answer(audit, hearing, said);
        });
  }

  private static String text(Demonstration.Kept file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /** It is part of the program: wrong, it is our mistake. */
  private static <T> T wrong(Object problems) {
    throw new IllegalStateException(String.valueOf(problems));
  }
}
