package org.clausier.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.agreement.AgreementWriter;
import org.clausier.clause.Composition;
import org.clausier.clause.Phrases;
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
import org.clausier.party.Party;
import org.clausier.policy.Policy;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/**
 * The agreement that a request leads to, as a document. Its text is a pure function of the reply,
 * the language and the day on which the legal figures are read.
 */
public final class AgreementDocument {

  /** Between merchants only, a clause may choose a court, if it is very apparent (CPC, art. 48). */
  private static final Set<String> VERY_APPARENT = Set.of("agreement.court-commercial");

  private final Library library;
  private final Reply.Convention convention;
  private final Rulings rulings;
  private final Language language;
  private final Words words;
  private final Messages messages;
  private final Blanks blanks;
  private final Figures figures;
  private final Optional<Amended> amended;

  private AgreementDocument(
      Library library,
      Reply.Convention convention,
      Optional<Amended> amended,
      Rulings rulings,
      Language language,
      LocalDate day) {
    this.library = library;
    this.convention = convention;
    this.amended = amended;
    this.rulings = rulings;
    this.language = language;
    this.words = library.words("documents/" + convention.instrument().id(), language);
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
    this.blanks =
        AgreementBlanks.of(library, convention, language, day)
            .with("amends.reference", amended.map(Amended::reference).orElse(""))
            .with("amends.signed", amended.map(a -> figures.day(a.signed())).orElse(""));
  }

  /**
   * The document of an agreement.
   *
   * @param rulings of the version it is pinned to: the annex says what the terms of use answer to
   *     the practices that were not asked
   * @param day on which it is printed
   */
  public static Document of(
      Library library,
      Reply.Convention convention,
      Rulings rulings,
      Language language,
      LocalDate day) {
    return of(library, convention, Optional.empty(), rulings, language, day);
  }

  /** The same, which may be an amendment: then it says of what. */
  public static Document of(
      Library library,
      Reply.Convention convention,
      Optional<Amended> amended,
      Rulings rulings,
      Language language,
      LocalDate day) {
    return new AgreementDocument(library, convention, amended, rulings, language, day).document();
  }

  private Document document() {
    Composition composition =
        Composition.of(
            library,
            convention.instrument().id(),
            AgreementFacts.of(library, convention, amended.isPresent()));
    return new Document(
        language,
        cover(),
        new Standing(
            policy().review().isPresent()
                ? Optional.empty()
                : Optional.of(words.form("draft-mark")),
            words.form("caution"),
            ""),
        Optional.of(brief(composition)),
        composition.articles().stream().map(a -> section(a, false)).toList(),
        composition.annexes().stream().map(a -> section(a, true)).toList(),
        List.of(
            new Attachment(
                "agreement.json",
                messages.say("attachment.agreement"),
                AgreementWriter.json(library, convention.agreement()))));
  }

  private Policy policy() {
    return convention.basis().policy();
  }

  private Request request() {
    return convention.basis().request();
  }

  private Cover cover() {
    String course = policy().course().title();
    String description =
        messages.say(
            "agreement.description",
            title(),
            policy().producer().name(),
            request().party().name(),
            course);
    return new Cover(title(), course, convention.agreement().id(), "", description, coverFacts());
  }

  private String title() {
    String title = words.form("title");
    return amended.isPresent() ? messages.say("amendment.title", title) : title;
  }

  private List<Cover.Fact> coverFacts() {
    List<Cover.Fact> facts = new ArrayList<>();
    fact(facts, "fact.producer", policy().producer().name());
    fact(facts, "fact.beneficiary", request().party().name());
    fact(facts, "fact.reference", convention.agreement().id());
    amended.ifPresent(a -> fact(facts, "fact.amends", a.reference()));
    AgreementBlanks.session(policy(), request(), figures)
        .ifPresent(s -> fact(facts, "fact.session", s));
    fact(facts, "fact.period", figures.days(request().from(), request().to()));
    fact(facts, "fact.price", new PriceWords(library, language).total(convention.price()));
    fact(facts, "fact.terms", messages.say("fact.terms.version", policy().version()));
    return facts;
  }

