package org.clausier.rules.ruling;

import org.clausier.ruling.Case;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Provision;

/** A term that applies to a case, before any other is weighed against it. */
public record Candidate(Case of, Provision term) {

  public Layer layer() {
    return term.layer();
  }

  public boolean prevailsOver(Candidate other) {
    return layer() == other.layer() && term.prevailsOver(other.term);
  }

  public boolean answersBefore(Candidate other) {
    return layer().compareTo(other.layer()) < 0;
  }
}
