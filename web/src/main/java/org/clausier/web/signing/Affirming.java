package org.clausier.web.signing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.agreement.Agreement;
import org.clausier.evidence.Signing;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What whoever signs says of themselves, and affirms, before a code is sent. */
@Component
public class Affirming {

  private static final int LONGEST = 200;

  private final Courses courses;
  private final Shelf shelf;
  private final Closing closing;
  private final Codes codes;
  private final LibraryMessages messages;

  Affirming(Courses courses, Shelf shelf, Closing closing, Codes codes, LibraryMessages messages) {
    this.courses = courses;
    this.shelf = shelf;
    this.closing = closing;
    this.codes = codes;
    this.messages = messages;
  }

  /** Both sentences that are affirmed, by their boxes. */
  public Map<String, String> statements(Seat seat, Language language) {
    Map<String, String> statements = new LinkedHashMap<>();
    statements.put("pouvoir", messages.text(language, "web.sign.power", party(seat)));
    statements.put(
        "accord",
        messages.text(language, "web.sign.consent", closing.agreement(seat.paper()).id()));
    return statements;
  }

  /** What they sign. */
  public Agreement agreement(Seat seat) {
    return closing.agreement(seat.paper());
  }

  /** Whom they sign for. */
  public String party(Seat seat) {
    return seat.side() == Signing.Side.INSTITUTION
        ? closing.agreement(seat.paper()).party().name()
        : producer(seat);
  }

  public String producer(Seat seat) {
    Agreement agreement = closing.agreement(seat.paper());
    return shelf
        .of(courses.byId(seat.filing().course()).orElseThrow())
        .policy(agreement.version())
        .producer()
        .name();
  }

  /** What is wrong with a name and a capacity. */
  public List<Problem> who(String name, String function) {
    List<Problem> problems = new ArrayList<>();
    if (unfit(name)) problems.add(Problem.error(Source.of("name"), "sign-name"));
    if (unfit(function)) problems.add(Problem.error(Source.of("function"), "sign-function"));
    return problems;
  }

  private static boolean unfit(String typed) {
    String text = typed.strip();
    return text.length() < 2 || text.length() > LONGEST || text.matches(".*\\p{Cntrl}.*");
  }

  /**
   * Sends the code, when nothing is wrong.
   *
   * @param affirmed whether both statements are
   */
  public List<Problem> ask(
      Seat seat,
      String name,
      String function,
      boolean affirmed,
      String network,
      Language language) {
    List<Problem> problems = who(name, function);
    if (!affirmed) problems.add(Problem.error(Source.of("consent"), "sign-boxes"));
    if (!problems.isEmpty()) return problems;
    List<String> shown = List.copyOf(statements(seat, language).values());
    Said said = new Said(name.strip(), function.strip(), shown, network, language.code());
    return codes.ask(seat, said)
        ? List.of()
        : List.of(Problem.error(Source.of("name"), "sign-too-many"));
  }
}
