package org.clausier.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.yaml.Suggestion;

/**
 * Answers requests. Every practice is ruled at the first day asked, by the one function that rules
 * everything else; nothing here decides what is allowed.
 */
public final class Replies {

  private final Library library;
  private final Rulings rulings;

  public Replies(Library library, Rulings rulings) {
    this.library = library;
    this.rulings = rulings;
  }

  /** Refuses a session that no version names, days outside it, and a day before any version. */
  public Outcome<Reply> to(RequestFile file) {
    Request request = file.request();
    List<Problem> problems = session(file.source(), request);
    if (!problems.isEmpty()) return Outcome.refused(problems);
    List<Ruling> answers = request.practices().stream().map(p -> ask(request, p)).toList();
    Optional<Policy> policy =
        answers.stream()
            .filter(r -> r.version() > 0)
            .findFirst()
            .flatMap(r -> rulings.dossier().version(r.version()));
    if (policy.isEmpty()) {
      return Outcome.refused(
          Problem.error(file.source(), "request-before-any-version", request.from().toString()));
    }
    List<Problem> notes = new ArrayList<>(file.warnings());
    Notes ours = new Notes(library, file.source(), request);
    notes.addAll(ours.ofTerms(answers));
    return Taxes.of(library, policy.get(), request)
        .then(
            taxes ->
                Outcome.ok(reply(new Basis(request, policy.get(), answers, notes), taxes, ours)));
  }

  private Ruling ask(Request request, String practice) {
    return rulings.ask(
        new Use(
            practice,
            request.party().audience(),
            request.from(),
            request.known(library, practice)));
  }

  private List<Problem> session(Source source, Request request) {
    if (request.session().isEmpty()) return List.of();
    List<Course.Session> sessions = rulings.dossier().sessions();
    String id = request.session().get();
    Optional<Course.Session> named = sessions.stream().filter(s -> s.id().equals(id)).findFirst();
    if (named.isEmpty()) {
      List<String> ids = sessions.stream().map(Course.Session::id).toList();
      return List.of(
          Problem.error(source, "request-session-unknown", id, String.join(", ", ids))
              .withHint(Suggestion.nearest(id, ids).orElse("")));
    }
    Course.Session s = named.get();
    boolean apart = s.to().isBefore(request.from()) || s.from().isAfter(request.to());
    return apart
        ? List.of(
            Problem.error(
                source, "request-outside-session", id, s.from().toString(), s.to().toString()))
        : List.of();
  }

  private Reply reply(Basis basis, Taxes taxes, Notes ours) {
    Dossier dossier = rulings.dossier();
    if (!basis.answered("forbidden").isEmpty()) return refused(basis);
    Pricing pricing = new Pricing(library, dossier, basis.request(), taxes);
    Price price = pricing.price(basis.rulings());
    List<Missing> missing = new ArrayList<>(circumstances(basis));
    missing.addAll(pricing.missing());
    if (!missing.isEmpty()) return new Reply.ToComplete(basis, missing);
    if (!basis.answered("silent").isEmpty()) return new Reply.NotProvided(basis);
    List<String> charged =
        basis.rulings().stream()
            .filter(r -> !r.answer().equals("free"))
            .map(Ruling::practice)
            .toList();
    if (charged.isEmpty()) return new Reply.NoneNeeded(basis);
    List<Problem> notes = new ArrayList<>(basis.notes());
    notes.addAll(ours.ofPrice(price));
    Basis full = new Basis(basis.request(), basis.policy(), basis.rulings(), notes);
    Instrument instrument = Instrument.of(library, basis.request().party().audience(), charged);
    return instrument.offered()
        ? new Reply.Convention(
            full, instrument, new Drafting(library, dossier, full).agreement(price), price)
        : new Reply.NotOffered(full, instrument, price);
  }

  private Reply refused(Basis basis) {
    Instead.Search search = new Instead.Search(library, rulings, basis.request());
    List<Instead> instead = new ArrayList<>();
    basis.answered("forbidden").forEach(r -> instead.addAll(search.of(r)));
    return new Reply.Refused(basis, instead.stream().distinct().toList());
  }

  private static List<Missing> circumstances(Basis basis) {
    List<Missing> missing = new ArrayList<>();
    for (Ruling r : basis.answered(Ruling.DEPENDS)) {
      r.missing()
          .forEach(c -> missing.add(new Missing(Missing.Kind.CIRCUMSTANCE, r.practice(), c)));
    }
    return missing;
  }
}
