package org.clausier.web.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.policy.Question;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Ruling;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Words;
import org.clausier.words.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A saved question as the fields of a form, both ways. */
record QuestionForm(Library library, Words words, Language language) {

  static MultiValueMap<String, String> values(Question q) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("ask", q.ask());
    values.add("practice", q.practice());
    values.add("audience", q.audience());
    q.day().ifPresent(d -> values.add("day", d.toString()));
    q.with().forEach((id, v) -> values.add("with." + id, v));
    values.add("verdict", q.expect().verdict());
    q.expect().fee().ifPresent(f -> values.add("fee", f));
    return values;
  }

  /**
   * The question that was typed; what is wrong is told to the form.
   *
   * @param before the question as it was: what else it expects stays while its use is the same
   */
  Question question(Posted posted, Optional<Question> before) {
    String practice = posted.text("practice");
    if (!library.practiceTree().isLeaf(practice) || !library.practiceTree().contains(practice)) {
      posted.problem("practice", "chosen", label("practice"));
    }
    String audience = posted.text("audience");
    if (!library.audienceTree().contains(audience)) {
      posted.problem("audience", "chosen", label("audience"));
    }
    String verdict = posted.text("verdict");
    if (!Verdict.IDS.contains(verdict) && !verdict.equals(Ruling.DEPENDS)) {
      posted.problem("verdict", "chosen", label("verdict"));
    }
    Question.Expectation was =
        before
            .map(Question::expect)
            .orElse(
                new Question.Expectation(
                    verdict,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    return new Question(
        posted.needed("ask", label("ask")),
        practice,
        audience,
        posted.day("day", label("day")),
        with(posted),
        new Question.Expectation(
            verdict,
            posted.written("fee"),
            was.conditions(),
            was.contradiction(),
            was.missing(),
            was.layer()));
  }

  private Map<String, String> with(Posted posted) {
    Map<String, String> with = new LinkedHashMap<>();
    for (Circumstance c : library.circumstances().values()) {
      String name = "with." + c.id();
      Optional<String> written = posted.written(name);
      if (written.isEmpty()) continue;
      Optional<String> value = c.value(written.get());
      if (value.isEmpty()) {
        posted.problem(name, "value", words.label("circumstances", c.id(), language));
      }
      value.ifPresent(v -> with.put(c.id(), v));
    }
    return with;
  }

  /** What can be expected: a régime, or that it depends. */
  List<Words.Choice> verdicts() {
    return List.of("free", "paid", "agreement", "forbidden", "silent", "depends").stream()
        .map(v -> new Words.Choice(v, words.message(language, "web.verdict." + v)))
        .toList();
  }

  private String label(String field) {
    return words.message(language, "web.questions." + field);
  }
}
