package org.clausier.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.document.Block;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.Standing;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.policy.Policy;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/**
 * « Lettre à mon établissement »: on one page, what an institution may do with a course, each line
 * with the clause that says so, and how to ask for what needs an agreement. A teacher attaches it.
 */
public final class Letter {

  /** Its folder in the library. */
  public static final String DOCUMENT = "letter";

  /**
   * Where a reader goes from the page.
   *
   * @param terms the whole text
   * @param ask where an agreement is asked for
   * @param question where a question is asked of the producer
   */
  public record Places(String terms, String ask, String question) {}

  private final Library library;
  private final Policy policy;
  private final String audience;
  private final Language language;
  private final LocalDate day;
  private final Places places;
  private final Words words;
  private final Messages messages;
  private final List<LetterRow> rows;

  private Letter(
      Library library,
      Policy policy,
      Rulings rulings,
      String audience,
      Language language,
      LocalDate day,
      Places places) {
    this.library = library;
    this.policy = policy;
    this.audience = audience;
    this.language = language;
    this.day = day;
    this.places = places;
    this.words = library.words("documents/" + DOCUMENT, language);
    this.messages = Messages.of(library, language);
    LocalDate asked = policy.effective().filter(d -> d.isAfter(day)).orElse(day);
    this.rows =
        LetterRow.of(library, policy, rulings, new Use("", audience, asked, Map.of()), language);
  }

  /**
   * The letter of an institution of that kind.
   *
   * @param rulings of that policy alone, {@linkplain Dossier#asIf as if} in force
   * @param audience the kind of institution: {@code school}
   * @param day on which it is printed
   */
  public static Document document(
      Library library,
      Policy policy,
      Rulings rulings,
      String audience,
      Language language,
      LocalDate day,
      Places places) {
    return new Letter(library, policy, rulings, audience, language, day, places).document();
  }

  private Document document() {
    List<Section> sections = new ArrayList<>();
    sections.add(section("permitted", permitted()));
    String agreement = has("agreement") ? "letter.agreement" : "letter.no-agreement";
    sections.add(section("agreement", pointing(agreement, places.ask())));
    if (has("silent")) {
      sections.add(section("silent", pointing("letter.silent", places.question())));
    }
    return new Document(
        language,
        cover(),
        new Standing(Optional.empty(), words.form("caution"), ""),
        Optional.empty(),
        sections,
        List.of(),
        List.of());
  }

  private Cover cover() {
    return new Cover(
        messages.say("letter.title", label()),
        policy.course().title(),
        policy.id(),
        messages.say("letter.version", policy.version() + ""),
        messages.say("letter.description", policy.course().title(), label()),
        List.of(
            new Cover.Fact(messages.say("letter.producer"), policy.producer().name()),
            new Cover.Fact(messages.say("letter.terms"), terms()),
            new Cover.Fact(messages.say("letter.text"), places.terms()),
            new Cover.Fact(messages.say("letter.day"), Figures.in(language).day(day))));
  }

  private String terms() {
    return policy
        .effective()
        .map(
            d ->
                messages.say(
                    d.isAfter(day) ? "letter.from" : "letter.since",
                    policy.version() + "",
                    Figures.in(language).day(d)))
        .orElse(messages.say("letter.version", policy.version() + ""));
  }

  private String label() {
    return library.words("audiences/" + audience, language).form("label");
  }

  private List<Block> permitted() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(messages.say("letter.lead")));
    blocks.add(
        new Block.Table(
            words.form("table"),
            List.of(messages.say("letter.regime"), messages.say("letter.practices")),
            rows.stream().map(this::row).toList()));
    List<String> obligations =
        rows.stream()
            .flatMap(r -> r.obligations().stream())
            .distinct()
            .map(o -> library.words("obligations/" + o, language).form("label"))
            .toList();
    if (!obligations.isEmpty()) {
      String listed = String.join(messages.say("letter.then"), obligations);
      blocks.add(Block.paragraph(messages.say("letter.law", listed)));
    }
    return blocks;
  }

  private List<Block.Cell> row(LetterRow row) {
    String regime = row.regime();
    String capital = regime.substring(0, 1).toUpperCase(Locale.ROOT) + regime.substring(1);
    String practices = String.join(messages.say("letter.then"), row.practices());
    return List.of(
        new Block.Cell(capital, row.answer()),
        Block.Cell.of(row.more().isEmpty() ? practices : practices + " – " + row.more()));
  }

  /** A sentence, and the address that it speaks of on its own line: a line break would cut it. */
  private List<Block> pointing(String sentence, String address) {
    return List.of(Block.paragraph(messages.say(sentence)), new Block.ListBlock(List.of(address)));
  }

  private boolean has(String answer) {
    return rows.stream().anyMatch(r -> r.answer().equals(answer));
  }

  private Section section(String id, List<Block> blocks) {
    return new Section("", words.form("article." + id), "lettre-" + id, blocks);
  }
}
