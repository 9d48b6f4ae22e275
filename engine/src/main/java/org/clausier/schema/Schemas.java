package org.clausier.schema;

import static org.clausier.schema.Shape.TEXT;
import static org.clausier.schema.Shape.TRUTH;
import static org.clausier.schema.Shape.integer;
import static org.clausier.schema.Shape.list;
import static org.clausier.schema.Shape.named;
import static org.clausier.schema.Shape.object;
import static org.clausier.schema.Shape.oneOf;
import static org.clausier.schema.Shape.ref;

import java.util.List;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/**
 * The JSON Schemas (draft 2020-12) of the files people write, made from the library: a practice
 * added there is completed by editors here. What a schema cannot say, the reader does.
 */
public final class Schemas {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final Library library;
  private final Vocabulary words;

  private Schemas(Library library) {
    this.library = library;
    this.words = new Vocabulary(library);
  }

  public static String policy(Library library) {
    return JsonWriter.indented(new Schemas(library).policy());
  }

  public static String agreement(Library library) {
    return JsonWriter.indented(new Schemas(library).agreement());
  }

  private static Tree.Builder head(String name, String title) {
    return Tree.keys()
        .text("$schema", DRAFT)
        .text("$id", "urn:clausier:schema:" + name)
        .text("title", title);
  }

  private static Tree format() {
    return Tree.keys()
        .put("enum", new Tree.Items(List.of(new Tree.Plain(Policy.FORMAT + "")), false))
        .done();
  }

  private Tree.Keys policy() {
    Tree.Keys shape =
        object(
            "clausier policy version producer course",
            Tree.keys()
                .put("clausier", format())
                .put("policy", TEXT)
                .put("version", integer(1))
                .put("published", ref("day", "Absent: a draft."))
                .put("effective", ref("day", "The first day in force."))
                .put("notice", integer(0))
                .put("library", TEXT)
                .put("note", TEXT)
                .put("review", review())
                .put("producer", producer())
                .put("course", course())
                .put("access", access())
                .put(
                    "request",
                    object("url", Tree.keys().put("url", TEXT).put("answer-days", integer(1))))
                .put(
                    "grid",
                    Shape.each(words.labels("practices", library.practiceTree().ids()), "row"))
                .put("fees", named(ref("fee")))
                .put("vat", oneOf(Shape.words("auto"), declaredVat()))
                .put("questions", list(question())));
    Tree.Builder schema = head("policy", "A producer’s decisions for a course");
    shape.entries().forEach(schema::put);
    Tree row = Shape.each(words.labels("audiences", library.audienceTree().ids()), "cell");
    return schema.put("$defs", words.definitions().put("row", row).done()).open();
  }

  private static Tree review() {
    return object(
        "by day",
        Tree.keys().put("by", TEXT).put("bar", TEXT).put("day", ref("day")).put("scope", TEXT));
  }

  private static Tree declaredVat() {
    return object("regime basis", Tree.keys().put("regime", TEXT).put("basis", TEXT));
  }

  private static Tree producer() {
    Tree.Builder keys = Tree.keys().put("name", TEXT);
    Producer.FACTS.forEach(fact -> keys.put(fact, TEXT));
    Tree contact =
        object(
            "name",
            Tree.keys()
                .put("name", TEXT)
                .put("address", TEXT)
                .put("phone", TEXT)
                .put("site", TEXT));
    Tree.Builder roles =
        Tree.keys().put("host", TEXT).put("commissioner", TEXT).put("authors", list(TEXT));
    return object(
        "name",
        keys.put("country", TEXT)
            .put("host", contact)
            .put("mediator", contact)
            .put("public-higher-education", TRUTH)
            .put(
                "vat-status",
                Shape.words("standard", "franchise", "training-exempt", "public-body"))
            .put("roles", object("", roles)));
  }

  private static Tree course() {
    Tree session =
        object(
            "id from to",
            Tree.keys().put("id", TEXT).put("from", ref("day")).put("to", ref("day")));
    return object(
        "title",
        Tree.keys()
            .put("title", TEXT)
            .put("site", TEXT)
            .put("community", TEXT)
            .put("licence", ref("licence", "Of the content."))
            .put("contributions-licence", ref("licence", "What learners grant on what they write."))
            .put("commercial-includes-internal-training", TRUTH)
            .put("sessions", list(session)));
  }

  private static Tree access() {
    Tree account = Shape.words("none", "optional", "required");
    Tree exception =
        object(
            "audience",
            Tree.keys()
                .put("audience", ref("audience"))
                .put("account", account)
                .put("data", list(TEXT)));
    return object(
        "",
        Tree.keys()
            .put("account", account)
            .put("data", list(TEXT))
            .put("minimum-age", integer(0))
            .put("exceptions", list(exception)));
  }

  private Tree question() {
    Tree.Builder use =
        Tree.keys()
            .put("practice", ref("leaf"))
            .put("audience", ref("audience"))
            .put("day", ref("day"));
    for (Circumstance c : library.circumstances().values()) use.put(c.id(), words.value(c));
    Tree.Builder expect =
        Tree.keys()
            .put("verdict", oneOf(ref("verdict"), Shape.words("depends")))
            .put("fee", TEXT)
            .put("conditions", list(TEXT))
            .put("contradiction", TRUTH)
            .put("missing", list(TEXT))
            .put("layer", Shape.words("law", "licence", "agreement", "policy"));
    return object(
        "ask use expect",
        Tree.keys()
            .put("ask", TEXT)
            .put("use", object("practice audience", use))
            .put("expect", object("verdict", expect)));
  }

  private Tree.Keys agreement() {
    Tree pinned = object("id version", Tree.keys().put("id", TEXT).put("version", integer(1)));
    Tree quota =
        object("", Tree.keys().put("learners", integer(0)).put("certificates", integer(0)));
    Tree penalty =
        object(
            "practices amount per",
            Tree.keys()
                .put("practices", Shape.list(ref("practice")))
                .put("amount", Shape.MONEY)
                .put("per", Shape.words("use", "cause"))
                .put("cap", Shape.MONEY));
    Tree.Keys shape =
        object(
            "clausier agreement policy party from to",
            Tree.keys()
                .put("clausier", format())
                .put("agreement", TEXT)
                .put("policy", pinned)
                .put("party", party())
                .put("signed", ref("day", "Absent: not signed, it grants nothing yet."))
                .put("from", ref("day"))
                .put("to", ref("day"))
                .put(
                    "grants",
                    Shape.each(words.labels("practices", library.practiceTree().ids()), "cell"))
                .put("quota", quota)
                .put("penalty", penalty)
                .put("fees", named(ref("fee")))
                .put("note", TEXT));
    Tree.Builder schema = head("agreement", "What producer and institution signed");
    shape.entries().forEach(schema::put);
    return schema.put("$defs", words.definitions().done()).open();
  }

  private static Tree party() {
    return object(
        "name audience",
        Tree.keys()
            .put("name", TEXT)
            .put("audience", ref("audience"))
            .put("country", TEXT)
            .put("identifiers", named(TEXT))
            .put("public", TRUTH)
            .put("vat-subject", TRUTH)
            .put("headcount", integer(0))
            .put("scope", Shape.words("siret", "siren"))
            .put("entities", list(TEXT))
            .put("address", TEXT)
            .put("legal-form", TEXT)
            .put("signatory", named(TEXT))
            .put("contact", named(TEXT)));
  }
}
