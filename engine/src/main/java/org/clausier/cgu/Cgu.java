package org.clausier.cgu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.clause.Composition;
import org.clausier.clause.PolicyBlanks;
import org.clausier.clause.PolicyFacts;
import org.clausier.document.Attachment;
import org.clausier.document.Block;
import org.clausier.document.Brief;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.DocumentTree;
import org.clausier.document.Imprint;
import org.clausier.document.Section;
import org.clausier.document.Standing;
import org.clausier.library.Library;
import org.clausier.library.Words;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyWriter;
import org.clausier.price.FeeWords;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/**
 * The terms of use of a version. The text is a pure function of the policy, the language and the
 * day on which it is printed (whose legal figures it cites).
 */
public final class Cgu {

  /** The name of the policy that the document carries. */
  public static final String SOURCE = "policy.json";

  private final Library library;
  private final Policy policy;
  private final Language language;
  private final LocalDate day;
  private final Words words;
  private final Set<String> facts;
  private final Blanks blanks;
  private final Figures figures;
  private final Rulings rulings;

  private Cgu(Library library, Policy policy, Language language, LocalDate day, RuleBook rules) {
    this.library = library;
    this.policy = policy;
    this.language = language;
    this.day = day;
    this.words = library.words("documents/" + CguArticles.DOCUMENT, language);
    this.facts = PolicyFacts.of(library, policy);
    this.blanks = PolicyBlanks.of(library, policy, language, day);
    this.figures = Figures.in(language);
    this.rulings = new Rulings(library, Dossier.asIf(policy), rules, new CguArticles(library));
  }

  /**
   * The document of a version, which carries the policy it was made from.
   *
   * @param day on which it is printed
   */
  public static Document document(
      Library library, Policy policy, Language language, LocalDate day, RuleBook rules) {
    return new Cgu(library, policy, language, day, rules).document();
  }

  /** Its article of practices alone, for a preview; none when the policy says nothing. */
  public static Optional<Section> practices(
      Library library, Policy policy, Language language, LocalDate day, RuleBook rules) {
    Cgu cgu = new Cgu(library, policy, language, day, rules);
    return Composition.of(library, CguArticles.DOCUMENT, cgu.facts)
        .article(CguArticles.PRACTICES)
        .map(a -> cgu.section(a, false));
  }

  /** The same for machines, on one line: the sentences with their clauses, and the policy. */
  public static String json(Library library, Policy policy, Document document) {
    Tree.Builder keys = Tree.keys();
    DocumentTree.of(document).entries().forEach(keys::put);
    return JsonWriter.write(keys.put("policy", PolicyWriter.tree(library, policy)).open());
  }

  private Document document() {
    Composition composition = Composition.of(library, CguArticles.DOCUMENT, facts);
    List<Section> sections = composition.articles().stream().map(a -> section(a, false)).toList();
    List<Section> annexes = composition.annexes().stream().map(a -> section(a, true)).toList();
    return new Document(
        language,
        cover(),
        new Standing(
            policy.review().isPresent() ? Optional.empty() : Optional.of(words.form("draft-mark")),
            words.form("caution"),
            ""),
        Optional.of(brief(composition)),
        sections,
        annexes,
        List.of(
            new Attachment(
                SOURCE,
                message("attachment.policy"),
                JsonWriter.write(PolicyWriter.tree(library, policy))),
            new Imprint(
                    CguArticles.DOCUMENT, language, day, Imprint.engineVersion(), library.digest())
                .attached(message("attachment.imprint"))));
  }

  private Cover cover() {
    String version = fill("cgu.version", blanks.with("version", policy.version() + ""));
    return new Cover(
        words.form("title"),
        policy.course().title(),
        policy.id(),
        version,
        fill(
            "cgu.description",
            blanks.with("title", policy.course().title()).with("version", policy.version() + "")),
        coverFacts());
  }

