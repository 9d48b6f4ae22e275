package org.clausier.web.kept;

import org.clausier.web.account.Accounts;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.words.Address;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What is mailed about a hearing, in the transaction of what it tells. */
@Component
public class HearingLetters {

  /** The kind of the message that tells whoever asked. */
  public static final String ANSWERED = "hearing-answered";

  private final Accounts accounts;
  private final Outbox outbox;
  private final Wording wording;
  private final Address address;
  private final Today today;

  HearingLetters(Accounts accounts, Outbox outbox, Wording wording, Address address, Today today) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.wording = wording;
    this.address = address;
    this.today = today;
  }

  /** What messages about the hearing of an audit tell of. */
  public static String about(Kept audit) {
    return "hearing " + audit.id();
  }

  /** Where a link leads. */
  public static String path(String token) {
    return "/reponse/" + token;
  }

  /** The organisation is asked to answer, by its link. */
  void invites(Kept audit, Course course, Hearings.Opened hearing, String token) {
    Language language = language(hearing);
    outbox.send(
        wording.message(
            course.producer(),
            hearing.recipient(),
            language,
            "hearing-invited",
            about(audit),
            audit.organisation(),
            course.title(),
            Figures.in(language).day(hearing.until()),
            address.of(path(token))));
  }

  /** Whoever asked the organisation is told that it answered. */
  void answered(Kept audit, Course course, Hearings.Opened hearing) {
    Long by = hearing.openedBy();
    if (by == null) return;
    accounts
        .byId(by)
        .filter(a -> !a.disabled())
        .ifPresent(
            a ->
                outbox.send(
                    wording.message(
                        course.producer(),
                        a.email(),
                        Language.FR,
                        ANSWERED,
                        about(audit),
                        audit.organisation(),
                        course.title(),
                        Figures.in(Language.FR).day(today.day()),
                        address.of("/audits/" + audit.id() + "/suites"))));
  }

  /**
   * The organisation is told that all it contests was answered; it reads that where it answered.
   */
  void closed(Kept audit, Course course, Hearings.Opened hearing) {
    if (hearing.recipient().isEmpty()) return;
    outbox.send(
        wording.message(
            course.producer(),
            hearing.recipient(),
            language(hearing),
            "hearing-closed",
            about(audit),
            audit.organisation(),
            course.title()));
  }

  private static Language language(Hearings.Opened hearing) {
    return hearing.language().strip().equals(Language.EN.code()) ? Language.EN : Language.FR;
  }
}
