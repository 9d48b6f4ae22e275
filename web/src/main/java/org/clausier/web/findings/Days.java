package org.clausier.web.findings;

import java.time.LocalDate;
import org.clausier.web.desk.Today;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Sequels;
import org.springframework.stereotype.Component;

/**
 * A tolerance that ended is no more: the finding is back, whoever looks first. So with the days
 * that an organisation has to answer.
 */
@Component
public class Days {

  private final Today today;
  private final Sequels sequels;
  private final Hearings hearings;
  private final Conclusions conclusions;
  private final Concluding concluding;
  private final Audits audits;

  Days(
      Today today,
      Sequels sequels,
      Hearings hearings,
      Conclusions conclusions,
      Concluding concluding,
      Audits audits) {
    this.today = today;
    this.sequels = sequels;
    this.hearings = hearings;
    this.conclusions = conclusions;
    this.concluding = concluding;
    this.audits = audits;
  }

  public LocalDate today() {
    return today.day();
  }

  /** The audit, concluded again when a tolerance or the days of a hearing have ended since. */
  public Kept upToDate(Kept audit) {
    LocalDate reported = conclusions.last(audit.id()).orElseThrow().reported();
    if (!sequels.ended(audit.id(), reported, today.day())
        && !hearings.ended(audit.id(), reported, today.day())) return audit;
    concluding
        .conclude(audit, Conclusions.Reason.DAY, null)
        .match(
            told -> true,
            problems -> {
              throw new IllegalStateException(problems.toString());
            });
    return audits.byId(audit.id()).orElseThrow();
  }
}
