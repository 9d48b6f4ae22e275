package org.clausier.web.parts;

import java.util.List;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.Question;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Sitting;
import org.clausier.web.editor.Words;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The saved questions of a draft: its own tests. */
@Controller
class QuestionsPage {

  private static final String NEW = "nouvelle";

  private final Library library;
  private final Words words;
  private final Answers answers;
  private final QuestionsModel questions;

  QuestionsPage(Desk desk, Words words, Answers answers, QuestionsModel questions) {
    this.library = desk.library();
    this.words = words;
    this.answers = answers;
    this.questions = questions;
  }

  @GetMapping("/cours/{slug}/questions")
  String list(Sitting sitting) {
    return questions.list(sitting, answers.blank(sitting));
  }

  /** A question by its number, from 1. */
  private static Optional<Question> question(Sitting sitting, String number) {
    if (!number.matches("[0-9]{1,5}")) return Optional.empty();
    List<Question> all = sitting.policy().questions();
    int index = Integer.parseInt(number) - 1;
    return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }

  @GetMapping("/cours/{slug}/questions/{number}")
  String page(
      Sitting sitting,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> asked) {
    if (number.equals(NEW)) return questions.form(sitting, number, answers.posted(asked, sitting));
    Question question = question(sitting, number).orElseThrow(Missing::new);
    Posted shown = answers.posted(QuestionForm.values(question), sitting);
    return questions.form(sitting, number, shown);
  }

  @PostMapping("/cours/{slug}/questions/{number}")
  String save(
      Sitting sitting,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> values) {
    Optional<Question> before = question(sitting, number);
    if (before.isEmpty() && !number.equals(NEW)) throw new Missing();
    Posted posted = answers.posted(values, sitting);
    Answers.Form form = new Answers.Form(posted, "ask", s -> questions.form(s, number, posted));
    Question question =
        new QuestionForm(library, words, sitting.language()).question(posted, before);
    if (!posted.problems().isEmpty()) return answers.wrong(sitting, form);
    int index =
        before.isPresent() ? Integer.parseInt(number) - 1 : sitting.policy().questions().size();
    String change = answers.text(sitting, "web.questions.changed", question.ask());
    return answers.save(
        sitting, form, sitting.at("/questions"), change, new Edit.PutQuestion(index, question));
  }

  @PostMapping("/cours/{slug}/questions/{number}/retirer")
  String remove(Sitting sitting, @PathVariable String number) {
    Question question = question(sitting, number).orElseThrow(Missing::new);
    Posted none = answers.blank(sitting);
    Answers.Form form = new Answers.Form(none, "questions", s -> questions.list(s, none));
    String change = answers.text(sitting, "web.questions.removed", question.ask());
    Edit edit = new Edit.RemoveQuestion(Integer.parseInt(number) - 1);
    return answers.save(sitting, form, sitting.at("/questions"), change, edit);
  }
}
