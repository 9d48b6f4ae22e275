package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Proceedings;
import org.clausier.web.words.Address;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the institution is mailed by its own acts, and what the producer is told of them. */
@Component
public class RequestLetters {

  private static final Pattern LINK = Pattern.compile("\\S*/demande/lien/(\\S+)");

  /** So many requests of one address are sent their link at once; no mailbox is flooded. */
  private static final int MOST = 5;

  private final Filings filings;
  private final Outbox outbox;
  private final Wording wording;
  private final Keys keys;
  private final Courses courses;
  private final Accounts accounts;
  private final Proceedings proceedings;
  private final Address address;

  RequestLetters(
      Filings filings,
      Outbox outbox,
      Wording wording,
      Keys keys,
      Courses courses,
      Accounts accounts,
      Proceedings proceedings,
      Address address) {
    this.filings = filings;
    this.outbox = outbox;
    this.wording = wording;
    this.keys = keys;
    this.courses = courses;
    this.accounts = accounts;
    this.proceedings = proceedings;
    this.address = address;
  }

  /** A new link to each of the last requests made with an address, to it and to no other. */
  @Transactional
  public void links(String email, HttpServletRequest request) {
    filings.of(email).stream().limit(MOST).forEach(f -> link(f, request));
  }

  /** A new link to the request, to the address that it was made with and no other. */
  @Transactional
  public void link(Filing filing, HttpServletRequest request) {
    mail(filing, "request-link", request);
    proceedings.note(
        filing,
        Act.LINK,
        Actor.INSTITUTION,
        Facts.of("to", masked(filing.email())).with("for", "open"));
  }

  /** Whether messages leave; otherwise whoever is concerned is told that none does. */
  boolean posts() {
    return outbox.posts();
  }

  /** The link that nobody mails, for whoever opened the request already; until it served. */
  Optional<String> unsent(Filing filing) {
    if (outbox.posts()) return Optional.empty();
    return outbox.about(about(filing)).stream()
        .filter(k -> k.byHand() && k.message().kind().equals("request-link"))
        .map(k -> LINK.matcher(k.message().body()))
        .filter(Matcher::find)
        .filter(m -> keys.look(m.group(1)).serves())
        .map(Matcher::group)
        .findFirst();
  }

  /** It was sent: what happens next, and the producer's people know. */
  @Transactional
  public void sent(Filing filing, HttpServletRequest request) {
    mail(filing, "request-sent", request);
    Course course = course(filing);
    accounts.of(course.producer()).stream()
        .filter(a -> a.is(Role.PRODUCER) && !a.disabled())
        .forEach(
            a ->
                outbox.send(
                    wording.message(
                        course.producer(),
                        a.email(),
                        Language.FR,
                        "request-arrived",
                        about(filing),
                        filing.reference(),
                        course.title(),
                        filing.said().text("name"),
                        address.of("/conventions/" + filing.id(), request))));
  }

  private void mail(Filing filing, String kind, HttpServletRequest request) {
    Language language = filing.language().equals("en") ? Language.EN : Language.FR;
    Course course = course(filing);
    outbox.send(
        wording.message(
            course.producer(),
            filing.email(),
            language,
            kind,
            about(filing),
            filing.reference(),
            course.title(),
            address.of("/demande/lien/" + keys.link(filing), request),
            Figures.in(language).day(filing.keptUntil())));
  }

  private Course course(Filing filing) {
    return courses.byId(filing.course()).orElseThrow();
  }

  static String about(Filing filing) {
    return "request " + filing.id();
  }

  /** « d•••@alma.example »: enough to know one's own address. */
  static String masked(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "•••" : email.substring(0, 1) + "•••" + email.substring(at);
  }
}
