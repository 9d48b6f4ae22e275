package org.clausier.web.editor;

import java.util.function.Function;
import org.clausier.edit.Edit;
import org.clausier.problem.Problem;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a form answers: away once it is saved, else the form again with all that was typed. */
@Component
public class Answers {

  private final Editor editor;
  private final ConflictModel conflicts;
  private final LibraryMessages messages;

  Answers(Editor editor, ConflictModel conflicts, LibraryMessages messages) {
    this.editor = editor;
    this.conflicts = conflicts;
    this.messages = messages;
  }

  /**
   * A form of the editor.
   *
   * @param posted what was typed in it
   * @param field what the engine's own problems are linked to: an id of the page
   * @param page shows it again
   */
  public record Form(Posted posted, String field, Function<Sitting, String> page) {}

  public Posted posted(MultiValueMap<String, String> values, Sitting sitting) {
    return new Posted(values, messages, sitting.language());
  }

  /** Nothing typed. */
  public Posted blank(Sitting sitting) {
    return posted(new LinkedMultiValueMap<>(), sitting);
  }

  /** A sentence of the library, for the one who sits there. */
  public String text(Sitting sitting, String key, Object... values) {
    return messages.text(sitting.language(), key, values);
  }

  /** The form again, for what was typed is wrong. */
  public String wrong(Sitting sitting, Form form) {
    sitting.status(HttpStatus.UNPROCESSABLE_CONTENT);
    return form.page().apply(sitting);
  }

  /**
   * Saves, all of it or nothing.
   *
   * @param away where to go once it is saved
   * @param change what is told of it beside « annuler »
   */
  public String save(Sitting sitting, Form form, String away, String change, Edit... edits) {
    Result result =
        editor.apply(sitting.account(), sitting.reading(), sitting.seen(), change, edits);
    if (result instanceof Result.Conflict c) {
      conflicts.meanwhile(sitting.model(), c.now(), sitting.seen());
      sitting.status(HttpStatus.PRECONDITION_FAILED);
      return form.page().apply(sitting.before(c.now()));
    }
    if (result instanceof Result.Refused r) {
      r.problems().forEach(p -> form.posted().sentence(form.field(), said(p, sitting.language())));
      return wrong(sitting.before(r.now()), form);
    }
    return "redirect:" + away;
  }

  /** What is wrong and what to do, in a line. */
  private String said(Problem problem, Language language) {
    return messages.in(language).sentence(problem) + " " + messages.in(language).remedy(problem);
  }
}
