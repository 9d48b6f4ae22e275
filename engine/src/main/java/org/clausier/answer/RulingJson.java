package org.clausier.answer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.clausier.library.Condition;
import org.clausier.library.Library;
import org.clausier.policy.Announced;
import org.clausier.policy.Duty;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * A ruling as JSON (design § 4), on one line; its shape is {@code schemas/ruling.schema.json}. A
 * pure function of the ruling: equal rulings give equal bytes.
 */
public final class RulingJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Library library;

  public RulingJson(Library library) {
    this.library = library;
  }

  /** The bytes, in UTF-8, without a line feed. */
  public byte[] bytes(Ruling ruling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json =
        FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), bytes)) {
      write(json, ruling);
    }
    return bytes.toByteArray();
  }

  /** Writes the object, so that a larger document may hold it. */
  public void write(JsonGenerator json, Ruling r) {
    json.writeStartObject();
    json.writeStringProperty("verdict", r.answer());
    json.writeBooleanProperty("contradiction", r.contradiction());
    fee(json, r.fee());
    conditions(json, r.conditions());
    strings(json, "obligations", r.obligations());
    array(json, "announced", r.announced(), a -> announced(json, a));
    orNull(json, "layer", r.layer().map(Layer::id));
    array(json, "clauses", r.clauses(), c -> clause(json, c));
    array(json, "reasons", r.reasons(), reason -> reason(json, reason));
    array(json, "wouldChange", r.wouldChange(), c -> change(json, c));
    strings(json, "missing", r.missing());
    array(json, "alternatives", r.alternatives(), a -> alternative(json, a));
    json.writeEndObject();
  }

  private static void fee(JsonGenerator json, Optional<FeeRef> fee) {
    json.writeName("fee");
    if (fee.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("id", fee.get().id());
    json.writeStringProperty("source", fee.get().source());
    json.writeEndObject();
  }

  private void conditions(JsonGenerator json, List<Duty> duties) {
    array(
        json,
        "conditions",
        duties,
        d -> {
          json.writeStringProperty("id", d.condition());
          d.parameters().forEach((name, value) -> parameter(json, d.condition(), name, value));
        });
  }

  /** A figure is a number, a list an array, as in the policy file. */
  private void parameter(JsonGenerator json, String condition, String name, String value) {
    Condition known = library.conditions().get(condition);
    Condition.Parameter parameter = known == null ? null : known.parameters().get(name);
    String type = parameter == null ? "text" : parameter.type();
    if (type.equals("integer")) json.writeNumberProperty(name, Integer.parseInt(value));
    else if (type.equals("list")) strings(json, name, List.of(value.split(" ")));
    else json.writeStringProperty(name, value);
  }

  private static void announced(JsonGenerator json, Announced a) {
    json.writeStringProperty("text", a.text());
    orNull(json, "from", a.from().map(Object::toString));
    json.writeName("amount");
    if (a.amount().isPresent()) json.writeNumber(a.amount().get().euros());
    else json.writeNull();
  }

  private static void clause(JsonGenerator json, ClauseRef c) {
    json.writeStringProperty("id", c.id());
    json.writeStringProperty("layer", c.layer().id());
    json.writeStringProperty("source", c.source());
    json.writeName("version");
    if (c.version() > 0) json.writeNumber(c.version());
    else json.writeNull();
    orNull(json, "article", Optional.of(c.article()).filter(a -> !a.isEmpty()));
  }

  private static void reason(JsonGenerator json, Ruling.Reason r) {
    json.writeStringProperty("rule", r.rule());
    strings(json, "terms", r.terms());
    json.writeName("parameters");
    json.writeStartObject();
    new java.util.TreeMap<>(r.parameters()).forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, Ruling.Change change) {
    if (change instanceof Ruling.Change.If i) {
      json.writeStringProperty("circumstance", i.circumstance());
      Part.write(json, i.circumstance(), i.value());
    } else if (change instanceof Ruling.Change.From f) {
      json.writeStringProperty("from", f.day().toString());
    } else if (change instanceof Ruling.Change.Until u) {
      json.writeStringProperty("until", u.day().toString());
    }
    json.writeStringProperty("verdict", change.answer());
    fee(json, change.fee());
  }

  private void alternative(JsonGenerator json, Ruling.Alternative a) {
    json.writeStringProperty("circumstance", a.circumstance());
    Part.write(json, a.circumstance(), a.value());
    json.writeStringProperty("verdict", a.answer());
    fee(json, a.fee());
    conditions(json, a.conditions());
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> items, java.util.function.Consumer<T> fields) {
    json.writeName(name);
    json.writeStartArray();
    for (T item : items) {
      json.writeStartObject();
      fields.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> items) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void orNull(JsonGenerator json, String name, Optional<String> text) {
    json.writeName(name);
    if (text.isPresent()) json.writeString(text.get());
    else json.writeNull();
  }
}