  private void fact(List<Cover.Fact> facts, String label, String value) {
    facts.add(new Cover.Fact(messages.say(label), value));
  }

  private Brief brief(Composition composition) {
    List<String> lines =
        library.document(convention.instrument().id()).brief().stream()
            .filter(id -> composition.articleOf(id).isPresent())
            .map(id -> blanks.fill(library.words("clauses/" + id, language).form("headline")))
            .toList();
    return new Brief(words.form("in-brief"), words.form("in-brief-note"), lines);
  }

  private Section section(Composition.Article article, boolean annex) {
    List<Block> blocks = new ArrayList<>();
    for (Composition.Part part : article.parts()) {
      if (part instanceof Composition.Part.OfClause c) clause(c.clause().id(), blocks);
      else blocks.addAll(generated(((Composition.Part.Generated) part).name()));
    }
    if (annex && article.id().equals("practices-table")) blocks.add(table());
    String number = annex ? "annex" : article.number() == 1 ? "article.first" : "article";
    return new Section(
        blanks.with("n", article.number()).fill(message(number)),
        words.form((annex ? "annex." : "article.") + article.id()),
        (annex ? "annexe-" : "article-") + article.id(),
        blocks);
  }

  private void clause(String id, List<Block> blocks) {
    String text = blanks.fill(library.words("clauses/" + id, language).text());
    String[] paragraphs = text.split("\n\\s*\n");
    for (int i = 0; i < paragraphs.length; i++) {
      String anchor = i == 0 ? id : id + "-" + (i + 1);
      String paragraph = paragraphs[i].replace("\n", " ").strip();
      blocks.add(new Block.Paragraph(anchor, id, paragraph, "", VERY_APPARENT.contains(id)));
    }
  }

  private List<Block> generated(String name) {
    return switch (name) {
      case "parties" -> parties();
      case "grants" -> new GrantWords(library, language).blocks(convention);
      case "price" -> new PriceWords(library, language).table(convention.price()).stream().toList();
      case "signatures" -> List.of(signatures());
      default -> throw new IllegalStateException("nothing writes « " + name + " »");
    };
  }

  private List<Block> parties() {
    return List.of(
        Block.paragraph(blanks.fill(message("parties.first"))),
        Block.paragraph(blanks.fill(message("parties.second"))));
  }

  private Block signatures() {
    Party party = request().party();
    String name = party.signatory().map(Party.Signatory::name).orElse("");
    String role = party.signatory().map(Party.Signatory::function).orElse("");
    return new Block.Signatures(
        List.of(
            new Block.Signature(
                policy().producer().name(),
                messages.say("signature.blank"),
                messages.say("signature.producer")),
            new Block.Signature(party.name(), name, role)));
  }

  /** What was granted, and for the rest what the terms of use say to that beneficiary. */
  private Block table() {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (String practice : library.practiceTree().leaves()) {
      boolean granted = request().practices().contains(practice);
      Ruling ruling =
          rulings.askBriefly(
              new Use(practice, request().party().audience(), request().from(), Map.of()));
      rows.add(
          List.of(
              Block.Cell.of(library.words("practices/" + practice, language).form("label")),
              granted
                  ? new Block.Cell(messages.say("table.granted"), "granted")
                  : new Block.Cell(message("verdict." + ruling.answer()), ruling.answer()),
              Block.Cell.of(conditions(convention.basis().ruling(practice).orElse(ruling)))));
    }
    return new Block.Table(
        messages.say("table.agreement.caption", figures.day(request().from())),
        List.of(
            messages.say("table.practice"),
            messages.say("table.verdict"),
            messages.say("table.conditions")),
        rows);
  }

  private String conditions(Ruling ruling) {
    Phrases phrases = new Phrases(library, language);
    return String.join(", ", ruling.conditions().stream().map(phrases::label).toList());
  }

  private String message(String key) {
    String text = library.messages(language).get(key);
    if (text == null) throw new IllegalStateException("no message: " + key);
    return text;
  }
}
