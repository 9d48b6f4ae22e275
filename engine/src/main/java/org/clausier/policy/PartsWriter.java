package org.clausier.policy;

import java.util.List;
import java.util.Optional;
import org.clausier.yaml.Tree;

/** Writes what surrounds the grid as {@link PartsReader} reads it. */
final class PartsWriter {

  private PartsWriter() {}

  static Tree.Keys producer(Producer p) {
    Tree.Builder keys = Tree.keys().text("name", p.name());
    Producer.FACTS.forEach(fact -> keys.text(fact, p.fact(fact)));
    keys.text("country", p.country())
        .put("host", p.host().map(PartsWriter::contact))
        .put("mediator", p.mediator().map(PartsWriter::contact));
    if (p.publicHigherEducation()) keys.plain("public-higher-education", true);
    return keys.text("vat-status", p.vatStatus())
        .put("roles", p.roles().map(PartsWriter::roles))
        .open();
  }

  private static Tree.Keys contact(Producer.Contact c) {
    return Tree.keys()
        .text("name", c.name())
        .text("address", c.address())
        .text("phone", c.phone())
        .text("site", c.site())
        .done();
  }

  private static Tree.Keys roles(Producer.Roles r) {
    return Tree.keys()
        .text("host", r.host())
        .text("commissioner", r.commissioner())
        .texts("authors", r.authors())
        .done();
  }

  static Tree.Keys course(Course c) {
    return Tree.keys()
        .text("title", c.title())
        .text("site", c.site())
        .text("community", c.community())
        .text("licence", c.licence())
        .text("contributions-licence", c.contributionsLicence())
        .plain("commercial-includes-internal-training", c.commercialIncludesInternalTraining())
        .items("sessions", c.sessions().stream().map(PartsWriter::session).toList())
        .open();
  }

  private static Tree.Keys session(Course.Session s) {
    return Tree.keys().text("id", s.id()).plain("from", s.from()).plain("to", s.to()).done();
  }

  static Optional<Tree.Keys> access(Access a) {
    if (a.equals(Access.FREE)) return Optional.empty();
    Tree.Builder keys = Tree.keys().text("account", a.account()).texts("data", a.data());
    a.minimumAge().ifPresent(age -> keys.plain("minimum-age", age));
    List<Tree.Keys> exceptions =
        a.exceptions().stream()
            .map(
                e ->
                    Tree.keys()
                        .text("audience", e.audience())
                        .text("account", e.account())
                        .texts("data", e.data())
                        .done())
            .toList();
    return Optional.of(keys.items("exceptions", exceptions).done());
  }

  static Tree.Keys review(Policy.Review r) {
    return Tree.keys()
        .text("by", r.by())
        .text("bar", r.bar())
        .plain("day", r.day())
        .text("scope", r.scope())
        .done();
  }

  static Tree.Keys request(Policy.RequestDesk r) {
    return Tree.keys().text("url", r.url()).plain("answer-days", r.answerDays()).done();
  }

  static Tree.Keys vat(Policy.DeclaredVat v) {
    return Tree.keys().text("regime", v.regime()).text("basis", v.basis()).done();
  }
}
