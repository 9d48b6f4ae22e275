package org.clausier.usage.event;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one JSON object strictly, and keeps of it what an audit looks at. Nothing else of a person
 * is ever turned into a text. Not for several threads at once.
 */
final class EventParser {

  private final EventFields fields = new EventFields();
  private final Values values = new Values(fields);
  private final AgentParser agents = new AgentParser(fields, values);
  private final ContextParser surroundings = new ContextParser(fields, values, agents);

  private boolean carried;

  EventFields fields() {
    return fields;
  }

  /**
   * Reads an object into {@link #fields()}.
   *
   * @return the id of the problem with it; empty when it is one object and nothing else
   */
  String read(byte[] bytes, int from, int length) {
    return read(bytes, from, length, null);
  }

  /**
   * The same, and says where it looks.
   *
   * @param looks from the beginning of the object, in bytes
   */
  String read(byte[] bytes, int from, int length, @Nullable Looks looks) {
    fields.clear();
    carried = false;
    values.tell(looks);
    if (!Utf8.valid(bytes, from, length)) return "usage-json-utf8";
    try (JsonParser p = Json.parser(bytes, from, length)) {
      if (p.nextToken() != JsonToken.START_OBJECT) return "usage-json-object";
      object(p);
      return p.nextToken() == null ? "" : "usage-json-two";
    } catch (JacksonException e) {
      return Json.problem(e);
    }
  }

  private void object(JsonParser p) {
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "id" -> fields.id = values.text(p, name, Slot.ID);
        case "actor" -> agents.actor(p);
        case "verb" -> fields.verb = values.inner(p, "verb", "id", Slot.WORD);
        case "object" -> target(p);
        case "timestamp" -> fields.timestamp = values.text(p, name, Slot.TIMESTAMP);
        case "context" -> surroundings.context(p);
        case "event_type" -> fields.eventType = values.text(p, name, Slot.EVENT_TYPE);
        case "name" -> fields.name = values.text(p, name, Slot.NAME);
        case "time" -> fields.time = values.text(p, name, Slot.TIME);
        case "username" -> fields.username = values.text(p, name, Slot.USERNAME);
        case "event", "data" -> payload(p);
        default -> p.skipChildren();
      }
    }
  }

  private void target(JsonParser p) {
    if (values.notObject(p, "object")) return;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "id" -> fields.objectId = values.text(p, "object", Slot.OBJECT);
        case "objectType" -> fields.objectType = values.text(p, "object", Slot.OBJECT_TYPE);
        case "definition" -> fields.type = values.inner(p, "object", "type", Slot.WORD);
        default -> p.skipChildren();
      }
    }
  }

  /** What an Open edX event carries: an object, or the text of one, or nothing that is read. */
  private void payload(JsonParser p) {
    fields.payloadGiven = true;
    if (p.currentToken() == JsonToken.START_OBJECT) {
      if (carried) values.twice();
      carried = true;
      carried(p);
      return;
    }
    String text = values.anyText(p, Slot.PAYLOAD);
    if (text != null) fields.payload = text;
    else p.skipChildren();
  }

  /** Reads the payload that is the text of an object; whatever else it is tells nothing. */
  void unwrap() {
    String text = fields.payload;
    if (text == null || !text.startsWith("{")) return;
    values.tell(null);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (JsonParser p = Json.parser(bytes, 0, bytes.length)) {
      if (p.nextToken() == JsonToken.START_OBJECT) carried(p);
    } catch (JacksonException e) {
      fields.misshapen = "event";
    }
  }

  private void carried(JsonParser p) {
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      JsonToken token = p.nextToken();
      switch (name) {
        case "group_id" -> {
          String group = values.scalar(p, Slot.WORD);
          fields.closed = group != null;
          if (fields.cohort == null) fields.cohort = group;
        }
        case "user_id" -> fields.ofUser = values.scalar(p, Slot.OF_USER);
        case "mode", "enrollment_mode" -> fields.mode = values.scalar(p, Slot.WORD);
        default -> {
          if (token.isStructStart()) p.skipChildren();
        }
      }
    }
  }
}
