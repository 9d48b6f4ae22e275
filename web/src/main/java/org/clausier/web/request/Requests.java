package org.clausier.web.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.request.RequestFile;
import org.clausier.request.RequestReader;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.yaml.YamlWriter;
import org.springframework.stereotype.Component;

/** From what was typed to the request it is, and to what the published terms reply to it. */
@Component
public class Requests {

  /** A later step is not asked yet: what it lacks is not a problem of an earlier one. */
  private static final Map<String, String> LATER =
      Map.of(
          "name", "…",
          "siret", "35600000000048",
          "learners", "1",
          "signatory.name", "…",
          "signatory.function", "…",
          "signatory.legal-representative", "true");

  private final Desk desk;
  private final Today today;
  private final Shelf shelf;
  private final Courses courses;

  Requests(Desk desk, Today today, Shelf shelf, Courses courses) {
    this.desk = desk;
    this.today = today;
    this.shelf = shelf;
    this.courses = courses;
  }

  /** The published terms that a request is answered from. */
  public Terms terms(Filing filing) {
    return shelf.of(courses.byId(filing.course()).orElseThrow());
  }

  /** The day of a request: when it was sent; today, while it was not. */
  public LocalDate day(Filing filing) {
    return filing.sent() == null ? today.day() : today.day(filing.sent());
  }

  /** The request as the engine reads it, or all that is wrong with it. */
  public Outcome<RequestFile> read(Filing filing) {
    Written written = written(filing, filing.said());
    return RequestReader.read(desk.library(), filing.reference(), written.mapping());
  }

  /** What the terms reply to it. */
  public Outcome<Reply> reply(Filing filing) {
    return read(filing).then(new Replies(desk.library(), terms(filing).rulings())::to);
  }

  /** What they reply to what was said up to a step: the later steps are supposed. */
  public Outcome<Reply> reply(Filing filing, Facts said, int step) {
    Written written = written(filing, supposed(said, step));
    return RequestReader.read(desk.library(), filing.reference(), written.mapping())
        .then(new Replies(desk.library(), terms(filing).rulings())::to);
  }

  private Facts supposed(Facts said, int step) {
    Facts supposed = said;
    for (Map.Entry<String, String> later : LATER.entrySet()) {
      boolean asked = Field.of(later.getKey()).filter(f -> f.step() <= step).isPresent();
      if (!asked && said.text(later.getKey()).isEmpty()) {
        supposed = supposed.with(later.getKey(), later.getValue());
      }
    }
    if (step >= 3) return supposed;
    if (said.text("from").isEmpty()) supposed = supposed.with("from", today.day() + "");
    return said.text("to").isEmpty() ? supposed.with("to", supposed.text("from")) : supposed;
  }

  /**
   * All that is wrong with what was said up to a step, by field; a problem of the whole is under
   * the empty name.
   *
   * @param step 6: with everything
   */
  public Map<String, Problem> problems(Filing filing, Facts said, int step) {
    Written written = written(filing, supposed(said, step));
    Map<String, Problem> problems = new LinkedHashMap<>();
    Outcome<RequestFile> file =
        RequestReader.read(desk.library(), filing.reference(), written.mapping());
    Replies replies = new Replies(desk.library(), terms(filing).rulings());
    Outcome<?> outcome = step < 3 ? file : file.then(replies::to);
    if (outcome instanceof Outcome.Refused<?> refused) {
      for (Problem p : refused.problems()) {
        String field = written.field(p);
        boolean here = Field.of(field).map(Field::step).orElse(3) <= step;
        if (p.refuses() && here) problems.putIfAbsent(field, p);
      }
    }
    return problems;
  }

  /** Which field a problem of {@link #read} or {@link #reply} is about; empty: of the whole. */
  public String field(Filing filing, Problem problem) {
    return written(filing, filing.said()).field(problem);
  }

  /** The request as a file that {@code clausier agree} reads. */
  public String yaml(Filing filing) {
    return YamlWriter.write(written(filing, filing.said()).tree());
  }

  /** What would have been typed for a request that came as a file, or as a row of a table. */
  public static Facts facts(Request request) {
    return Typing.of(request);
  }

  /** The fields of a step, so that a form takes its own and nobody else's. */
  public static List<String> fields(int step) {
    return Field.ALL.stream().filter(f -> f.step() == step).map(Field::name).toList();
  }

  private Written written(Filing filing, Facts said) {
    return new Written(filing.reference(), day(filing).toString(), said);
  }
}
