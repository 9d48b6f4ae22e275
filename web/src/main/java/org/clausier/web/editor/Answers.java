package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.clausier.problem.Problem;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a form answers: away once it is saved, else the form again with all that was typed. */
@Component
public class Answers {

  private final ConflictModel conflicts;
  private final LibraryMessages messages;

  Answers(ConflictModel conflicts, LibraryMessages messages) {
    this.conflicts = conflicts;
    this.messages = messages;
  }

  /**
   * Who asked, and what was typed.
   *
   * @param field what the engine's own problems are linked to: an id of the page
   * @param form shows the form of a draft again
   */
  public record Typed(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Language language,
      Posted posted,
      String field,
      Function<Reading, String> form) {

    /** The form again, for what was typed is wrong. */
    public String wrong(Reading reading) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form.apply(reading);
    }
  }

  /**
   * @param away where to go once it is saved
   */
  public String answer(Result result, Typed typed, String away) {
    if (result instanceof Result.Conflict c) {
      conflicts.meanwhile(typed.model(), c.now(), Seen.of(typed.request()));
      typed.response().setStatus(HttpStatus.PRECONDITION_FAILED.value());
      return typed.form().apply(c.now());
    }
    if (result instanceof Result.Refused r) {
      r.problems().forEach(p -> typed.posted().sentence(typed.field(), said(p, typed.language())));
      return typed.wrong(r.now());
    }
    return "redirect:" + away;
  }

  /** What is wrong and what to do, in a line. */
  public String said(Problem problem, Language language) {
    return messages.in(language).sentence(problem) + " " + messages.in(language).remedy(problem);
  }
}
