package org.clausier.web.convention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.agreement.AgreementWriter;
import org.clausier.clause.Phrases;
import org.clausier.instrument.PriceWords;
import org.clausier.party.Identifier;
import org.clausier.party.Identity;
import org.clausier.policy.Term;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.request.RequestReader;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Requests;
import org.clausier.web.request.State;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Component;

/** The particular conditions of a request on one page: who, what, when, how many, how much. */
@Component
class Conditions {

  /** A line: a message's code, and what stands beside it. */
  record Line(String label, List<String> values) {}

  private final Desk desk;
  private final Requests requests;
  private final LibraryMessages messages;

  Conditions(Desk desk, Requests requests, LibraryMessages messages) {
    this.desk = desk;
    this.requests = requests;
    this.messages = messages;
  }

  /** From the document, once there is one; until then from what was said. */
  List<Line> of(Filing filing, Optional<Paper> paper, Language language) {
    // what is being written is not read before it is sent
    if (filing.state() == State.DRAFT) return List.of();
    boolean frozen = paper.isPresent() && ConventionPage.proposed(filing.state());
    Optional<Reply> reply =
        frozen
            ? frozen(filing, paper.get())
            : requests.reply(filing).match(Optional::of, p -> Optional.empty());
    Optional<Request> request =
        frozen
            ? reply.map(r -> r.basis().request())
            : requests.read(filing).match(f -> Optional.of(f.request()), p -> Optional.empty());
    List<Line> lines = new ArrayList<>();
    if (frozen) line(lines, "agreement", filing.agreement());
    request.ifPresent(r -> asked(r, language, lines));
    if (frozen && request.isEmpty()) agreed(paper.get(), language, lines);
    reply
        .filter(Reply.Convention.class::isInstance)
        .map(r -> ((Reply.Convention) r).price())
        .ifPresent(p -> line(lines, "price", new PriceWords(desk.library(), language).total(p)));
    return lines;
  }

  /**
   * The price of the document is said again only when the same words lead to the same agreement.
   */
  private Optional<Reply> frozen(Filing filing, Paper paper) {
    if (paper.requestYaml().isEmpty()) return Optional.empty();
    return RequestReader.read(
            desk.library(),
            filing.reference(),
            paper.requestYaml().getBytes(StandardCharsets.UTF_8))
        .then(new Replies(desk.library(), requests.terms(filing).rulings())::to)
        .match(Optional::of, p -> Optional.<Reply>empty())
        .filter(
            r ->
                r instanceof Reply.Convention c
                    && yaml(c.agreement()).equals(paper.agreementYaml()));
  }

  private String yaml(Agreement agreement) {
    return AgreementWriter.yaml(desk.library(), agreement);
  }

  private void asked(Request r, Language language, List<Line> lines) {
    line(lines, "institution", r.party().name());
    line(lines, "audience", label("audiences/" + r.party().audience(), language));
    Identity identity = r.party().identity();
    identity(identity.country(), identity.identifiers(), language, lines);
    if (!identity.address().isEmpty()) line(lines, "address", identity.address());
    lines.add(
        new Line(
            "web.conv.condition.practices",
            r.practices().stream().map(p -> label("practices/" + p, language)).toList()));
    line(lines, "period", Figures.in(language).days(r.from(), r.to()));
    if (r.learners() > 0) line(lines, "learners", Figures.in(language).integer(r.learners()));
    if (r.certificates() > 0) {
      line(lines, "certificates", Figures.in(language).integer(r.certificates()));
    }
    r.party().signatory().ifPresent(s -> line(lines, "signatory", joined(s.name(), s.function())));
    r.note().ifPresent(n -> line(lines, "note", n));
    r.party()
        .contact()
        .ifPresent(c -> line(lines, "contact", joined(c.name(), c.function(), c.email())));
  }

  /** A foreign institution is of its country first; it may have no number. */
  private void identity(
      String country, List<Identifier> identifiers, Language language, List<Line> lines) {
    List<String> said = new ArrayList<>();
    if (!country.equals("FR")) said.add(new Phrases(desk.library(), language).country(country));
    for (Identifier i : identifiers) {
      String field = "web.request.field." + i.scheme().id();
      String scheme = messages.has(field) ? messages.text(language, field) : i.scheme().name();
      said.add(scheme + " " + i.grouped());
    }
    if (!said.isEmpty()) lines.add(new Line("web.conv.condition.identity", said));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
  }

  /**
   * Of what was signed elsewhere, or under terms that answer otherwise today: the agreement's own.
   */
  private void agreed(Paper paper, Language language, List<Line> lines) {
    Agreement a =
        AgreementReader.read(
                desk.library(),
                "agreement.yaml",
                paper.agreementYaml().getBytes(StandardCharsets.UTF_8))
            .match(
                read -> read,
                problems -> {
                  throw new IllegalStateException(problems.toString());
                });
    line(lines, "institution", a.party().name());
    line(lines, "audience", label("audiences/" + a.party().audience(), language));
    identity(a.party().country(), Numbers.of(a.party()), language, lines);
    lines.add(
        new Line(
            "web.conv.condition.practices",
            a.grants().stream()
                .map(Term::practice)
                .distinct()
                .map(p -> label("practices/" + p, language))
                .toList()));
    line(lines, "period", Figures.in(language).days(a.from(), a.to()));
    a.quota().learners().ifPresent(n -> line(lines, "learners", Figures.in(language).integer(n)));
    a.quota()
        .certificates()
        .ifPresent(n -> line(lines, "certificates", Figures.in(language).integer(n)));
  }

  private String label(String words, Language language) {
    return Typography.set(language, desk.library().words(words, language).form("label"));
  }

  private static void line(List<Line> lines, String label, String value) {
    lines.add(new Line("web.conv.condition." + label, List.of(value)));
  }
}
