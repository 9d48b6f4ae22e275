package org.clausier.web.findings;

import java.util.Optional;
import org.clausier.audit.kept.KeptCount;
import org.clausier.diff.effect.Effects;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.usage.format.Reports;
import org.clausier.web.course.Course;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.desk.Desk;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Materials;
import org.clausier.web.kept.Tallies;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** Replays the uses of an audit under the draft of its course, the reports being gone. */
@Component
public class Replaying {

  private final Desk desk;
  private final Drafts drafts;
  private final Materials materials;
  private final Tallies tallies;

  Replaying(Desk desk, Drafts drafts, Materials materials, Tallies tallies) {
    this.desk = desk;
    this.drafts = drafts;
    this.materials = materials;
    this.tallies = tallies;
  }

  /** What the draft would have changed, or why it cannot be told; nothing without a draft. */
  public Optional<Outcome<Effects>> of(Kept audit) {
    Course course = materials.course(audit);
    return drafts.of(course.id()).map(draft -> effects(audit, course, draft));
  }

  private Outcome<Effects> effects(Kept audit, Course course, Draft draft) {
    KeptCount count = tallies.of(audit.id()).orElseThrow(Missing::new);
    return desk.read(Shelf.name(course, draft.number()), draft.policy())
        .then(
            (PolicyFile file) ->
                materials
                    .request(audit, audit.created().toLocalDate())
                    .then(
                        request ->
                            Effects.of(
                                materials.run(Reports.format()),
                                request,
                                count.counted(),
                                file.policy())));
  }
}
