package org.clausier.web.request;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.agreement.AgreementWriter;
import org.clausier.document.Document;
import org.clausier.document.Standing;
import org.clausier.ink.Ink;
import org.clausier.instrument.AgreementDocument;
import org.clausier.instrument.Amended;
import org.clausier.request.Reply;
import org.clausier.ruling.Dossier;
import org.clausier.web.course.Agreements;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** The document of an agreement, as {@code clausier agree} prints it. */
@Component
public class AgreementPrints {

  private final Desk desk;
  private final Today today;
  private final Requests requests;
  private final Filings filings;
  private final Papers papers;
  private final Agreements agreements;
  private final LibraryMessages messages;

  AgreementPrints(
      Desk desk,
      Today today,
      Requests requests,
      Filings filings,
      Papers papers,
      Agreements agreements,
      LibraryMessages messages) {
    this.desk = desk;
    this.today = today;
    this.requests = requests;
    this.filings = filings;
    this.papers = papers;
    this.agreements = agreements;
    this.messages = messages;
  }

  /** What may be read before anything is sent: « PROJET » crosses every page of it. */
  public byte[] draft(Reply.Convention convention, Language language) {
    return draft(convention, Optional.empty(), language);
  }

  /** The same of a request that may amend what was signed. */
  public byte[] draft(Filing filing, Reply.Convention convention, Language language) {
    return draft(convention, amended(filing), language);
  }

  private byte[] draft(Reply.Convention convention, Optional<Amended> amended, Language language) {
    Document d = document(convention, amended, language);
    Standing projected =
        new Standing(
            d.standing()
                .draftMark()
                .or(() -> Optional.of(messages.text(language, "web.request.draft-mark"))),
            d.standing().caution(),
            d.standing().footer());
    return pdf(
        convention,
        new Document(
            d.language(),
            d.cover(),
            projected,
            d.brief(),
            d.sections(),
            d.annexes(),
            d.attachments()));
  }

  /** What is to be signed. */
  public Papers.Print toSign(Filing filing, Reply.Convention convention) {
    Language language = filing.language().equals("en") ? Language.EN : Language.FR;
    return new Papers.Print(
        requests.yaml(filing),
        AgreementWriter.yaml(desk.library(), convention.agreement()),
        pdf(convention, document(convention, amended(filing), language)));
  }

  /** The agreement that a request changes, as both parties signed it. */
  private Optional<Amended> amended(Filing filing) {
    return Optional.ofNullable(filing.amends())
        .flatMap(filings::byId)
        .flatMap(papers::current)
        .map(Paper::agreementYaml)
        .flatMap(
            text ->
                AgreementReader.read(
                        desk.library(), "agreement.yaml", text.getBytes(StandardCharsets.UTF_8))
                    .match(Optional::of, p -> Optional.<Agreement>empty()))
        .flatMap(
            proposed ->
                agreements.of(filing.course()).stream()
                    .filter(a -> a.id().equals(proposed.id()))
                    .findFirst())
        .flatMap(a -> a.signed().map(day -> new Amended(a.id(), day)));
  }

  private Document document(
      Reply.Convention convention, Optional<Amended> amended, Language language) {
    return AgreementDocument.of(
        desk.library(),
        convention,
        amended,
        desk.rulings(Dossier.asIf(convention.basis().policy())),
        language,
        today.day());
  }

  private byte[] pdf(Reply.Convention convention, Document document) {
    return new Ink(desk.library(), today.day())
        .pdf(document, convention.basis().policy().producer().name());
  }
}
