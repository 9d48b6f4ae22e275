package org.clausier.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.clausier.answer.AnswerText;
import org.clausier.audit.Band;
import org.clausier.clause.Composition;
import org.clausier.clause.PolicyBlanks;
import org.clausier.clause.PolicyFacts;
import org.clausier.document.Block;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.Standing;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Practice;
import org.clausier.library.Reference;
import org.clausier.library.Words;
import org.clausier.policy.Policy;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Blanks;
import org.clausier.words.Language;

/**
 * « Ce que voit mon employeur »: for whoever follows a course, what the terms let an employer know,
 * what our audits count, and what to do about it (domain § 5.6). The clauses are the library's; the
 * answers are those of the policy.
 */
public final class EmployerView {

  /** Its folder in the library. */
  public static final String DOCUMENT = "employer-view";

  private static final String COMPANY = "company";

  /** The practices by which an employer comes to know something. */
  static final List<String> TELLING =
      List.of(
          "self-initiative-at-work",
          "mandate-employees",
          "enrol-cohort",
          "certificate-employer-paid",
          "results-to-employer");

  private final Library library;
  private final Policy policy;
  private final Rulings rulings;
  private final Language language;
  private final LocalDate day;
  private final Words words;
  private final Messages messages;

  private EmployerView(
      Library library, Policy policy, Rulings rulings, Language language, LocalDate day) {
    this.library = library;
    this.policy = policy;
    this.rulings = rulings;
    this.language = language;
    this.day = day;
    this.words = library.words("documents/" + DOCUMENT, language);
    this.messages = Messages.of(library, language);
  }

  /**
   * The page of a policy.
   *
   * @param rulings of that policy alone, {@linkplain Dossier#asIf as if} in force
   */
  public static Document document(
      Library library, Policy policy, Rulings rulings, Language language, LocalDate day) {
    return new EmployerView(library, policy, rulings, language, day).document();
  }

  private Document document() {
    Composition composition = Composition.of(library, DOCUMENT, PolicyFacts.of(library, policy));
    return new Document(
        language,
        new Cover(
            words.form("title"),
            policy.course().title(),
            policy.id(),
            "",
            words.form("title"),
            List.of()),
        new Standing(Optional.empty(), words.form("caution"), ""),
        Optional.empty(),
        composition.articles().stream().map(this::section).toList(),
        List.of(),
        List.of());
  }

  private Section section(Composition.Article article) {
    List<Block> blocks = new ArrayList<>();
    for (Composition.Part part : article.parts()) {
      if (part instanceof Composition.Part.OfClause c) clause(c.clause().id(), blocks);
      else if (part instanceof Composition.Part.Generated g) blocks.addAll(generated(g.name()));
    }
    return new Section("", words.form("article." + article.id()), "vu-" + article.id(), blocks);
  }

  private void clause(String id, List<Block> blocks) {
    Blanks blanks =
        PolicyBlanks.of(library, policy, language, day)
            .with("small", Band.SMALL)
            .with("contact", policy.producer().fact("email").orElse(policy.producer().name()));
    String text = blanks.fill(library.words("clauses/" + id, language).text());
    for (String paragraph : text.split("\n\\s*\n")) {
      blocks.add(new Block.Paragraph("", id, paragraph.replace("\n", " ").strip(), "", false));
    }
  }

  private List<Block> generated(String name) {
    return switch (name) {
      case "answers" -> List.of(answers());
      case "obligations" -> List.of(new Block.ListBlock(obligations()));
      case "references" -> List.of(new Block.ListBlock(List.copyOf(references())));
      default -> throw new IllegalStateException("nothing writes " + name);
    };
  }

  private Ruling ruling(String practice) {
    LocalDate asked = policy.effective().filter(d -> d.isAfter(day)).orElse(day);
    return rulings.askBriefly(new Use(practice, COMPANY, asked, Map.of()));
  }

  private Block answers() {
    AnswerText text = new AnswerText(library, language, Dossier.asIf(policy));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (String practice : TELLING) {
      Ruling ruling = ruling(practice);
      Use use = new Use(practice, COMPANY, day, Map.of());
      rows.add(
          List.of(
              Block.Cell.of(library.words("practices/" + practice, language).form("label")),
              new Block.Cell(text.of(use, ruling).headline(), ruling.answer())));
    }
    return new Block.Table(
        words.form("table"),
        List.of(messages.say("letter.practices"), messages.say("letter.answer")),
        rows);
  }

  private Practice practice(String id) {
    return Objects.requireNonNull(library.practices().get(id), id);
  }

  /** What the law asks of an employer who does any of this, whatever the terms say. */
  private List<String> asked() {
    return TELLING.stream().flatMap(p -> practice(p).obligations().stream()).distinct().toList();
  }

  private List<String> obligations() {
    return asked().stream()
        .map(o -> library.words("obligations/" + o, language).text().replace("\n", " ").strip())
        .toList();
  }

  /** The texts that the page cites, each once. */
  private TreeSet<String> references() {
    TreeSet<String> titles = new TreeSet<>();
    library.clauses().values().stream()
        .filter(c -> c.documents().contains(DOCUMENT))
        .forEach(c -> add(titles, c.legal()));
    return titles;
  }

  private static void add(TreeSet<String> titles, List<Reference> references) {
    references.stream()
        .filter(r -> !r.confidence().equals("D"))
        .forEach(r -> titles.add(r.title()));
  }
}
