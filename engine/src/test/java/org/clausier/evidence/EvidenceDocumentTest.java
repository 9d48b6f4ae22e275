package org.clausier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.pdf.PdfContents;
import org.clausier.document.pdf.PdfReader;
import org.clausier.ink.Ink;
import org.clausier.library.Library;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceDocumentTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final String SHA256 = "8f3a".repeat(16);
  private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-20T16:40:00Z");
  private static final OffsetDateTime SIGNED = OffsetDateTime.parse("2026-11-21T08:12:03Z");

  private static Signing.Electronic electronic(Signing.CodeWay way) {
    return new Signing.Electronic(
        Signing.Side.INSTITUTION,
        SHA256,
        SIGNED,
        "Aïssatou Diallo",
        "proviseure",
        new Signing.Code(way, "a.diallo@alma.example", MADE, SIGNED),
        List.of("Je suis habilitée à engager le Lycée Alma.", "Je signe cette convention."),
        "192.0.2.0/24",
        "fr");
  }

  private static Signing.OnPaper paper() {
    return new Signing.OnPaper(
        Signing.Side.PRODUCER,
        SHA256,
        OffsetDateTime.parse("2026-11-22T10:00:00Z"),
        "Maëlle Tarquin",
        "présidente",
        LocalDate.of(2026, 11, 21),
        "Odilon Berthes",
        "convention signée.pdf",
        "ab12".repeat(16),
        "application/pdf",
        11);
  }

  private static Evidence evidence(Signing... signatures) {
    return new Evidence(
        "CONV-D-2026-0007",
        "Convention de partenariat pédagogique",
        "Piloter un projet",
        "Atelier Lumen",
        "Lycée Alma",
        new Evidence.Frozen(SHA256, 61_234, "fr", MADE),
        List.of(signatures),
        List.of(new Evidence.Act(MADE, "Projet accepté par le producteur")),
        SIGNED);
  }

  private static String text(Document document) {
    return document.sections().stream()
        .flatMap(s -> s.blocks().stream())
        .map(
            b ->
                b instanceof Block.Table t
                    ? t.rows().stream()
                        .map(
                            r ->
                                r.stream().map(Block.Cell::text).collect(Collectors.joining(" : ")))
                        .collect(Collectors.joining("\n"))
                    : ((Block.Paragraph) b).text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void it_says_who_signed_what_when_and_how() {
    String text =
        text(
            EvidenceDocument.of(
                LIBRARY, evidence(electronic(Signing.CodeWay.MAIL), paper()), Language.FR));
    assertThat(text)
        .contains("Empreinte SHA-256 : " + SHA256)
        .contains("Taille : 61\u202F234 octets")
        .contains("Lycée Alma a signé le 21 novembre 2026 à 09:12:03 (UTC+01:00).")
        .contains("Forme : signature électronique simple")
        .contains("Nom du signataire : Aïssatou Diallo")
        .contains("Code à usage unique : envoyé par courriel à a.diallo@alma.example")
        .contains("Affiché, case cochée par le signataire : Je signe cette convention.")
        .contains("Réseau (adresse IP tronquée) : 192.0.2.0/24")
        .contains("Forme : signature sur papier, copie déposée par Odilon Berthes")
        .contains("Jour écrit sur le papier : 21 novembre 2026")
        .contains("Nature : application/pdf, 11 pages")
        .contains("20 novembre 2026 à 17:40:00 (UTC+01:00) : Projet accepté par le producteur");
  }

  /** What each signature is worth is said for the forms that were used, and for no other. */
  @Test
  void it_claims_no_more_than_each_form_is_worth() {
    String mailed =
        text(EvidenceDocument.of(LIBRARY, evidence(electronic(Signing.CodeWay.MAIL)), Language.FR));
    assertThat(mailed)
        .contains("article 3, point 10, du règlement (UE) n° 910/2014")
        .contains("article 25, paragraphe 1")
        .contains("articles 1366 et 1367")
        .doesNotContain("lu à l’écran", "sur papier");
    String screen =
        text(
            EvidenceDocument.of(
                LIBRARY, evidence(electronic(Signing.CodeWay.SCREEN)), Language.FR));
    assertThat(screen).contains("affiché sur la page de signature").contains("lu à l’écran");
    String paper = text(EvidenceDocument.of(LIBRARY, evidence(paper()), Language.FR));
    assertThat(paper).contains("ne remplace pas l’original").doesNotContain("910/2014");
  }

  @ParameterizedTest
  @EnumSource
  void the_pdf_carries_the_same_as_data(Language language) {
    Evidence evidence = evidence(electronic(Signing.CodeWay.SCREEN), paper());
    Document document = EvidenceDocument.of(LIBRARY, evidence, language);
    assertThat(document.sections())
        .extracting(Section::anchor)
        .containsExactly("document", "signatures", "acts", "worth");
    byte[] pdf = new Ink(LIBRARY, LocalDate.of(2026, 11, 22)).pdf(document, "Atelier Lumen");
    PdfContents read =
        PdfReader.read("p", pdf)
            .match(
                c -> c,
                p -> {
                  throw new AssertionError(p);
                });
    assertThat(read.sources()).hasSize(1);
    assertThat(read.sources().get(0).name()).isEqualTo("evidence.json");
    assertThat(read.sources().get(0).json()).isEqualTo(EvidenceJson.of(evidence));
    assertThat(read.text().replaceAll("\\s", "")).contains(SHA256);
    byte[] again = new Ink(LIBRARY, LocalDate.of(2026, 11, 22)).pdf(document, "Atelier Lumen");
    assertThat(again).isEqualTo(pdf);
  }

  @Test
  void as_data() {
    assertThat(EvidenceJson.of(evidence(electronic(Signing.CodeWay.MAIL), paper())))
        .contains("\"evidence\":\"CONV-D-2026-0007\"")
        .contains("\"sha256\":\"" + SHA256 + "\"")
        .contains("\"bytes\":61234")
        .contains("\"kind\":\"electronic-simple\"")
        .contains("\"way\":\"mail\"")
        .contains("\"boxes-ticked-beforehand\":false")
        .contains("\"at\":\"2026-11-21T08:12:03Z\"")
        .contains("\"kind\":\"paper-copy\"")
        .contains("\"signed\":\"2026-11-21\"");
  }

  @Test
  void a_signature_of_another_document_is_never_in_it() {
    Signing.Electronic s = electronic(Signing.CodeWay.MAIL);
    Signing.Electronic other =
        new Signing.Electronic(
            s.side(),
            "0".repeat(64),
            s.at(),
            s.name(),
            s.function(),
            s.code(),
            s.shown(),
            s.network(),
            s.language());
    assertThatThrownBy(() -> evidence(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
