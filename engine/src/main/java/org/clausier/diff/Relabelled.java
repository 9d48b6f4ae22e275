package org.clausier.diff;

import org.clausier.policy.Policy;

/** The same decisions under another name and number, so that any two can be held together. */
final class Relabelled {

  private Relabelled() {}

  static Policy of(Policy p, String id, int version) {
    return new Policy(
        id,
        version,
        p.published(),
        p.effective(),
        p.notice(),
        p.library(),
        p.note(),
        p.review(),
        p.producer(),
        p.course(),
        p.access(),
        p.request(),
        p.terms(),
        p.fees(),
        p.vat(),
        p.questions());
  }
}
