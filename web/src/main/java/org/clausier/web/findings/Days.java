package org.clausier.web.findings;

import java.time.LocalDate;
import org.clausier.web.desk.Today;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.Kept;
import org.springframework.stereotype.Component;

/**
 * A tolerance that ended is no more: the finding is back, whoever looks first. So with the days
 * that an organisation has to answer.
 */
@Component
public class Days {

  private final Today today;
  private final Following following;

  Days(Today today, Following following) {
    this.today = today;
    this.following = following;
  }

  public LocalDate today() {
    return today.day();
  }

  /** The audit, concluded again when a tolerance or the days of a hearing have ended since. */
  public Kept upToDate(Kept audit) {
    return following.upToDate(audit);
  }
}
