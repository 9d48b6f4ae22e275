package org.clausier.edit;

import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Course;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Question;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** The edits of everything but cells. */
record PartEdits(Draft draft, Edit edit, List<Problem> problems) {

  void remove(String fee) {
    if (!known(fee)) return;
    List<String> bearers =
        draft.grid.terms().stream()
            .filter(t -> t.fee().filter(fee::equals).isPresent())
            .map(t -> CellId.of(t).toString())
            .distinct()
            .toList();
    if (bearers.isEmpty()) draft.fees.remove(fee);
    else problem("edit-fee-in-use", fee, String.join(", ", bearers));
  }

  void note(String fee, Optional<String> note) {
    if (known(fee)) draft.fees.computeIfPresent(fee, (id, f) -> with(f, note));
  }

  private boolean known(String fee) {
    if (draft.fees.containsKey(fee)) return true;
    problem("fee-unknown", fee);
    return false;
  }

  private static Fee with(Fee f, Optional<String> note) {
    return new Fee(
        f.id(), f.unit(), f.per(), f.tariff(), f.adjustments(), f.covers(), f.from(), f.to(), note);
  }

  void put(int index, Question question) {
    if (index == draft.questions.size()) draft.questions.add(question);
    else if (there(index)) draft.questions.set(index, question);
  }

  void removeQuestion(int index) {
    if (there(index)) draft.questions.remove(index);
  }

  private boolean there(int index) {
    if (index >= 0 && index < draft.questions.size()) return true;
    problem("edit-question-gone");
    return false;
  }

  void preset(Library library, Policy preset) {
    draft.grid = new GridDraft(library, preset);
    draft.fees.clear();
    draft.fees.putAll(preset.fees());
    draft.questions.clear();
    draft.questions.addAll(preset.questions());
    Course mine = draft.course;
    Course theirs = preset.course();
    boolean described = !mine.title().equals(theirs.title());
    draft.course =
        new Course(
            mine.title(),
            mine.site(),
            mine.community(),
            (described ? mine : theirs).licence(),
            (described ? mine : theirs).contributionsLicence(),
            (described ? mine : theirs).commercialIncludesInternalTraining(),
            mine.sessions().isEmpty() ? theirs.sessions() : mine.sessions());
  }

  private void problem(String id, String... arguments) {
    problems.add(Problem.error(Source.of(edit.place()), id, arguments));
  }
}
