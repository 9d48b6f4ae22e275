package org.clausier.web.convention;

import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.State;
import org.springframework.stereotype.Component;

/** The requests that an account may see: those sent to the courses of its producer. */
@Component
public class Dossiers {

  private final Filings filings;
  private final Courses courses;

  Dossiers(Filings filings, Courses courses) {
    this.filings = filings;
    this.courses = courses;
  }

  /** Another producer's does not exist for it; neither does what was never sent. */
  public Optional<Filing> of(Account account, long id) {
    return filings
        .byId(id)
        .filter(f -> f.sent() != null || f.state() == State.SIGNED)
        .filter(f -> course(f).producer() == account.producer());
  }

  public Course course(Filing filing) {
    return courses.byId(filing.course()).orElseThrow();
  }
}
