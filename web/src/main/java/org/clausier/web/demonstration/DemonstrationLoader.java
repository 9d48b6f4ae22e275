package org.clausier.web.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.demonstration.Demonstration;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demonstration, all of it or nothing; then its audit is read. */
@Component
class DemonstrationLoader implements ApplicationRunner {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Desk desk;
  private final Today today;
  private final Producers producers;
  private final Accounts accounts;
  private final Courses courses;
  private final Drafts drafts;
  private final Versions versions;
  private final Agreements agreements;
  private final DealingsLoader dealings;
  private final AuditLoader audits;
  private final DemonstrationMark mark;
  private final boolean wanted;

  DemonstrationLoader(
      JdbcClient sql,
      TransactionTemplate transaction,
      Desk desk,
      Today today,
      Producers producers,
      Accounts accounts,
      Courses courses,
      Drafts drafts,
      Versions versions,
      Agreements agreements,
      DealingsLoader dealings,
      AuditLoader audits,
      DemonstrationMark mark,
      @Value("${clausier.demonstration}") boolean wanted) {
    this.sql = sql;
    this.transaction = transaction;
    this.desk = desk;
    this.today = today;
    this.producers = producers;
    this.accounts = accounts;
    this.courses = courses;
    this.drafts = drafts;
    this.versions = versions;
    this.agreements = agreements;
    this.dealings = dealings;
    this.audits = audits;
    this.mark = mark;
    this.wanted = wanted;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!wanted || producers.first().isPresent()) return;
    Demonstration demonstration = Demonstration.read(desk.library());
    transaction.executeWithoutResult(status -> load(demonstration));
    // read by the machine in transactions of its own, as any other
    audits.load(demonstration);
    mark.changed();
  }

  private void load(Demonstration demonstration) {
    sql.sql("insert into setting (name, content) values (:name, 'loaded')")
        .param("name", DemonstrationMark.SETTING)
        .update();
    Map<String, Long> authors = new LinkedHashMap<>();
    Map<String, Long> owners = new LinkedHashMap<>();
    for (Demonstration.Producer p : demonstration.producers()) {
      long producer = producers.add(p.id(), p.name()).id();
      owners.put(p.id(), producer);
      for (Demonstration.Person person : p.people()) {
        Account account =
            accounts.add(producer, person.email(), person.name(), Set.of(role(person.role())));
        authors.putIfAbsent(p.id(), account.id());
      }
    }
    Map<String, Course> made = new LinkedHashMap<>();
    for (Demonstration.Course c : demonstration.courses()) {
      made.put(c.id(), course(c, get(owners, c.producer()), get(authors, c.producer())));
    }
    demonstration.agreements().forEach(d -> agreement(get(made, d.course()), d));
    Map<String, Long> writers = new LinkedHashMap<>();
    demonstration.courses().forEach(c -> writers.put(c.id(), get(authors, c.producer())));
    dealings.load(demonstration, made, writers);
    demonstration.reports().forEach(r -> report(get(made, r.course()), r));
    demonstration.demands().forEach(d -> demands(get(made, d.course()), d));
  }

  private static Role role(Demonstration.Role role) {
    return role == Demonstration.Role.AUDITOR ? Role.AUDITOR : Role.PRODUCER;
  }

  private Course course(Demonstration.Course of, long producer, long author) {
    List<PolicyFile> files =
        of.versions().stream()
            .map(v -> desk.read(v.policy().name(), text(v.policy())).match(f -> f, this::wrong))
            .toList();
    String title = files.get(files.size() - 1).policy().course().title();
    Course course = courses.add(producer, of.id(), title);
    Integer last = null;
    for (Demonstration.Version v : of.versions()) {
      String text = text(v.policy());
      Policy policy =
          desk.read(Shelf.name(course, v.number()), text).match(PolicyFile::policy, this::wrong);
      if (policy.draft()) drafts.start(course.id(), v.number(), last, text, author);
      else publish(course, policy, v, text, author);
      last = v.number();
    }
    return course;
  }

  private void publish(
      Course course, Policy policy, Demonstration.Version v, String text, long author) {
    versions.add(
        course,
        new Version(
            course.id(),
            v.number(),
            text,
            Digest.of(text),
            policy.published().orElseThrow(),
            policy.effective().orElseThrow(),
            v.change().map(c -> c.in(Language.FR)).orElse(""),
            "{}",
            today.now(),
            author));
  }

  private void agreement(Course course, Demonstration.Dealing dealing) {
    if (dealing.agreement().isEmpty() || dealing.status() != Demonstration.Status.SIGNED) return;
    agreements.add(course, dealing.id(), text(dealing.agreement().get()), null);
  }

  private void report(Course course, Demonstration.Report report) {
    byte[] bytes = report.report().bytes();
    sql.sql(
            "insert into usage_report"
                + " (course, name, content, facts, members, mapping, sha256, recorded)"
                + " values"
                + " (:course, :name, :content, :facts, :members, :mapping, :sha256, :recorded)")
        .param("course", course.id())
        .param("name", report.report().name())
        .param("content", bytes)
        .param("facts", text(report.facts()))
        .param("members", report.members().map(Demonstration.Kept::bytes).orElse(null))
        .param("mapping", report.mapping().map(DemonstrationLoader::text).orElse(null))
        .param("sha256", Digest.of(bytes))
        .param("recorded", today.now())
        .update();
  }

  private void demands(Course course, Demonstration.Demand demand) {
    for (int i = 0; i < demand.times(); i++) {
      sql.sql(
              "insert into demand (course, practice, audience, circumstances, question,"
                  + " asker_sha256, asked) values (:course, :practice, :audience, '', '', :asker,"
                  + " :asked)")
          .param("course", course.id())
          .param("practice", demand.practice())
          .param("audience", demand.audience())
          .param("asker", Digest.of("demonstration " + i))
          .param("asked", today.day())
          .update();
    }
  }

  private static String text(Demonstration.Kept file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static <T> T get(Map<String, T> from, String id) {
    return java.util.Objects.requireNonNull(from.get(id), id);
  }

  /** It is part of the program: wrong, it is our mistake. */
  private <T> T wrong(Object problems) {
    throw new IllegalStateException(String.valueOf(problems));
  }
}
