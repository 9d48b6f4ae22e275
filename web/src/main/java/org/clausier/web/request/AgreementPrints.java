package org.clausier.web.request;

import java.util.Optional;
import org.clausier.agreement.AgreementWriter;
import org.clausier.document.Document;
import org.clausier.document.Standing;
import org.clausier.ink.Ink;
import org.clausier.instrument.AgreementDocument;
import org.clausier.request.Reply;
import org.clausier.ruling.Dossier;
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
  private final LibraryMessages messages;

  AgreementPrints(Desk desk, Today today, Requests requests, LibraryMessages messages) {
    this.desk = desk;
    this.today = today;
    this.requests = requests;
    this.messages = messages;
  }

  /** What may be read before anything is sent: « PROJET » crosses every page of it. */
  public byte[] draft(Reply.Convention convention, Language language) {
    Document d = document(convention, language);
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
        pdf(convention, document(convention, language)));
  }

  private Document document(Reply.Convention convention, Language language) {
    return AgreementDocument.of(
        desk.library(),
        convention,
        desk.rulings(Dossier.asIf(convention.basis().policy())),
        language,
        today.day());
  }

  private byte[] pdf(Reply.Convention convention, Document document) {
    return new Ink(desk.library(), today.day())
        .pdf(document, convention.basis().policy().producer().name());
  }
}
