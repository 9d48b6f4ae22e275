package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.deposit.TooLong;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Files;
import org.clausier.web.kept.Input;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.State;
import org.springframework.boot.test.context.TestComponent;

/** Audits for a test, from the reports of the demonstration. */
@TestComponent
public class Audited {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");

  private final Audits audits;
  private final Files files;
  private final Deposit deposit;
  private final Jobs jobs;
  private final Concluding concluding;

  Audited(Audits audits, Files files, Deposit deposit, Jobs jobs, Concluding concluding) {
    this.audits = audits;
    this.files = files;
    this.deposit = deposit;
    this.jobs = jobs;
    this.concluding = concluding;
  }

  /** Read and concluded, whatever was rejected. */
  public Kept concluded(Course course, Account account, String report) {
    Kept read = read(course, account, report);
    concluding.conclude(read, Conclusions.Reason.READ, account.id());
    return audits.byId(read.id()).orElseThrow();
  }

  /** Read, to be concluded. */
  public Kept read(Course course, Account account, String report) {
    Kept audit =
        audits.begin(new Audits.Beginning(course.id(), "Groupe Hélios", false, 3), account.id());
    try {
      String facts =
          java.nio.file.Files.readString(
              REPORTS.resolve(report + ".facts.yaml"), StandardCharsets.UTF_8);
      audits.facts(audit.id(), facts.replace("piloter-un-projet", course.slug()));
      byte[] rows = java.nio.file.Files.readAllBytes(REPORTS.resolve(report + ".csv"));
      files.add(
          audit.id(),
          Input.REPORT,
          report + ".csv",
          deposit.take(new ByteArrayInputStream(rows), Long.MAX_VALUE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TooLong e) {
      throw new AssertionError(e);
    }
    jobs.read(audit.id());
    assertThat(jobs.over(audit.id(), Duration.ofSeconds(60))).isTrue();
    Kept read = audits.byId(audit.id()).orElseThrow();
    assertThat(read.state()).isEqualTo(State.READ);
    return read;
  }
}
