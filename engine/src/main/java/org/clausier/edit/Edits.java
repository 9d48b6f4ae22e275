package org.clausier.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.PolicyWriter;
import org.clausier.policy.Term;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Applies edits to drafts, and tells what changed from one policy to another. */
public final class Edits {

  private Edits() {}

  /**
   * The draft once edited. A published policy refuses every edit, and an edit that a file could not
   * hold is refused with the reader's own problems: what comes out can be written and read back.
   * The source of a problem is the edit's {@link Edit#place()}.
   */
  public static Outcome<Edited> apply(Library library, Policy policy, Edit edit) {
    Source place = Source.of(edit.place());
    if (!policy.draft()) {
      return Outcome.refused(Problem.error(place, "edit-published", policy.label()));
    }
    Draft draft = new Draft(library, policy);
    List<Problem> problems = new ArrayList<>();
    boolean known =
        cells(new GridEdits(draft, edit, problems), edit)
            || parts(library, new PartEdits(draft, edit, problems), edit);
    if (!known) throw new IllegalStateException("an edit without effect: " + edit);
    if (!problems.isEmpty()) return Outcome.refused(problems);
    return reread(library, draft.policy(), place)
        .then(after -> Outcome.ok(new Edited(after, changes(policy, after))));
  }

  /** Reading decides what a policy may hold, here as everywhere. */
  private static Outcome<Policy> reread(Library library, Policy policy, Source place) {
    byte[] written = PolicyWriter.write(library, policy).getBytes(StandardCharsets.UTF_8);
    return PolicyReader.read(library, place.name(), written)
        .match(
            file -> Outcome.ok(file.policy()),
            problems -> Outcome.refused(problems.stream().map(p -> at(place, p)).toList()));
  }

  private static Problem at(Source place, Problem p) {
    return new Problem(p.severity(), place, p.id(), p.arguments(), p.hint());
  }

  private static boolean cells(GridEdits cells, Edit edit) {
    if (edit instanceof Edit.SetVerdict e) cells.verdict(e.cell(), e.verdict(), e.fee());
    else if (edit instanceof Edit.SetTerms e) cells.terms(e.cell(), e.terms());
    else if (edit instanceof Edit.Clear e) cells.draft().grid.put(e.cell(), List.of());
    else if (edit instanceof Edit.FillRow e) cells.fill(row(e), e.verdict(), e.fee());
    else if (edit instanceof Edit.FillColumn e) cells.fill(column(e), e.verdict(), e.fee());
    else if (edit instanceof Edit.SetAnnounced e)
      cells.announced(e.cell(), e.index(), e.announced());
    else if (edit instanceof Edit.SetTermNote e) cells.note(e.cell(), e.index(), e.note());
    else return false;
    return true;
  }

  private static List<CellId> row(Edit.FillRow e) {
    return e.audiences().stream().map(a -> new CellId(e.practice(), a)).toList();
  }

  private static List<CellId> column(Edit.FillColumn e) {
    return e.practices().stream().map(p -> new CellId(p, e.audience())).toList();
  }

  private static boolean parts(Library library, PartEdits parts, Edit edit) {
    Draft draft = parts.draft();
    if (edit instanceof Edit.PutFee e) draft.fees.put(e.fee().id(), e.fee());
    else if (edit instanceof Edit.RemoveFee e) parts.remove(e.id());
    else if (edit instanceof Edit.SetFeeNote e) parts.note(e.fee(), e.note());
    else if (edit instanceof Edit.PutQuestion e) parts.put(e.index(), e.question());
    else if (edit instanceof Edit.RemoveQuestion e) parts.removeQuestion(e.index());
    else if (edit instanceof Edit.SetProducer e) draft.producer = e.producer();
    else if (edit instanceof Edit.SetCourse e) draft.course = e.course();
    else if (edit instanceof Edit.SetAccess e) draft.access = e.access();
    else if (edit instanceof Edit.SetRequest e) draft.request = e.request();
    else if (edit instanceof Edit.SetNotice e) draft.notice = e.days();
    else if (edit instanceof Edit.SetNote e) draft.note = e.note();
    else if (edit instanceof Edit.ApplyPreset e) parts.preset(library, e.preset());
    else return false;
    return true;
  }

  /**
   * The cells whose own terms differ, in the order of the first, then those only the second has.
   */
  public static List<CellChange> changes(Policy before, Policy after) {
    Map<CellId, List<Term>> old = byCell(before);
    Map<CellId, List<Term>> fresh = byCell(after);
    Map<CellId, List<Term>> all = new LinkedHashMap<>(old);
    fresh.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .map(
            id ->
                new CellChange(
                    id, old.getOrDefault(id, List.of()), fresh.getOrDefault(id, List.of())))
        .filter(c -> !c.before().equals(c.after()))
        .toList();
  }

  private static Map<CellId, List<Term>> byCell(Policy policy) {
    Map<CellId, List<Term>> cells = new LinkedHashMap<>();
    policy.terms().forEach(t -> cells.computeIfAbsent(CellId.of(t), i -> new ArrayList<>()).add(t));
    return cells;
  }
}
