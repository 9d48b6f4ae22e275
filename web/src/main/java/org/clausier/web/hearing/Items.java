package org.clausier.web.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausier.web.findings.SequelLines;
import org.clausier.web.findings.Told;
import org.clausier.web.findings.ToldFinding;
import org.clausier.web.kept.Hearings;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** The findings as the organisation reads them: what its report says, and nobody's name. */
@Component
public class Items {

  /**
   * A finding to answer.
   *
   * @param rows of its own reports; none where few people are meant
   * @param stance what it says so far
   * @param events what was said already
   */
  record Item(
      String id,
      String verdict,
      String about,
      String says,
      String amount,
      String formula,
      String clause,
      List<String> rows,
      String todo,
      String stance,
      String text,
      List<SequelLines.Event> events) {}

  private final SequelLines lines;
  private final LibraryMessages messages;

  Items(SequelLines lines, LibraryMessages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  /** Those that call for something, in the order of the report. */
  public static List<ToldFinding> answerable(Told told) {
    return told.findings().stream().filter(f -> !f.compliant()).toList();
  }

  List<Item> of(List<ToldFinding> findings, List<Hearings.Typed> typed, Language language) {
    Map<String, Hearings.Typed> said =
        typed.stream().collect(Collectors.toMap(Hearings.Typed::finding, Function.identity()));
    return findings.stream()
        .map(f -> item(f, Optional.ofNullable(said.get(f.id())), language))
        .toList();
  }

  private Item item(ToldFinding f, Optional<Hearings.Typed> typed, Language language) {
    String stance = typed.map(Hearings.Typed::stance).orElse("");
    String text = typed.map(Hearings.Typed::said).orElse("");
    return new Item(
        f.id(),
        messages.text(language, "audit.verdict." + f.verdict()),
        lines.about(f, language),
        f.says(),
        SequelLines.amount(f, language),
        f.formula(),
        f.clause().map(c -> lines.clause(c, language)).orElse(""),
        rows(f, language),
        f.todo(),
        stance,
        text,
        events(f, stance, text, language));
  }

  /** What is written here comes after what was said before. */
  private List<SequelLines.Event> events(
      ToldFinding f, String stance, String text, Language language) {
    List<SequelLines.Event> all = new ArrayList<>(lines.events(f, language));
    if (!stance.isEmpty()) all.add(new SequelLines.Event("", lines.said(stance, language), text));
    return all;
  }

  private List<String> rows(ToldFinding f, Language language) {
    if (!f.band().isEmpty()) return List.of(messages.text(language, "web.findings.few"));
    return f.rows().stream()
        .map(
            r ->
                messages.text(
                    language,
                    "web.findings.rows",
                    r.report(),
                    r.count(),
                    String.join(", ", r.ranges().stream().map(ToldFinding.Range::text).toList())))
        .toList();
  }
}
