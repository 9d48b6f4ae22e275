package org.clausier.evidence;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.document.Attachment;
import org.clausier.document.Block;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.Standing;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** An evidence file to be read: what was signed, by whom, how, and what each signature is worth. */
public final class EvidenceDocument {

  /** The name of the data that the PDF carries. */
  public static final String SOURCE = "evidence.json";

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Evidence evidence;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  private EvidenceDocument(Library library, Evidence evidence, Language language) {
    this.evidence = evidence;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  public static Document of(Library library, Evidence evidence, Language language) {
    return new EvidenceDocument(library, evidence, language).document();
  }

  private Document document() {
    List<Section> sections = new ArrayList<>();
    sections.add(section(1, "document", document(evidence.document())));
    sections.add(section(2, "signatures", signatures()));
    sections.add(section(3, "acts", List.of(acts())));
    sections.add(section(4, "worth", worth()));
    return new Document(
        language,
        cover(),
        new Standing(Optional.empty(), say("caution"), ""),
        Optional.empty(),
        sections,
        List.of(),
        List.of(new Attachment(SOURCE, say("attachment"), EvidenceJson.of(evidence))));
  }

  private Cover cover() {
    return new Cover(
        say("title"),
        evidence.title(),
        evidence.reference(),
        "",
        say("description", evidence.title(), evidence.producer(), evidence.institution()),
        List.of(
            fact("course", evidence.course()),
            fact("producer", evidence.producer()),
            fact("institution", evidence.institution()),
            fact("closed", instant(evidence.closed()))));
  }

  private Cover.Fact fact(String label, String value) {
    return new Cover.Fact(say("fact." + label), value);
  }

  private Section section(int number, String id, List<Block> blocks) {
    return new Section(number + "", say("section." + id), id, blocks);
  }

  private List<Block> document(Evidence.Frozen frozen) {
    return List.of(
        Block.paragraph(say("document")),
        table(
            say("document.caption"),
            List.of(
                row("document.title", evidence.title()),
                row("document.reference", evidence.reference()),
                row("document.sha256", frozen.sha256()),
                row("document.size", say("bytes", figures.integer(frozen.bytes()))),
                row("document.made", instant(frozen.made())))));
  }

  private List<Block> signatures() {
    List<Block> blocks = new ArrayList<>();
    for (Signing s : evidence.signatures()) {
      String party =
          s.side() == Signing.Side.INSTITUTION ? evidence.institution() : evidence.producer();
      String caption = say("signature." + s.side().id(), party);
      blocks.add(Block.paragraph(say("signature.at", party, instant(s.at()))));
      blocks.add(table(caption, s.match(this::electronic, this::paper)));
    }
    return blocks;
  }

  private List<List<Block.Cell>> electronic(Signing.Electronic s) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    rows.add(row("kind", say("kind.electronic")));
    rows.add(row("name", s.name()));
    rows.add(row("function", s.function()));
    rows.add(row("sha256", s.document()));
    rows.add(row("code", say("code." + s.code().way().id(), s.code().address())));
    rows.add(row("code.made", instant(s.code().made())));
    rows.add(row("code.typed", instant(s.code().typed())));
    s.shown().forEach(sentence -> rows.add(row("shown", sentence)));
    rows.add(row("network", s.network()));
    return rows;
  }

  private List<List<Block.Cell>> paper(Signing.OnPaper s) {
    return List.of(
        row("kind", say("kind.paper", s.by())),
        row("name", s.name()),
        row("function", s.function()),
        row("signed", figures.day(s.signed())),
        row("copy", s.file()),
        row("copy.type", say("copy.pages", s.type(), s.pages())),
        row("copy.sha256", s.sha256()));
  }

  private Block acts() {
    List<List<Block.Cell>> rows =
        evidence.acts().stream()
            .map(a -> List.of(Block.Cell.of(instant(a.at())), Block.Cell.of(a.said())))
            .toList();
    return new Block.Table(say("acts.caption"), List.of(say("acts.at"), say("acts.what")), rows);
  }

  private List<Block> worth() {
    List<Block> blocks = new ArrayList<>();
    boolean electronic = evidence.signatures().stream().anyMatch(EvidenceDocument::electronically);
    if (electronic) blocks.add(Block.paragraph(say("worth.electronic")));
    if (evidence.signatures().stream().anyMatch(EvidenceDocument::onScreen)) {
      blocks.add(Block.paragraph(say("worth.screen")));
    }
    if (!evidence.signatures().stream().allMatch(EvidenceDocument::electronically)) {
      blocks.add(Block.paragraph(say("worth.paper")));
    }
    blocks.add(Block.paragraph(say("worth.check")));
    return blocks;
  }

  private static boolean electronically(Signing s) {
    return s instanceof Signing.Electronic;
  }

  private static boolean onScreen(Signing s) {
    return s instanceof Signing.Electronic e && e.code().way() == Signing.CodeWay.SCREEN;
  }

  private Block table(String caption, List<List<Block.Cell>> rows) {
    return new Block.Table(caption, List.of(say("what"), say("value")), rows);
  }

  private List<Block.Cell> row(String label, String value) {
    return List.of(Block.Cell.of(say("label." + label)), Block.Cell.of(value));
  }

  /**
   * On the clock of Paris, with its distance to UTC: « 22 novembre 2026 à 09:12:03 (UTC+01:00) ».
   */
  private String instant(OffsetDateTime at) {
    OffsetDateTime there = at.atZoneSameInstant(PARIS).toOffsetDateTime();
    return say(
        "instant",
        figures.day(there.toLocalDate()),
        CLOCK.format(there),
        there.getOffset().getId());
  }

  private String say(String key, Object... arguments) {
    return messages.say("evidence." + key, arguments);
  }
}
