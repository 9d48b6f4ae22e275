package org.clausier.web.kept;

import java.time.Duration;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.words.Address;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** Whoever handed a report over may close the page: what became of it is written to them. */
@Component
public class ReadingLetters {

  /** A reading that is over sooner ends under the eyes of whoever asked for it. */
  public static final Duration A_MOMENT = Duration.ofMillis(1500);

  private final Outbox outbox;
  private final Wording wording;
  private final Accounts accounts;
  private final Courses courses;
  private final Files files;
  private final Address address;
  private final Today today;

  ReadingLetters(
      Outbox outbox,
      Wording wording,
      Accounts accounts,
      Courses courses,
      Files files,
      Address address,
      Today today) {
    this.outbox = outbox;
    this.wording = wording;
    this.accounts = accounts;
    this.courses = courses;
    this.files = files;
    this.address = address;
    this.today = today;
  }

  /** As messages name what they tell of: « audit 12 ». */
  static String about(long audit) {
    return "audit " + audit;
  }

  /** Whether messages leave by themselves: a page then promises one. */
  public boolean leave() {
    return outbox.posts();
  }

  /** Whom it is written to, as long as they work here. */
  public Optional<Account> reader(Kept audit) {
    Long by = audit.createdBy();
    return by == null ? Optional.empty() : accounts.byId(by).filter(a -> !a.disabled());
  }

  /**
   * Tells, in the transaction of what it tells, what became of a reading.
   *
   * @param audit as it was when its reading began
   */
  void over(Kept audit, State state) {
    if (isAtOnce(audit)) return;
    Course course = courses.byId(audit.course()).orElseThrow();
    reader(audit)
        .ifPresent(
            reader ->
                outbox.send(
                    wording.message(
                        course.producer(),
                        reader.email(),
                        Language.FR,
                        "audit-" + state.id(),
                        about(audit.id()),
                        audit.organisation(),
                        audit.reference(),
                        course.title(),
                        address.of(to(audit, state)),
                        files.days())));
  }

  private static String to(Kept audit, State state) {
    String at = "/audits/" + audit.id();
    return switch (state) {
      case READ -> at + "/import/controle";
      case FAILED -> at + "/lecture";
      default -> at;
    };
  }

  private boolean isAtOnce(Kept audit) {
    boolean again = audit.attempts() > 0;
    return !again && Duration.between(audit.changed(), today.now()).compareTo(A_MOMENT) < 0;
  }
}
