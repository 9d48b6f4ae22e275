package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.audit.Anonymity;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Finding;
import org.clausier.audit.picture.Pictures;
import org.clausier.clause.Composition;
import org.clausier.document.Attachment;
import org.clausier.document.Block;
import org.clausier.document.Brief;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.Standing;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** A report to be printed: the summary first, then what it rests on, finding by finding. */
public final class AuditDocument {

  private static final String DOCUMENT = "audit-report";

  private static final String NAMES_NOBODY = "persons-protected";

  private static final String PERSONS = "audit.persons";

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Words words;
  private final ReportSentences sentences;
  private final AuditTables tables;

  private AuditDocument(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.words = library.words("documents/" + DOCUMENT, language);
    this.sentences = new ReportSentences(library, report, language);
    this.tables = new AuditTables(library, report, language);
  }

  public static Document of(Library library, AuditReport report, Language language) {
    return new AuditDocument(library, report, language).document();
  }

  private Document document() {
    Composition clauses =
        Composition.of(
            library, DOCUMENT, Anonymity.of(library, report) ? Set.of(NAMES_NOBODY) : Set.of());
    List<Section> sections = new ArrayList<>();
    for (String article : library.document(DOCUMENT).articles()) {
      List<Block> blocks = new ArrayList<>(written(article));
      clauses.article(article).ifPresent(a -> clauses(a, blocks));
      if (!blocks.isEmpty()) {
        String number = messages.say("audit.section", sections.size() + 1);
        sections.add(new Section(number, words.form("article." + article), article, blocks));
      }
    }
    return new Document(
        language,
        cover(),
        new Standing(Optional.of(words.form("draft-mark")), words.form("caution"), ""),
        Optional.of(brief(clauses)),
        sections,
        List.of(),
        List.of(
            new Attachment(
                "audit.json",
                messages.say("audit.attachment"),
                AuditJson.of(library, report, language))));
  }

  private Cover cover() {
    String organisation = report.file().organisation().name();
    return new Cover(
        words.form("title"),
        organisation,
        report.file().id(),
        "",
        words.form("title") + " – " + sentences.subject(),
        List.of(
            new Cover.Fact(messages.say("audit.label.organisation"), organisation),
            new Cover.Fact(messages.say("audit.label.course"), sentences.course()),
            new Cover.Fact(
                messages.say("audit.label.period"), AuditSheets.period(report, language)),
            new Cover.Fact(
                messages.say("audit.label.date"), Figures.in(language).day(report.day()))));
  }

  /** How bad, what is serious, what next, what was read, file by file. */
  private Brief brief(Composition clauses) {
    List<String> lines = new ArrayList<>(sentences.headline());
    boolean anonymous = clauses.articleOf(PERSONS).isPresent();
    lines.add(messages.say(anonymous ? "audit.persons" : "audit.persons.unsure"));
    return new Brief(
        words.form("in-brief"), words.form("in-brief-note"), lines, Optional.of(tables.basis()));
  }

  private List<Block> written(String article) {
    return switch (article) {
      case "summary" -> summary();
      case "sources" -> sources();
      case "binding" -> paragraphs(sentences.bonds());
      case "declared" -> tables.declared();
      case "previous" -> tables.since();
      case "findings" -> findings();
      case "pictures" -> pictures();
      case "amounts" -> amounts();
      case "problems" -> tables.rejected();
      case "reproducibility" -> tables.fingerprints();
      default -> List.of();
    };
  }

  private List<Block> summary() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph("", "", sentences.headline().get(0), "", true));
    blocks.addAll(tables.overview());
    blocks.addAll(paragraphs(sentences.announced()));
    blocks.addAll(paragraphs(tables.sequel()));
    return blocks;
  }

  private List<Block> sources() {
    List<Block> blocks = new ArrayList<>(tables.otherFiles());
    blocks.addAll(tables.readings());
    if (!sentences.texts().isEmpty()) blocks.add(new Block.ListBlock(sentences.texts()));
    return blocks;
  }

  private List<Block> findings() {
    List<Block> blocks = new ArrayList<>();
    int number = 1;
    for (Finding f : report.findings()) {
      blocks.add(
          new Block.Paragraph(
              "finding-" + number,
              f.clause().map(c -> c.clause()).orElse(""),
              tables.title(f),
              number + "",
              true));
      blocks.addAll(paragraphs(tables.sentences(f)));
      number++;
    }
    return blocks;
  }

  private List<Block> pictures() {
    return Pictures.of(library, report, language).ofUses();
  }

  private List<Block> amounts() {
    List<Block> blocks = new ArrayList<>(tables.positions());
    Pictures.of(library, report, language)
        .ofAmount()
        .ifPresentOrElse(blocks::add, () -> blocks.addAll(tables.account()));
    blocks.addAll(paragraphs(sentences.mentions()));
    return blocks;
  }

  private static List<Block> paragraphs(List<String> texts) {
    return texts.stream().map(t -> (Block) Block.paragraph(t)).toList();
  }

  private void clauses(Composition.Article article, List<Block> blocks) {
    for (Composition.Part part : article.parts()) {
      if (!(part instanceof Composition.Part.OfClause c)) continue;
      String id = c.clause().id();
      String[] paragraphs = library.words("clauses/" + id, language).text().split("\n\\s*\n");
      for (int i = 0; i < paragraphs.length; i++) {
        String anchor = i == 0 ? id : id + "-" + (i + 1);
        String text = paragraphs[i].replace("\n", " ").strip();
        blocks.add(new Block.Paragraph(anchor, id, text, "", false));
      }
    }
  }
}
