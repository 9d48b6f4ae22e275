package org.clausier.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;

/** Reads what surrounds the grid: who publishes, which course, which access. */
final class PartsReader {

  private static final Set<String> ACCOUNTS = Set.of("none", "optional", "required");
  private static final Set<String> VAT_STATUSES =
      Set.of("standard", "franchise", "training-exempt", "public-body");

  private PartsReader() {}

  static Producer producer(Fields f) {
    String name = f.required("name").orElse("");
    Map<String, String> facts = new LinkedHashMap<>();
    for (String fact : Producer.FACTS) f.text(fact).ifPresent(t -> facts.put(fact, t));
    Producer producer =
        new Producer(
            name,
            facts,
            f.text("country").orElse("FR"),
            f.fields("host").map(PartsReader::contact),
            f.fields("mediator").map(PartsReader::contact),
            f.bool("public-higher-education").orElse(false),
            f.oneOf("vat-status", VAT_STATUSES),
            f.fields("roles").map(PartsReader::roles));
    f.done();
    return producer;
  }

  private static Producer.Contact contact(Fields f) {
    Producer.Contact contact =
        new Producer.Contact(
            f.required("name").orElse(""),
            f.text("address").orElse(""),
            f.text("phone").orElse(""),
            f.text("site").orElse(""));
    f.done();
    return contact;
  }

  private static Producer.Roles roles(Fields f) {
    Producer.Roles roles =
        new Producer.Roles(
            f.text("host").orElse(""), f.text("commissioner").orElse(""), f.texts("authors"));
    f.done();
    return roles;
  }

  static Course course(Fields f, Library library) {
    List<Course.Session> sessions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String title = f.required("title").orElse("");
    Optional<String> site = f.text("site");
    Optional<String> community = f.text("community");
    String licence = licence(f, "licence", library).orElse(Course.ALL_RIGHTS_RESERVED);
    Optional<String> contributions = licence(f, "contributions-licence", library);
    Optional<Boolean> reading = f.bool("commercial-includes-internal-training");
    for (Fields s : f.list("sessions")) {
      Optional<String> id = s.required("id");
      s.present("from");
      s.present("to");
      Optional<LocalDate> from = s.day("from");
      Optional<LocalDate> to = s.day("to");
      s.done();
      if (id.isPresent() && !ids.add(id.get())) {
        s.problem(s.source("id"), "session-twice", id.get());
      }
      if (id.isPresent() && from.isPresent() && to.isPresent()) {
        if (to.get().isBefore(from.get())) {
          s.problem(s.source("to"), "term-days-reversed", from.get() + "", to.get() + "");
        }
        sessions.add(new Course.Session(id.get(), from.get(), to.get()));
      }
    }
    f.done();
    return new Course(title, site, community, licence, contributions, reading, sessions);
  }

  /**
   * The sessions named, those of which the days are wrong included: they are known all the same.
   */
  static List<String> sessionIds(Fields course) {
    List<Node> items =
        course.node("sessions").orElse(null) instanceof Node.Sequence s ? s.items() : List.of();
    return items.stream()
        .map(item -> item instanceof Node.Mapping m ? m.entries().get("id") : null)
        .flatMap(id -> id instanceof Node.Scalar s ? Stream.of(s.text().strip()) : Stream.of())
        .toList();
  }

  private static Optional<String> licence(Fields f, String key, Library library) {
    return f.text(key)
        .filter(
            l -> {
              if (library.licences().containsKey(l)) return true;
              f.unknown(f.source(key), "licence-unknown", l, library.licences().keySet());
              return false;
            });
  }

  static Access access(Fields f, Library library) {
    List<Access.Exception> exceptions = new ArrayList<>();
    for (Fields e : f.list("exceptions")) {
      Optional<String> audience = e.required("audience");
      audience
          .filter(a -> !library.audienceTree().contains(a))
          .ifPresent(
              a ->
                  e.unknown(
                      e.source("audience"), "audience-unknown", a, library.audienceTree().ids()));
      String account = e.oneOf("account", ACCOUNTS).orElse("none");
      List<String> data = e.texts("data");
      e.done();
      audience.ifPresent(a -> exceptions.add(new Access.Exception(a, account, data)));
    }
    Access access =
        new Access(
            f.oneOf("account", ACCOUNTS).orElse("none"),
            f.texts("data"),
            f.integer("minimum-age", 0, 99),
            exceptions);
    f.done();
    return access;
  }

  static Optional<Policy.Review> review(Fields f) {
    Optional<String> by = f.required("by");
    Optional<String> bar = f.text("bar");
    f.present("day");
    Optional<LocalDate> day = f.day("day");
    Optional<String> scope = f.text("scope");
    f.done();
    return by.isPresent() && day.isPresent()
        ? Optional.of(new Policy.Review(by.get(), bar, day.get(), scope))
        : Optional.empty();
  }

  static Optional<Policy.RequestDesk> request(Fields f) {
    Optional<String> url = f.required("url");
    int days = f.integer("answer-days", 1, 365).orElse(15);
    f.done();
    return url.map(u -> new Policy.RequestDesk(u, days));
  }
}
