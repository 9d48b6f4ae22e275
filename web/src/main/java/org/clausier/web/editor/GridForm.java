package org.clausier.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.edit.CellChange;
import org.clausier.edit.Edit;
import org.clausier.edit.Edits;
import org.clausier.grid.Grid;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What a posted grid changes: the cells that no longer say what was shown. */
@Component
class GridForm {

  private final Library library;
  private final LibraryMessages messages;

  GridForm(Desk desk, LibraryMessages messages) {
    this.library = desk.library();
    this.messages = messages;
  }

  List<Edit.SetVerdict> edits(Drawn shown, Map<String, String> posted) {
    List<Edit.SetVerdict> edits = new ArrayList<>();
    posted.forEach(
        (key, value) ->
            cell(key)
                .ifPresent(
                    id ->
                        Verdict.of(value)
                            .filter(v -> !shown.cell(library, id).answer().equals(v.id()))
                            .ifPresent(
                                v -> edits.add(new Edit.SetVerdict(id, v, Optional.empty())))));
    return edits;
  }

  /** A cell by its key, when the library knows it. */
  Optional<CellId> cell(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) return Optional.empty();
    CellId id = new CellId(key.substring(0, slash), key.substring(slash + 1));
    return library.practiceTree().contains(id.practice())
            && library.audienceTree().contains(id.audience())
        ? Optional.of(id)
        : Optional.empty();
  }

  /** What was done, in words: « Débriefing – Entreprise : Convention ». */
  String change(List<Edit.SetVerdict> edits, Language language) {
    return edits.stream()
        .map(
            e ->
                messages.text(
                    language, "web.editor.change", e.cell(), word(e.verdict().id(), language)))
        .collect(Collectors.joining(" · "));
  }

  /** One of the five words of the grid, or « Variable ». */
  String word(String answer, Language language) {
    return messages.text(language, "web.verdict." + answer);
  }

  /** The first cell whose terms differ. */
  Optional<CellId> firstChange(Policy before, Policy after) {
    return Edits.changes(before, after).stream().findFirst().map(CellChange::cell);
  }

  /** Those of a view. */
  List<CellId> cells(Drawn drawn, View view) {
    Grid grid = drawn.view(library, view.id());
    return grid.cells().stream().map(c -> c.id()).toList();
  }
}
