package org.clausier.web.editor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.analysis.Analysis;
import org.clausier.grid.Grid;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.web.course.Course;
import org.clausier.web.course.Draft;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.springframework.stereotype.Component;

/** Drafts read and judged once for each text, whoever looks at them. */
@Component
public class Readings {

  private static final int KEPT = 60;
  private static final String USUAL = "usual";

  private record Key(String slug, int number, String text, LocalDate day) {}

  private record Judged(Optional<Drawn> drawn, List<Problem> problems) {}

  private final Desk desk;
  private final Today today;
  private final Cache<Key, Judged> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  public Readings(Desk desk, Today today) {
    this.desk = desk;
    this.today = today;
  }

  public Reading of(Course course, Draft draft) {
    Key key = new Key(course.slug(), draft.number(), draft.policy(), today.day());
    Judged judged = kept.get(key, k -> judge(k.slug(), k.number(), k.text(), k.day()));
    return new Reading(course, draft, judged.drawn(), judged.problems());
  }

  private Judged judge(String slug, int number, String text, LocalDate day) {
    return read(slug, number, text)
        .match(file -> judge(file, day), problems -> new Judged(Optional.empty(), problems));
  }

  private Judged judge(PolicyFile file, LocalDate day) {
    Rulings rulings = desk.rulings(Dossier.asIf(file.policy()));
    Grid grid = Grid.of(desk.library(), rulings, file.policy(), desk.library().grid(USUAL), day);
    Drawn drawn =
        new Drawn(
            file,
            rulings,
            grid,
            Analysis.vague(desk.library(), file),
            Analysis.questions(file, rulings));
    return new Judged(Optional.of(drawn), desk.analyse(List.of(file)));
  }

  /** The text of a draft: it must be a draft of that very course and version. */
  private Outcome<PolicyFile> read(String slug, int number, String text) {
    return desk.read(slug + ".yaml", text).then(file -> expected(slug, number, file));
  }

  private static Outcome<PolicyFile> expected(String slug, int number, PolicyFile file) {
    Policy policy = file.policy();
    List<Problem> problems = new ArrayList<>();
    if (!policy.id().equals(slug)) {
      problems.add(Problem.error(file.at("policy"), "draft-other-policy", policy.id(), slug));
    }
    if (policy.version() != number) {
      problems.add(
          Problem.error(
              file.at("version"), "draft-other-version", policy.version() + "", number + ""));
    }
    if (!policy.draft()) problems.add(Problem.error(file.at("published"), "draft-published"));
    return problems.isEmpty() ? Outcome.ok(file) : Outcome.refused(problems);
  }
}
