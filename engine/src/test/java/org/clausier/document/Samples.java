package org.clausier.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausier.document.Block.Cell;
import org.clausier.words.Language;

/** Documents to print in tests. */
public final class Samples {

  private static final Attachment POLICY =
      new Attachment("policy.json", "La politique", "{\"policy\": \"piloter-un-projet\"}\n");

  private Samples() {}

  /** Several pages with everything a document may hold. */
  public static Document terms() {
    List<Section> sections = new ArrayList<>();
    for (int i = 1; i <= 9; i++) sections.add(article(i));
    sections.add(new Section("Article 10", "Signatures", "signatures", List.of(signatures())));
    return document("Conditions générales d'utilisation", sections);
  }

  /** A document of one paragraph and one picture. */
  public static Document saying(String text) {
    Drawing drawn =
        new Drawing(
            9, 9, List.of(new Drawing.Words(1, 1, text, Drawing.Anchor.END, 9, false, Tone.SOFT)));
    Block figure = new Block.Figure(text, text, drawn, table());
    Section only = new Section("Article 1er", text, "a1", List.of(Block.paragraph(text), figure));
    return document(text, List.of(only));
  }

  /** The same road in English. */
  public static Document inEnglish() {
    Section only =
        new Section("Article 1", "Use", "a1", List.of(Block.paragraph("The producer's terms.")));
    return document(Language.EN, "Terms of use", List.of(only));
  }

  private static Document document(String title, List<Section> sections) {
    return document(Language.FR, title, sections);
  }

  private static Document document(Language language, String title, List<Section> sections) {
    return new Document(
        language,
        new Cover(
            title,
            "Piloter un projet",
            "CGU-piloter-un-projet",
            "version 3",
            "Qui peut utiliser le cours, comment et à quel prix ?",
            List.of(new Cover.Fact("Producteur", "Atelier Lumen, SAS"))),
        new Standing(
            Optional.of("PROJET"),
            "Ce document doit être relu par un professionnel du droit.",
            "Atelier Lumen"),
        Optional.of(
            new Brief("En bref", "résumé sans valeur contractuelle", List.of("Suivre : libre."))),
        sections,
        List.of(new Section("Annexe 1", "Tarifs", "annexe-1", List.of(Block.paragraph("Aucun.")))),
        List.of(POLICY));
  }

  private static Section article(int number) {
    return new Section(
        "Article " + number,
        "Pratiques autorisées n° " + number,
        "article-" + number,
        List.of(
            new Block.Paragraph(
                "p-" + number,
                "fees.seats",
                "L'inscription d'un groupe donne lieu à une contribution de 1 590,00 € HT ; est-ce"
                    + " clair ? Article L.122-5 : « citation ». ".repeat(4),
                number + ".1",
                false),
            new Block.Paragraph("", "", "La compétence est celle du tribunal.", "", true),
            new Block.ListBlock(List.of("citer l'auteur ;", "renvoyer par un lien.")),
            table(),
            figure()));
  }

  /** Labels of a third party are text, whatever they look like. */
  private static Block figure() {
    Drawing drawing =
        new Drawing(
            612,
            60,
            List.of(
                new Drawing.Box(10, 10, 100, 30, Tone.PAID, true, false),
                new Drawing.Box(120, 10, 100, 30, Tone.SILENT, true, true),
                new Drawing.Strokes(
                    List.of(new Drawing.Stroke(120, 40, 150, 10)), Tone.SILENT, 0.6),
                new Drawing.Words(60, 28, "R&D <b>", Drawing.Anchor.MIDDLE, 11, true, Tone.PAID),
                new Drawing.Words(170, 28, "64", Drawing.Anchor.END, 9.5, false, Tone.PLAIN)));
    return new Block.Figure("Usages", "Soixante-quatre usages.", drawing, table());
  }

  private static Block.Table table() {
    List<List<Cell>> rows =
        IntStream.range(0, 6)
            .mapToObj(i -> List.of(Cell.of("Débriefing " + i), new Cell("libre", "free")))
            .toList();
    return new Block.Table("Pratiques et régimes", List.of("Pratique", "Entreprise"), rows);
  }

  private static Block signatures() {
    return new Block.Signatures(
        List.of(
            new Block.Signature("Atelier Lumen", "Mme Dupont", "présidente"),
            new Block.Signature("Groupe Hélios", "M. Martin", "directeur")));
  }

  public static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalArgumentException("no resource " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
