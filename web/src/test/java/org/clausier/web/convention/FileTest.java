package org.clausier.web.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausier.web.Client;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Proceedings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What a producer reads before accepting: who asks, from where; and what there is to pass on. */
class FileTest extends WebTest {

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Outbox outbox;

  private Account producer;
  private Course course;
  private Client client;
  private Dossiers dossiers;

  @BeforeEach
  void producer() {
    producer = fixtures.person(Role.PRODUCER);
    course = fixtures.course(producer);
    client = client();
    client.signsIn(producer.email(), Fixtures.PASSWORD);
    dossiers = new Dossiers(filings, proceedings, review, outbox);
  }

  private String page(Filing filing) {
    return HtmlUtils.htmlUnescape(client.get("/conventions/" + filing.id()).body())
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  private Filing sent(Facts said) {
    Filing draft = filings.another(course, Dossiers.EMAIL, "fr", said);
    return proceedings.act(draft, Act.SEND, Actor.INSTITUTION, Facts.NONE).orElseThrow();
  }

  @Test
  void who_asks_is_told_with_its_number_its_address_and_whom_to_write_to() {
    assertThat(page(sent(Dossiers.UNIVERSITY)))
        .contains("999 960 552 00019", "3 place du Marché, 77130 Montereau", Dossiers.EMAIL);
    String abroad =
        page(
            sent(
                Dossiers.UNIVERSITY
                    .with("where", "elsewhere")
                    .with("country", "MA")
                    .with("siret", "")
                    .with("contact.function", "")));
    assertThat(abroad).contains("Maroc").contains("Clovis Sauterne").doesNotContain("Sauterne, <");
    assertThat(abroad).doesNotContain("Clovis Sauterne, " + Dossiers.EMAIL.charAt(0) + "…");
  }

  /** A message to whoever reads this page needs nobody to pass it on; a link is whole. */
  @Test
  void what_is_to_be_passed_on_is_for_others_and_its_links_are_whole() {
    Filing filing = dossiers.toSign(course, producer);
    String link = dossiers.link(filing);
    assertThat(page(filing)).contains(base() + link);
    Client signer = client();
    signer.post(link, java.util.Map.of());
    signer.post(link + "/convention", Dossiers.typed());
    String code = Dossiers.code(signer.get(link + "/code").body());
    signer.post(link + "/code", java.util.Map.of("code", code));
    assertThat(page(filing)).contains("Signer…").doesNotContain(producer.email());
  }

  @Test
  void a_file_tells_the_reference_of_its_agreement_and_an_amendment_what_it_changes() {
    Filing filing = dossiers.toSign(course, producer);
    assertThat(page(filing)).contains("CONV-" + filing.reference());
  }
}
