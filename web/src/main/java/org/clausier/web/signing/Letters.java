package org.clausier.web.signing;

import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Proceedings;
import org.clausier.web.words.Address;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What both parties are told, each in their language, in the transaction of what it tells. */
@Component
public class Letters {

  /** The kind of a message that bears a link to sign. */
  public static final String TO_SIGN = "to-sign";

  private final Accounts accounts;
  private final Courses courses;
  private final Keys keys;
  private final SigningLinks links;
  private final Proceedings proceedings;
  private final Outbox outbox;
  private final Wording wording;
  private final Address address;

  Letters(
      Accounts accounts,
      Courses courses,
      Keys keys,
      SigningLinks links,
      Proceedings proceedings,
      Outbox outbox,
      Wording wording,
      Address address) {
    this.accounts = accounts;
    this.courses = courses;
    this.keys = keys;
    this.links = links;
    this.proceedings = proceedings;
    this.outbox = outbox;
    this.wording = wording;
    this.address = address;
  }

  /** What messages about a request tell of. */
  public static String about(Filing filing) {
    return "request " + filing.id();
  }

  /** A link to sign the document goes to somebody; false: too many went today. */
  @Transactional
  public boolean toSign(Filing filing, Paper paper, String email, Actor by) {
    return links
        .make(paper, email)
        .map(
            token -> {
              send(filing, email, TO_SIGN, address.of("/signer/" + token));
              proceedings.note(
                  filing, Act.LINK, by, Facts.of("to", Masked.of(email)).with("for", "sign"));
              return true;
            })
        .orElse(false);
  }

  /** The institution is told, with a link to its request. */
  @Transactional
  public void institution(Filing filing, String kind, Object... more) {
    if (filing.email().isEmpty()) return;
    String link = address.of("/demande/lien/" + keys.link(filing));
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = link;
    System.arraycopy(more, 0, arguments, 1, more.length);
    send(filing, filing.email(), kind, arguments);
  }

  /** Everybody of the producer who acts on requests is told. */
  @Transactional
  public void producer(Filing filing, String kind) {
    Course course = courses.byId(filing.course()).orElseThrow();
    for (Account account : accounts.of(course.producer())) {
      if (account.disabled() || !account.is(Role.PRODUCER)) continue;
      send(filing, account.email(), kind, address.of("/conventions/" + filing.id()));
    }
  }

  /** {@code {0}} reference, {@code {1}} course, {@code {2}} institution, then the rest. */
  private void send(Filing filing, String to, String kind, Object... more) {
    Course course = courses.byId(filing.course()).orElseThrow();
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = filing.reference();
    arguments[1] = course.title();
    arguments[2] = filing.said().text("name");
    System.arraycopy(more, 0, arguments, 3, more.length);
    Language language = Closing.language(filing);
    outbox.send(wording.message(course.producer(), to, language, kind, about(filing), arguments));
  }
}
