package org.clausier.web.signing;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.agreement.AgreementWriter;
import org.clausier.evidence.Evidence;
import org.clausier.evidence.EvidenceDocument;
import org.clausier.evidence.EvidenceJson;
import org.clausier.evidence.Signing;
import org.clausier.ink.Ink;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the last signature brings about: the agreement rules from its days on, and its evidence. */
@Component
class Closing {

  private final Desk desk;
  private final Today today;
  private final Courses courses;
  private final Shelf shelf;
  private final Agreements agreements;
  private final Events events;
  private final EvidenceFiles files;
  private final LibraryMessages messages;

  Closing(
      Desk desk,
      Today today,
      Courses courses,
      Shelf shelf,
      Agreements agreements,
      Events events,
      EvidenceFiles files,
      LibraryMessages messages) {
    this.desk = desk;
    this.today = today;
    this.courses = courses;
    this.shelf = shelf;
    this.agreements = agreements;
    this.events = events;
    this.files = files;
    this.messages = messages;
  }

  /** What is ready to be written with the last signature; printing takes a while, writing none. */
  record Ready(Agreement agreement, String json, byte[] pdf) {}

  static Language language(Filing filing) {
    return filing.language().equals("en") ? Language.EN : Language.FR;
  }

  /** The agreement of a document, as it was proposed. */
  Agreement agreement(Paper paper) {
    return AgreementReader.read(
            desk.library(),
            "agreement.yaml",
            paper.agreementYaml().getBytes(StandardCharsets.UTF_8))
        .match(
            a -> a,
            problems -> {
              throw new IllegalStateException(problems.toString());
            });
  }

  Ready ready(Filing filing, Paper paper, List<Signing> signatures, OffsetDateTime closed) {
    Language language = language(filing);
    Course course = courses.byId(filing.course()).orElseThrow();
    Terms terms = shelf.of(course);
    Agreement agreement = agreement(paper).asSigned(today.day());
    String producer = terms.policy(agreement.version()).producer().name();
    Evidence evidence =
        new Evidence(
            agreement.id(),
            messages.text(language, "web.sign.document-title", agreement.id()),
            terms.policy(agreement.version()).course().title(),
            producer,
            agreement.party().name(),
            new Evidence.Frozen(
                paper.sha256(), paper.content().length, filing.language(), paper.made()),
            signatures,
            acts(filing, language, signatures),
            closed);
    byte[] pdf =
        new Ink(desk.library(), today.day())
            .pdf(EvidenceDocument.of(desk.library(), evidence, language), producer);
    return new Ready(agreement, EvidenceJson.of(evidence), pdf);
  }

  private List<Evidence.Act> acts(Filing filing, Language language, List<Signing> signatures) {
    List<Evidence.Act> acts = new ArrayList<>();
    events
        .of(filing)
        .forEach(
            e ->
                acts.add(
                    new Evidence.Act(
                        e.at(), messages.text(language, "web.sign.act." + e.act().id()))));
    Signing last = signatures.get(signatures.size() - 1);
    acts.add(new Evidence.Act(last.at(), messages.text(language, "web.sign.act.countersign")));
    return acts;
  }

  /** In the transaction of the last signature. */
  void write(Filing filing, Paper paper, Ready ready, @Nullable Long by) {
    Course course = courses.byId(filing.course()).orElseThrow();
    agreements.add(
        course,
        ready.agreement().id(),
        AgreementWriter.yaml(desk.library(), ready.agreement()),
        by);
    files.add(filing, paper, ready.json(), ready.pdf());
  }
}
