package org.clausier.web.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.analysis.Vague;
import org.clausier.policy.CellId;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** Gathers what remains to be done; counts nothing that the grid does not count. */
@Component
class Panels {

  /** The keys of the file that have a page. */
  private static final Map<String, String> PARTS =
      Map.of(
          "producer", "fiche",
          "course", "fiche",
          "access", "fiche",
          "request", "fiche",
          "note", "fiche",
          "notice", "fiche",
          "fees", "tarifs",
          "questions", "questions");

  private final Tables tables;
  private final LibraryMessages messages;

  Panels(Tables tables, LibraryMessages messages) {
    this.tables = tables;
    this.messages = messages;
  }

  /**
   * @param most how many silences are listed
   */
  Panel of(Reading reading, Map<CellId, Integer> demand, int most, Language language) {
    Drawn drawn = reading.open();
    List<Problem> vague = drawn.vague().stream().map(Vague::problem).distinct().toList();
    // the vague words and the red questions have their own places; silences have the grid
    List<Problem> others =
        reading.problems().stream()
            .filter(p -> !vague.contains(p))
            .filter(p -> !p.id().equals("question-red") && !p.id().startsWith("silence-"))
            .toList();
    Map<Boolean, List<Problem>> notes =
        others.stream().collect(Collectors.partitioningBy(p -> p.severity() == Severity.NOTE));
    return new Panel(
        drawn.grid().silences().size(),
        drawn.grid().size(),
        silences(drawn, demand, most, language),
        drawn.vague().stream().map(v -> vague(v, language)).toList(),
        problems(drawn, notes.getOrDefault(false, List.of()), language),
        problems(drawn, notes.getOrDefault(true, List.of()), language),
        drawn.questions().size() - drawn.wrong(),
        drawn.wrong());
  }

  private List<Panel.ToWrite> silences(
      Drawn drawn, Map<CellId, Integer> demand, int most, Language language) {
    return drawn.grid().silencesByDemand(demand).stream()
        .limit(most)
        .map(
            a ->
                new Panel.ToWrite(
                    tables.name(a.cell().id(), language), "/regles/" + a.cell().id(), a.times()))
        .toList();
  }

  private Panel.ToMend vague(Vague vague, Language language) {
    String address =
        vague.spot() instanceof Vague.Spot.OfTerm t
            ? "/regles/" + t.cell() + "#t" + t.index()
            : vague.spot() instanceof Vague.Spot.OfFee f ? "/tarifs/" + f.id() : "/fiche#note";
    String sentence = messages.in(language).sentence(vague.problem());
    Vague.Fix fix = vague.fixes().get(0);
    return new Panel.ToMend(
        false,
        where(vague, language)
            .map(cell -> messages.text(language, "web.editor.at", cell, sentence))
            .orElse(sentence),
        messages.in(language).remedy(vague.problem()),
        address,
        messages.text(language, "web.editor.fix." + fix.name().toLowerCase(java.util.Locale.ROOT)));
  }

  private Optional<String> where(Vague vague, Language language) {
    return vague.spot() instanceof Vague.Spot.OfTerm t
        ? Optional.of(tables.name(t.cell(), language))
        : Optional.empty();
  }

  private List<Panel.ToMend> problems(Drawn drawn, List<Problem> problems, Language language) {
    return problems.stream()
        .sorted(java.util.Comparator.comparing(Problem::severity))
        .map(p -> problem(drawn, p, language))
        .toList();
  }

  private Panel.ToMend problem(Drawn drawn, Problem problem, Language language) {
    int line = problem.source().line();
    Optional<CellId> cell = drawn.file().cellAt(line);
    Optional<String> part =
        cell.isPresent() ? Optional.empty() : drawn.partAt(line).map(PARTS::get);
    String address =
        cell.map(c -> "/regles/" + c).or(() -> part.map(p -> "/" + p)).orElse("/source#l" + line);
    return new Panel.ToMend(
        problem.refuses(),
        messages.in(language).sentence(problem),
        messages.in(language).remedy(problem),
        address,
        cell.map(c -> tables.name(c, language))
            .or(() -> part.map(p -> messages.text(language, "web.editor.tab." + p)))
            .orElseGet(() -> messages.text(language, "web.editor.line", line + "")));
  }
}
