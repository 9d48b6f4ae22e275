package org.clausier.web.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.analysis.Replayed;
import org.clausier.answer.BriefWords;
import org.clausier.library.Library;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Question;
import org.clausier.ruling.Use;
import org.clausier.web.ask.Sentence;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Drawn;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Reading;
import org.clausier.web.editor.Sitting;
import org.clausier.web.editor.TermFields;
import org.clausier.web.editor.Words;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of saved questions. */
@Component
class QuestionsModel {

  private static final int SUGGESTED = 5;

  /**
   * A saved question.
   *
   * @param number from 1
   * @param expected what it wants, and {@code got} what it is answered, each in a few words
   */
  public record Line(int number, String ask, boolean right, String expected, String got) {}

  /** A question that could be saved. */
  public record Suggestion(String ask, String practice, String audience) {}

  private final Library library;
  private final Frame frame;
  private final Words words;
  private final TermFields fields;
  private final Demands demands;

  QuestionsModel(Desk desk, Frame frame, Words words, TermFields fields, Demands demands) {
    this.library = desk.library();
    this.frame = frame;
    this.words = words;
    this.fields = fields;
    this.demands = demands;
  }

  String list(Sitting sitting, Posted posted) {
    frame.put(sitting, "questions");
    Language language = sitting.language();
    Model model = sitting.model();
    Drawn drawn = sitting.reading().open();
    model.addAttribute("problems", posted.problems());
    model.addAttribute(
        "questions", drawn.questions().stream().map(q -> line(drawn, q, language)).toList());
    model.addAttribute("right", drawn.questions().size() - drawn.wrong());
    model.addAttribute("wrong", drawn.wrong());
    model.addAttribute(
        "suggestions",
        drawn.questions().isEmpty() ? suggestions(sitting.reading(), language) : List.of());
    return "questions";
  }

  private Line line(Drawn drawn, Replayed asked, Language language) {
    Policy policy = drawn.policy();
    Question.Expectation wanted = asked.question().expect();
    String expected = brief(policy, wanted.verdict(), wanted.fee(), language);
    String got =
        asked
            .ruling()
            .map(r -> brief(policy, r.answer(), r.fee().map(f -> f.id()), language))
            .orElse("");
    return new Line(asked.index() + 1, asked.question().ask(), asked.right(), expected, got);
  }

  private String brief(Policy policy, String answer, Optional<String> fee, Language language) {
    Optional<Fee> borne = fee.flatMap(f -> Optional.ofNullable(policy.fees().get(f)));
    return Typography.set(language, new BriefWords(library, language).of(answer, borne, List.of()));
  }

  /** What people asked and nothing answers, then the first cases not written, then any. */
  private List<Suggestion> suggestions(Reading reading, Language language) {
    Drawn drawn = reading.open();
    List<Suggestion> silent =
        drawn.grid().silencesByDemand(demands.of(reading.course().id())).stream()
            .limit(SUGGESTED)
            .map(a -> suggestion(drawn, a.cell().practice(), a.cell().audience(), language))
            .toList();
    if (silent.size() == SUGGESTED) return silent;
    return drawn.grid().cells().stream()
        .limit(SUGGESTED)
        .map(c -> suggestion(drawn, c.practice(), c.audience(), language))
        .toList();
  }

  private Suggestion suggestion(Drawn drawn, String practice, String audience, Language language) {
    Use use = new Use(practice, audience, drawn.grid().day(), Map.of());
    return new Suggestion(Sentence.of(library, use, language), practice, audience);
  }

  String form(Sitting sitting, String number, Posted posted) {
    frame.put(sitting, "questions");
    Language language = sitting.language();
    Model model = sitting.model();
    Policy policy = sitting.policy();
    model.addAttribute("number", number);
    model.addAttribute("f", posted);
    model.addAttribute("values", posted.values());
    model.addAttribute("problems", posted.problems());
    model.addAttribute("practices", words.practices(language));
    model.addAttribute("audiences", words.audiences(language));
    model.addAttribute("facts", fields.facts(policy, language));
    model.addAttribute("fees", fields.fees(policy, language));
    model.addAttribute("verdicts", new QuestionForm(library, words, language).verdicts());
    return "question";
  }
}
