package org.clausier.web.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.policy.Access;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Words;
import org.clausier.words.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Who publishes, which course, which access, as the fields of a form, both ways. */
record DetailsForm(Words words, Language language) {

  private static final int MORE_SESSIONS = 2;

  static MultiValueMap<String, String> values(Policy policy) {
    Map<String, String> one = new LinkedHashMap<>();
    Producer p = policy.producer();
    one.put("name", p.name());
    p.facts().forEach(one::put);
    one.put("country", p.country());
    p.host().ifPresent(c -> contact("host", c, one));
    p.mediator().ifPresent(c -> contact("mediator", c, one));
    one.put("public-higher-education", p.publicHigherEducation() ? "true" : "");
    p.vatStatus().ifPresent(v -> one.put("vat-status", v));
    p.roles()
        .ifPresent(
            r -> {
              one.put("roles.host", r.host());
              one.put("roles.commissioner", r.commissioner());
              one.put("roles.authors", String.join("\n", r.authors()));
            });
    course(policy.course(), one);
    one.put("account", policy.access().account());
    one.put("data", String.join(", ", policy.access().data()));
    policy.access().minimumAge().ifPresent(a -> one.put("minimum-age", a + ""));
    policy
        .request()
        .ifPresent(
            r -> {
              one.put("request.url", r.url());
              one.put("request.days", r.answerDays() + "");
            });
    policy.notice().ifPresent(n -> one.put("notice", n + ""));
    policy.note().ifPresent(n -> one.put("note", n));
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    one.forEach(values::add);
    return values;
  }

  private static void contact(String name, Producer.Contact c, Map<String, String> one) {
    one.put(name + ".name", c.name());
    one.put(name + ".address", c.address());
    one.put(name + ".phone", c.phone());
    one.put(name + ".site", c.site());
  }

  private static void course(Course c, Map<String, String> one) {
    one.put("title", c.title());
    c.site().ifPresent(s -> one.put("site", s));
    c.community().ifPresent(s -> one.put("community", s));
    one.put("licence", c.licence());
    c.contributionsLicence().ifPresent(l -> one.put("contributions", l));
    c.commercialIncludesInternalTraining().ifPresent(b -> one.put("commercial", b + ""));
    for (int i = 0; i < c.sessions().size(); i++) {
      Course.Session s = c.sessions().get(i);
      one.put("session" + i + ".id", s.id());
      one.put("session" + i + ".from", s.from() + "");
      one.put("session" + i + ".to", s.to() + "");
    }
    one.put("sessions", c.sessions().size() + MORE_SESSIONS + "");
  }

  static int sessions(Posted posted) {
    String written = posted.text("sessions");
    return written.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(written), 200) : MORE_SESSIONS;
  }

  /** What was typed, as edits; what is wrong is told to the form. */
  List<Edit> edits(Posted posted, Policy before) {
    return List.of(
        new Edit.SetProducer(producer(posted)),
        new Edit.SetCourse(course(posted)),
        new Edit.SetAccess(access(posted, before)),
        new Edit.SetRequest(request(posted)),
        new Edit.SetNotice(posted.integer("notice", label("notice"))),
        new Edit.SetNote(posted.written("note")));
  }

  private Producer producer(Posted posted) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String fact : Producer.FACTS) posted.written(fact).ifPresent(t -> facts.put(fact, t));
    return new Producer(
        posted.needed("name", label("name")),
        facts,
        posted.written("country").orElse("FR"),
        contact(posted, "host"),
        contact(posted, "mediator"),
        posted.text("public-higher-education").equals("true"),
        posted.written("vat-status"),
        roles(posted));
  }

  private Optional<Producer.Contact> contact(Posted posted, String name) {
    if (!posted.any(name + ".")) return Optional.empty();
    return Optional.of(
        new Producer.Contact(
            posted.needed(name + ".name", label(name + ".name")),
            posted.text(name + ".address"),
            posted.text(name + ".phone"),
            posted.text(name + ".site")));
  }

  private static Optional<Producer.Roles> roles(Posted posted) {
    if (!posted.any("roles.")) return Optional.empty();
    List<String> authors =
        Arrays.stream(posted.text("roles.authors").split("\\R"))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .toList();
    return Optional.of(
        new Producer.Roles(posted.text("roles.host"), posted.text("roles.commissioner"), authors));
  }

  private Course course(Posted posted) {
    List<Course.Session> sessions = new ArrayList<>();
    for (int i = 0; i < sessions(posted); i++) {
      String name = "session" + i;
      if (!posted.any(name + ".")) continue;
      String id = posted.needed(name + ".id", label("session"));
      var from = posted.day(name + ".from", words.message(language, "web.cell.from"));
      var to = posted.day(name + ".to", words.message(language, "web.cell.to"));
      if (from.isEmpty())
        posted.problem(name + ".from", "day", words.message(language, "web.cell.from"));
      if (to.isEmpty()) posted.problem(name + ".to", "day", words.message(language, "web.cell.to"));
      if (from.isPresent() && to.isPresent()) {
        sessions.add(new Course.Session(id, from.get(), to.get()));
      }
    }
    return new Course(
        posted.needed("title", label("title-of-course")),
        posted.written("site"),
        posted.written("community"),
        posted.written("licence").orElse(Course.ALL_RIGHTS_RESERVED),
        posted.written("contributions"),
        posted.written("commercial").map(Boolean::valueOf),
        sessions);
  }

  private Access access(Posted posted, Policy before) {
    List<String> data =
        Arrays.stream(posted.text("data").split("[,;\n\r]"))
            .map(String::strip)
            .filter(d -> !d.isEmpty())
            .toList();
    return new Access(
        posted.written("account").orElse("none"),
        data,
        posted.integer("minimum-age", label("minimum-age")),
        // the form does not show them: they stay as the text says
        before.access().exceptions());
  }

  private Optional<Policy.RequestDesk> request(Posted posted) {
    if (!posted.any("request.")) return Optional.empty();
    return Optional.of(
        new Policy.RequestDesk(
            posted.needed("request.url", label("request.url")),
            posted.integer("request.days", label("request.days")).orElse(15)));
  }

  private String label(String field) {
    return words.message(language, "web.fiche." + field);
  }
}
