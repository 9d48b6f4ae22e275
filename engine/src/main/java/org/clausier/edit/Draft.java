package org.clausier.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.library.Library;
import org.clausier.policy.Access;
import org.clausier.policy.Course;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.policy.Question;

/** A policy whose parts are being changed; what nobody changes stays as it was. */
final class Draft {

  private final Policy was;
  GridDraft grid;
  Producer producer;
  Course course;
  Access access;
  Optional<Policy.RequestDesk> request;
  OptionalInt notice;
  Optional<String> note;
  final Map<String, Fee> fees;
  final List<Question> questions;

  Draft(Library library, Policy policy) {
    this.was = policy;
    this.grid = new GridDraft(library, policy);
    this.producer = policy.producer();
    this.course = policy.course();
    this.access = policy.access();
    this.request = policy.request();
    this.notice = policy.notice();
    this.note = policy.note();
    this.fees = new LinkedHashMap<>(policy.fees());
    this.questions = new ArrayList<>(policy.questions());
  }

  Policy policy() {
    return new Policy(
        was.id(),
        was.version(),
        was.published(),
        was.effective(),
        notice,
        was.library(),
        note,
        was.review(),
        producer,
        course,
        access,
        request,
        grid.terms(),
        fees,
        was.vat(),
        questions);
  }
}