  private List<Cover.Fact> coverFacts() {
    List<Cover.Fact> rows = new ArrayList<>();
    rows.add(new Cover.Fact(message("fact.producer"), policy.producer().name()));
    rows.add(new Cover.Fact(message("fact.course"), policy.course().title()));
    rows.add(new Cover.Fact(message("fact.version"), policy.version() + ""));
    policy
        .published()
        .ifPresent(d -> rows.add(new Cover.Fact(message("fact.published"), figures.day(d))));
    rows.add(new Cover.Fact(message("fact.effective"), effective()));
    rows.add(
        new Cover.Fact(
            message("fact.licence"),
            library.words("licences/" + policy.course().licence(), language).form("label")));
    policy
        .review()
        .ifPresent(
            r ->
                rows.add(
                    new Cover.Fact(
                        message("fact.review"),
                        fill(
                            "fact.review.by",
                            blanks.with("by", r.by()).with("day", figures.day(r.day()))))));
    return rows;
  }

  private String effective() {
    if (policy.draft() || policy.effective().isEmpty()) return message("fact.effective.none");
    LocalDate from = policy.effective().get();
    String form = from.isAfter(day) ? "fact.effective.on" : "fact.effective.from";
    return fill(form, blanks.with("day", figures.day(from)));
  }

  private Brief brief(Composition composition) {
    List<String> lines =
        library.document(CguArticles.DOCUMENT).brief().stream()
            .filter(id -> composition.articleOf(id).isPresent())
            .map(id -> blanks.fill(library.words("clauses/" + id, language).form("headline")))
            .toList();
    return new Brief(words.form("in-brief"), words.form("in-brief-note"), lines);
  }

  private Section section(Composition.Article article, boolean annex) {
    List<Block> blocks = new ArrayList<>();
    for (Composition.Part part : article.parts()) {
      if (part instanceof Composition.Part.OfClause c) clause(c.clause().id(), blocks);
      else blocks.addAll(StatementBlocks.of(library, policy, language, article.number()));
    }
    if (article.id().equals(CguArticles.TABLE)) {
      blocks.addAll(new PracticesTable(library, policy, language, rulings, tableDay()).blocks());
    }
    if (article.id().equals("price")) blocks.add(prices());
    String number =
        annex
            ? fill("annex", blanks.with("n", article.number()))
            : article.number() == 1
                ? message("article.first")
                : fill("article", blanks.with("n", article.number()));
    return new Section(
        number,
        words.form((annex ? "annex." : "article.") + article.id()),
        (annex ? "annexe-" : "article-") + article.id(),
        blocks);
  }

  /** The table shows the first day in force, or today when that is past or not yet said. */
  private LocalDate tableDay() {
    return policy.effective().filter(d -> d.isAfter(day)).orElse(day);
  }

  private void clause(String id, List<Block> blocks) {
    String text = blanks.fill(library.words("clauses/" + id, language).text());
    String[] paragraphs = text.split("\n\\s*\n");
    for (int i = 0; i < paragraphs.length; i++) {
      String anchor = i == 0 ? id : id + "-" + (i + 1);
      blocks.add(
          new Block.Paragraph(anchor, id, paragraphs[i].replace("\n", " ").strip(), "", false));
    }
  }

  private Block prices() {
    FeeWords fees = new FeeWords(library, language);
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Fee fee : policy.fees().values()) {
      List<String> practices =
          policy.terms().stream()
              .filter(t -> t.fee().filter(fee.id()::equals).isPresent())
              .map(t -> library.words("practices/" + t.practice(), language).form("label"))
              .distinct()
              .toList();
      rows.add(
          List.of(
              Block.Cell.of(practices.isEmpty() ? "–" : String.join(", ", practices)),
              Block.Cell.of(fees.sentences(fee))));
    }
    return new Block.Table(
        words.form("annex.price"),
        List.of(message("table.price.what"), message("table.price.amount")),
        rows);
  }

  private String fill(String key, Blanks with) {
    return with.fill(message(key));
  }

  private String message(String key) {
    String text = library.messages(language).get(key);
    if (text == null) throw new IllegalStateException("no message: " + key);
    return text;
  }
}
