package org.clausier.web.intake;

/** A screen of the import that is over, or not yet: the audit is somewhere else. */
final class Elsewhere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long audit;

  Elsewhere(long audit) {
    super(null, null, false, false);
    this.audit = audit;
  }

  long audit() {
    return audit;
  }
}
