package org.clausier.web.reminder;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Side;
import org.clausier.web.request.State;
import org.clausier.web.words.Address;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reminds people, in one message each, and at most once in three days. What was sent is a line of
 * the request's events, and a message that the producer sees.
 */
@Component
class Reminders {

  static final String KIND = "reminder";

  /** Who is written to, on whose behalf. */
  private record To(long producer, String email, Language language) {}

  private final Today today;
  private final Filings filings;
  private final Events events;
  private final Proceedings proceedings;
  private final Keys keys;
  private final Courses courses;
  private final Accounts accounts;
  private final Outbox outbox;
  private final Wording wording;
  private final LibraryMessages messages;
  private final Address address;
  private final Stops stops;
  private final boolean on;
  private final Calendar calendar;

  Reminders(
      Today today,
      Filings filings,
      Events events,
      Proceedings proceedings,
      Keys keys,
      Courses courses,
      Accounts accounts,
      Outbox outbox,
      Wording wording,
      LibraryMessages messages,
      Address address,
      Stops stops,
      @Value("${clausier.mail.reminders}") String days) {
    this.today = today;
    this.filings = filings;
    this.events = events;
    this.proceedings = proceedings;
    this.keys = keys;
    this.courses = courses;
    this.accounts = accounts;
    this.outbox = outbox;
    this.wording = wording;
    this.messages = messages;
    this.address = address;
    this.stops = stops;
    this.on = !days.strip().equals("none");
    this.calendar = new Calendar(on ? days(days) : List.of());
  }

  /** « 60,30,7 »; anything else stops the start: a reminder that never comes is worse. */
  private static List<Integer> days(String written) {
    if (!written.strip().matches("[0-9]{1,3}(\\s*,\\s*[0-9]{1,3})*")) {
      throw new IllegalStateException("CLAUSIER_REMINDERS: « " + written + " »");
    }
    return Arrays.stream(written.split(",")).map(d -> Integer.valueOf(d.strip())).toList();
  }

  /** Sends what is due today; how many messages. */
  int send() {
    if (!on) return 0;
    Map<To, List<Due>> letters = new LinkedHashMap<>();
    for (State state : State.values()) {
      for (Filing filing : filings.in(state)) {
        if (replaced(filing)) continue;
        Course course = courses.byId(filing.course()).orElseThrow();
        for (Due due : calendar.due(filing, events.of(filing), today.day())) {
          recipients(due, course)
              .forEach(to -> letters.computeIfAbsent(to, t -> new ArrayList<>()).add(due));
        }
      }
    }
    Set<Due> told = new LinkedHashSet<>();
    int sent = 0;
    for (Map.Entry<To, List<Due>> letter : letters.entrySet()) {
      To to = letter.getKey();
      if (stops.stopped(to.email()) || lately(to)) continue;
      write(to, letter.getValue());
      told.addAll(letter.getValue());
      sent++;
    }
    told.forEach(d -> proceedings.note(d.filing(), Act.REMIND, Actor.CLAUSIER, d.noted()));
    return sent;
  }

  /** A signed amendment is what counts from then on. */
  private boolean replaced(Filing filing) {
    return filing.state() == State.SIGNED
        && filings.amending(filing.id()).stream().anyMatch(a -> a.state() == State.SIGNED);
  }

  private List<To> recipients(Due due, Course course) {
    Filing filing = due.filing();
    if (due.to() == Side.INSTITUTION) {
      Language language = filing.language().equals("en") ? Language.EN : Language.FR;
      return filing.email().isEmpty()
          ? List.of()
          : List.of(new To(course.producer(), filing.email(), language));
    }
    // without a mail server a producer's own reminder would wait where they see the request anyway
    if (!outbox.posts()) return List.of();
    return accounts.of(course.producer()).stream()
        .filter(a -> a.is(Role.PRODUCER) && !a.disabled())
        .map(Account::email)
        .map(email -> new To(course.producer(), email, Language.FR))
        .toList();
  }

  private boolean lately(To to) {
    return outbox
        .last(to.email(), KIND)
        .filter(made -> ChronoUnit.DAYS.between(Calendar.day(made), today.day()) < Calendar.EVERY)
        .isPresent();
  }

  private void write(To to, List<Due> due) {
    String references =
        due.stream().map(d -> d.filing().reference()).distinct().collect(Collectors.joining(", "));
    String about = due.size() == 1 ? "request " + due.get(0).filing().id() : "reminders";
    outbox.send(
        wording.reminder(
            to.producer(),
            to.email(),
            to.language(),
            KIND,
            about,
            address.of("/rappels/arret/" + stops.token(to.email())),
            due.stream().map(d -> item(d, to.language())).toList(),
            references));
  }

  private String item(Due due, Language language) {
    Filing filing = due.filing();
    String title = courses.byId(filing.course()).orElseThrow().title();
    String when =
        switch (due.kind()) {
          case DRAFT -> filing.keptUntil().toString();
          case END -> String.valueOf(filing.ends());
          default -> due.days() + "";
        };
    String sentence =
        messages.text(
            language,
            "web.mail.reminder." + due.kind().id() + "." + due.to().id(),
            filing.reference(),
            title,
            when);
    String link =
        due.to() == Side.INSTITUTION
            ? "/demande/lien/" + keys.link(filing)
            : "/conventions/" + filing.id();
    return sentence + "\n" + address.of(link);
  }
}
