package org.clausier.web.ask;

import java.util.List;
import java.util.Map;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** « Je suis… et je voudrais… »: what the fragment {@code question-form} needs, on any page. */
@Component
public class QuestionForm {

  public static final String COURSE = "cours";

  private final Choices choices;
  private final Today today;

  public QuestionForm(Choices choices, Today today) {
    this.choices = choices;
    this.today = today;
  }

  /**
   * @param courses those that may be chosen; one alone is not asked for
   * @param problems field → sentence
   */
  public void fill(
      Typed typed,
      List<Course> courses,
      Map<String, String> problems,
      Language language,
      Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("courses", courses);
    model.addAttribute("problems", problems);
    model.addAttribute("audiences", choices.audiences(language));
    model.addAttribute("practices", choices.practices(language));
    model.addAttribute("today", today.day());
  }
}
