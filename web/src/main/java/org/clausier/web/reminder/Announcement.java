package org.clausier.web.reminder;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausier.web.account.Producers;
import org.clausier.web.course.Course;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.publication.Announcing;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Standing;
import org.clausier.web.words.Address;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever has an agreement that runs, or is to, that new terms were published. */
@Component
class Announcement implements Announcing {

  private final Today today;
  private final Filings filings;
  private final Producers producers;
  private final Outbox outbox;
  private final Wording wording;
  private final Address address;

  Announcement(
      Today today,
      Filings filings,
      Producers producers,
      Outbox outbox,
      Wording wording,
      Address address) {
    this.today = today;
    this.filings = filings;
    this.producers = producers;
    this.outbox = outbox;
    this.wording = wording;
    this.address = address;
  }

  @Override
  public int people(Course course) {
    return filings(course).size();
  }

  /** One for each address: the last agreement begun. */
  private Collection<Filing> filings(Course course) {
    Map<String, Filing> byAddress = new LinkedHashMap<>();
    for (Filing filing : filings.of(course)) {
      Standing standing = filing.standing(today.day());
      boolean runs = standing == Standing.SIGNED || standing == Standing.IN_FORCE;
      if (runs && !filing.email().isEmpty()) byAddress.putIfAbsent(filing.email(), filing);
    }
    return byAddress.values();
  }

  @Override
  @Transactional
  public int announce(Course course, Version version) {
    String producer = producers.byId(course.producer()).orElseThrow().name();
    int told = 0;
    for (Filing filing : filings(course)) {
      Language language = filing.language().equals("en") ? Language.EN : Language.FR;
      outbox.send(
          wording.message(
              course.producer(),
              filing.email(),
              language,
              "terms-published",
              "course " + course.slug() + " v" + version.number(),
              course.title(),
              version.number(),
              version.effective(),
              version.reason(),
              address.of("/c/" + course.slug() + "/v/" + version.number()),
              filing.reference(),
              producer));
      told++;
    }
    return told;
  }
}
