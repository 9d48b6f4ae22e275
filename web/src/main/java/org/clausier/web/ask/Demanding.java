package org.clausier.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;
import org.clausier.web.course.Course;
import org.clausier.web.demand.Demand;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Today;
import org.springframework.stereotype.Component;

/** A question put to the producer where the terms say nothing; nobody is told who puts it. */
@Component
public class Demanding {

  /** As the database keeps it. */
  static final int LONGEST = 500;

  static final String QUESTION = "question";

  private final Demands demands;
  private final Askers askers;
  private final Today today;

  Demanding(Demands demands, Askers askers, Today today) {
    this.demands = demands;
    this.askers = askers;
    this.today = today;
  }

  /** What is wrong with the words of a question; it may have none. */
  public List<Problem> problems(String question) {
    if (question.codePointCount(0, question.length()) > LONGEST) {
      return List.of(Problem.error(Source.of(QUESTION), "demand-long", LONGEST + ""));
    }
    return Discreet.is(question)
        ? List.of()
        : List.of(Problem.error(Source.of(QUESTION), "demand-name"));
  }

  /** Passes on a question that has no problem; whoever asks twice in a day counts once. */
  public void ask(Course course, Use use, String question, HttpServletRequest request) {
    String browser = String.valueOf(request.getHeader("User-Agent"));
    demands.add(
        new Demand(
            course.id(),
            use.practice(),
            use.audience(),
            known(use),
            question,
            askers.asker(request.getRemoteAddr(), browser),
            today.day()));
  }

  private static String known(Use use) {
    return new TreeMap<>(use.known())
        .entrySet().stream().map(Object::toString).collect(Collectors.joining(";"));
  }
}
