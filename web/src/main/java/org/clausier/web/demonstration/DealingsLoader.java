package org.clausier.web.demonstration;

import java.util.HashMap;
import java.util.Map;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.demonstration.Demonstration;
import org.clausier.problem.Outcome;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.request.RequestReader;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.AgreementPrints;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Requests;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** The requests of the demonstration, each led to its state by the acts that people would do. */
@Component
class DealingsLoader {

  private final Desk desk;
  private final Filings filings;
  private final Proceedings proceedings;
  private final Requests requests;
  private final AgreementPrints prints;

  DealingsLoader(
      Desk desk,
      Filings filings,
      Proceedings proceedings,
      Requests requests,
      AgreementPrints prints) {
    this.desk = desk;
    this.filings = filings;
    this.proceedings = proceedings;
    this.requests = requests;
    this.prints = prints;
  }

  /** In the order of the demonstration: what amends comes after what it amends. */
  void load(Demonstration demonstration, Map<String, Course> courses, Map<String, Long> authors) {
    Map<String, Filing> made = new HashMap<>();
    for (Demonstration.Dealing d : demonstration.agreements()) {
      Course course = get(courses, d.course());
      made.put(d.id(), led(d, begun(d, course, made), Actor.producer(get(authors, d.course()))));
    }
  }

  private Filing begun(Demonstration.Dealing d, Course course, Map<String, Filing> made) {
    Request request =
        right(RequestReader.read(desk.library(), d.request().name(), d.request().bytes()))
            .request();
    String email = request.party().contact().map(c -> c.email()).orElse("");
    Facts said = Requests.facts(request);
    // as an imported one says its own: rulings, reports and audits name it so
    if (d.agreement().isPresent()) said = said.with(Filings.AGREEMENT, d.id());
    if (d.amends().isEmpty()) return filings.another(course, email, "fr", said);
    Filing amendment = filings.amendment(get(made, d.amends().get()));
    return filings.save(amendment, 6, said).orElseThrow();
  }

  private Filing led(Demonstration.Dealing d, Filing draft, Actor producer) {
    Filing sent = act(draft, Act.SEND, Actor.INSTITUTION, Facts.NONE);
    String reason = d.reason().map(r -> r.in(Language.FR)).orElse("");
    String next = d.next().map(n -> n.in(Language.FR)).orElse("");
    return switch (d.status()) {
      case DRAFT -> act(sent, Act.TAKE_BACK, Actor.INSTITUTION, Facts.NONE);
      case WITHDRAWN -> act(sent, Act.WITHDRAW, Actor.INSTITUTION, Facts.NONE);
      case TO_COMPLETE -> act(sent, Act.ASK, producer, Facts.of("question", reason));
      case REFUSED ->
          act(sent, Act.REFUSE, producer, Facts.of("reason", reason).with("next", next));
      case TO_SIGN -> accepted(d, sent, producer);
      case SIGNED ->
          act(
              act(accepted(d, sent, producer), Act.SIGN, Actor.INSTITUTION, Facts.NONE),
              Act.COUNTERSIGN,
              producer,
              Facts.NONE);
      case SENT -> sent;
    };
  }

  private Filing act(Filing seen, Act act, Actor by, Facts details) {
    return proceedings.act(seen, act, by, details).orElseThrow();
  }

  /** The agreement is that of the demonstration, whose reference reports and audits name. */
  private Filing accepted(Demonstration.Dealing d, Filing sent, Actor producer) {
    Reply.Convention replied = (Reply.Convention) right(requests.reply(sent));
    Agreement agreement =
        d.agreement()
            .map(a -> right(AgreementReader.read(desk.library(), a.name(), a.bytes())))
            .orElse(replied.agreement());
    Papers.Print print =
        prints.toSign(
            sent,
            new Reply.Convention(
                replied.basis(), replied.instrument(), agreement, replied.price()));
    return proceedings
        .accept(sent, producer, print, agreement.from(), agreement.to())
        .orElseThrow();
  }

  private static <T> T get(Map<String, T> from, String id) {
    return java.util.Objects.requireNonNull(from.get(id), id);
  }

  /** It is part of the program: wrong, it is our mistake. */
  private static <T> T right(Outcome<T> outcome) {
    return outcome.match(
        ok -> ok,
        problems -> {
          throw new IllegalStateException(problems.toString());
        });
  }
}
