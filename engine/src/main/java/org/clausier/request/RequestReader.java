package org.clausier.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.party.Party;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads a request with all its problems at once, each with its line, or none and the request. */
public final class RequestReader {

  private static final String ID = "[A-Za-z0-9]+([._-][A-Za-z0-9]+)*";
  private static final int LONGEST_ID = 60;

  private final Library library;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private RequestReader(Library library, String name) {
    this.library = library;
    this.name = name;
  }

  public static Outcome<RequestFile> read(Library library, String name, byte[] bytes) {
    return YamlReader.read(name, bytes).then(mapping -> read(library, name, mapping));
  }

  /** Reads a mapping, wherever it comes from: a file, a row of a table, a form. */
  public static Outcome<RequestFile> read(Library library, String name, Node.Mapping mapping) {
    return new RequestReader(library, name).request(mapping);
  }

  private Outcome<RequestFile> request(Node.Mapping mapping) {
    Fields f = new Fields(name, mapping, problems);
    Optional<Problem> format = PolicyReader.wrongFormat(f, "request");
    if (format.isPresent()) return Outcome.refused(format.get());
    String id = f.required("request").orElse("");
    if (!id.isEmpty() && (!id.matches(ID) || id.length() > LONGEST_ID)) {
      f.problem(f.source("request"), "request-id-form", id);
    }
    Optional<LocalDate> day = day(f, "day");
    f.present("party");
    Optional<Party> party = f.fields("party").flatMap(new PartyReader(library, problems)::party);
    Optional<LocalDate> from = day(f, "from");
    Optional<LocalDate> to = day(f, "to");
    days(f, day, from, to);
    Optional<String> session = f.text("session");
    List<String> practices = practices(f);
    int learners = count(f, "learners");
    int certificates = count(f, "certificates");
    Map<String, String> with = with(f, session, party);
    Map<String, Integer> quantities = quantities(f, practices);
    people(f, practices, learners, certificates);
    Optional<String> note = f.text("note");
    f.keysAsked("note").done();
    List<Problem> all = PolicyReader.inOrder(problems);
    if (all.stream().anyMatch(Problem::refuses)
        || party.isEmpty()
        || day.isEmpty()
        || from.isEmpty()
        || to.isEmpty()) {
      return Outcome.refused(all);
    }
    Request request =
        new Request(
            id,
            day.get(),
            party.get(),
            from.get(),
            to.get(),
            session,
            practices,
            learners,
            certificates,
            with,
            quantities,
            note);
    return Outcome.ok(new RequestFile(request, f.source(), all));
  }

  private static Optional<LocalDate> day(Fields f, String key) {
    f.present(key);
    return f.day(key);
  }

  private static void days(
      Fields f, Optional<LocalDate> day, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() || to.isEmpty()) return;
    if (to.get().isBefore(from.get())) {
      f.problem(f.source("to"), "request-days-reversed", from.get() + "", to.get() + "");
    } else if (!to.get().isBefore(from.get().plusMonths(Request.LONGEST))) {
      LocalDate last = from.get().plusMonths(Request.LONGEST).minusDays(1);
      f.problem(f.source("to"), "request-too-long", Request.LONGEST + "", last + "");
    }
    if (day.isPresent() && from.get().isBefore(day.get())) {
      f.warning(f.source("from"), "request-starts-before", from.get() + "", day.get() + "");
    }
  }

  private List<String> practices(Fields f) {
    f.present("practices");
    Set<String> practices = new LinkedHashSet<>();
    List<String> asked = f.texts("practices");
    if (f.node("practices").filter(RequestReader::nothing).isPresent()) {
      f.problem(f.source("practices"), "practices-none");
    }
    for (String practice : asked) {
      if (!library.practiceTree().contains(practice)) {
        f.unknown(
            f.source("practices"), "practice-unknown", practice, library.practiceTree().ids());
      } else if (!library.practiceTree().isLeaf(practice)) {
        String leaves = String.join(", ", library.practiceTree().children(practice));
        f.problem(f.source("practices"), "request-names-group", practice, leaves);
      } else if (!practices.add(practice)) {
        f.problem(f.source("practices"), "practice-twice", practice);
      }
    }
    return List.copyOf(practices);
  }

  private static boolean nothing(Node node) {
    return node instanceof Node.Sequence s && s.items().isEmpty();
  }

  private static int count(Fields f, String key) {
    return f.has(key) ? f.integer(key, 0, Request.MOST).orElse(0) : 0;
  }

  private void people(Fields f, List<String> practices, int learners, int certificates) {
    Optional<String> bringing =
        practices.stream().filter(p -> Request.bringsLearners(library, p)).findFirst();
    boolean said = !f.has("learners") || f.text("learners").filter("0"::equals).isPresent();
    if (learners == 0 && said && bringing.isPresent()) {
      f.problem(f.source("learners"), "learners-none", bringing.get(), Request.MOST + "");
    }
    if (learners > 0 && certificates > learners) {
      f.problem(
          f.source("certificates"), "certificates-over-learners", certificates + "", learners + "");
    }
  }

  private Map<String, String> with(Fields f, Optional<String> session, Optional<Party> party) {
    Map<String, String> known = new TreeMap<>();
    f.fields("with")
        .ifPresent(
            w -> {
              for (String id : w.keys()) {
                w.text(id).ifPresent(t -> circumstance(w, id, t).ifPresent(v -> known.put(id, v)));
              }
              same(w, known, "session", session);
              same(w, known, "country", party.map(p -> p.identity().country()));
            });
    return known;
  }

  private Optional<String> circumstance(Fields w, String id, String text) {
    Circumstance circumstance = library.circumstances().get(id);
    if (circumstance == null) {
      w.unknown(w.source(id), "circumstance-unknown", id, library.circumstances().keySet());
      return Optional.empty();
    }
    Optional<String> value = circumstance.value(text);
    if (value.isEmpty()) {
      w.unknown(w.source(id), "circumstance-value-unknown", text, circumstance.values(), id);
    }
    return value;
  }

  /** What is said in two places is said the same. */
  private static void same(
      Fields w, Map<String, String> known, String id, Optional<String> elsewhere) {
    String here = known.get(id);
    elsewhere
        .filter(e -> here != null && !e.equals(here))
        .ifPresent(e -> w.problem(w.source(id), "circumstance-twice", id, here + "", e));
  }

  private Map<String, Integer> quantities(Fields f, List<String> practices) {
    Map<String, Integer> quantities = new TreeMap<>();
    f.fields("quantities")
        .ifPresent(
            q -> {
              for (String practice : q.keys()) {
                OptionalInt n = q.integer(practice, 1, Request.MOST);
                if (!practices.contains(practice)) {
                  q.unknown(q.source(practice), "quantity-not-asked", practice, practices);
                } else {
                  n.ifPresent(v -> quantities.put(practice, v));
                }
              }
            });
    return quantities;
  }
}
