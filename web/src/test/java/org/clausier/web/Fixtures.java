package org.clausier.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Digest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What a test needs of its own, made through the stores that the pages use. */
@TestComponent
public class Fixtures {

  public static final String PASSWORD = "une phrase pour les tests";
  // few rounds: tests sign in often
  private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
  private static final AtomicInteger MADE = new AtomicInteger();

  private final Accounts accounts;
  private final Producers producers;
  private final JdbcClient sql;
  private final Courses courses;
  private final Versions versions;
  private final Drafts drafts;

  Fixtures(
      Accounts accounts,
      Producers producers,
      JdbcClient sql,
      Courses courses,
      Versions versions,
      Drafts drafts) {
    this.accounts = accounts;
    this.producers = producers;
    this.sql = sql;
    this.courses = courses;
    this.versions = versions;
    this.drafts = drafts;
  }

  /**
   * A course with the draft of its first version.
   *
   * @param policy its text; {@code %s} stands for its id
   */
  public Course draft(Account account, String policy) {
    String slug = "cours-" + MADE.incrementAndGet();
    Course course = courses.add(account.producer(), slug, "Piloter un projet");
    drafts.start(course.id(), 1, null, policy.replace("%s", slug), account.id());
    return course;
  }

  /** Somebody of a producer of their own. */
  public Account person(Role... roles) {
    int n = MADE.incrementAndGet();
    return person(producers.add("essai-" + n, "Producteur d’essai " + n).id(), roles);
  }

  /** Somebody more, of that producer. */
  public Account person(long producer, Role... roles) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(Set.of(roles));
    Account account =
        accounts.add(
            producer,
            "personne-" + MADE.incrementAndGet() + "@essai.example",
            "Camille Essai",
            all);
    accounts.setPassword(account.id(), HASH);
    return account;
  }

  /** A course of their own, as the demonstration has it: three versions, a draft, reports. */
  public Course course(Account account) {
    String slug = "essai-cours-" + MADE.incrementAndGet();
    long model =
        sql.sql("select id from course where slug = 'piloter-un-projet'")
            .query(Long.class)
            .single();
    Course course = courses.add(account.producer(), slug, "Piloter un projet");
    for (Version v : versions.of(model)) {
      String text = own(v.policy(), slug);
      versions.add(
          course,
          new Version(
              course.id(),
              v.number(),
              text,
              Digest.of(text),
              v.published(),
              v.effective(),
              v.reason(),
              v.confirmations(),
              v.recorded(),
              account.id()));
    }
    Draft draft = drafts.of(model).orElseThrow();
    drafts.start(
        course.id(), draft.number(), draft.basedOn(), own(draft.policy(), slug), account.id());
    sql.sql(
            "insert into usage_report"
                + " (course, name, content, facts, members, mapping, sha256, recorded)"
                + " select :course, name, content, replace(facts, 'piloter-un-projet', :slug),"
                + " members, mapping, sha256, recorded from usage_report"
                + " where course = :model")
        .param("course", course.id())
        .param("slug", slug)
        .param("model", model)
        .update();
    return course;
  }

  private static String own(String policy, String slug) {
    return policy.replaceFirst("(?m)^policy: .*$", "policy: " + slug);
  }

  /** The draft, rewritten. */
  public void draft(Course course, UnaryOperator<String> rewriting) {
    Draft draft = drafts.of(course.id()).orElseThrow();
    drafts.save(course.id(), draft.revision(), rewriting.apply(draft.policy()), "", null);
  }
}
