package org.clausier.web.ask;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.edit.Edits;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyWriter;
import org.clausier.policy.Question;
import org.clausier.ruling.FeeRef;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « En faire un test »: a question asked becomes one of the draft's own, with its answer. */
@Controller
class TestMade {

  private final Asking asking;
  private final Desk desk;
  private final Courses courses;
  private final Drafts drafts;

  TestMade(Asking asking, Desk desk, Courses courses, Drafts drafts) {
    this.asking = asking;
    this.desk = desk;
    this.courses = courses;
    this.drafts = drafts;
  }

  @PostMapping("/c/{course}/puis-je/test")
  String make(
      @PathVariable("course") String slug,
      @RequestParam Map<String, String> given,
      Account account,
      Locale locale,
      RedirectAttributes next) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Draft draft = drafts.of(course.id()).orElseThrow(Missing::new);
    Asking.Case asked = asking.asked(slug, given);
    String sentence = Sentence.of(desk.library(), asked.use(), Languages.of(locale));
    boolean saved = saved(course, draft, question(sentence, asked), account);
    next.addFlashAttribute("made", saved ? "made" : "refused");
    return "redirect:" + asked.address("");
  }

  private static Question question(String sentence, Asking.Case asked) {
    return new Question(
        sentence,
        asked.use().practice(),
        asked.use().audience(),
        Optional.of(asked.use().day()),
        asked.use().known(),
        new Question.Expectation(
            asked.ruling().answer(),
            asked.ruling().fee().map(FeeRef::id),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Whether it was added: a draft that cannot be read, or that changed meanwhile, stays as is. */
  private boolean saved(Course course, Draft draft, Question question, Account account) {
    return desk.read(Shelf.name(course, draft.number()), draft.policy())
        .then(file -> Edits.apply(desk.library(), file.policy(), added(file.policy(), question)))
        .match(
            edited ->
                drafts.save(
                        course.id(),
                        draft.revision(),
                        PolicyWriter.write(desk.library(), edited.policy()),
                        question.ask(),
                        account.id())
                    instanceof Drafts.Saving.Saved,
            problems -> false);
  }

  private static Edit added(Policy policy, Question question) {
    return new Edit.PutQuestion(policy.questions().size(), question);
  }
}
