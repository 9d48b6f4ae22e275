package org.clausier.usage.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object strictly, and keeps of it what an audit looks at. Nothing else of a person
 * is ever turned into a text. Not for several threads at once.
 */
final class EventParser {

  static final int DEEPEST = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Window.LONGEST)
                  .maxNameLength(10_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private static final String MAILTO = "mailto:";
  private static final Pattern SHA_1 = Pattern.compile("[0-9a-fA-F]{40}");

  private final EventFields fields = new EventFields();

  EventFields fields() {
    return fields;
  }

  static JsonParser parser(byte[] bytes, int from, int length) {
    return JSON.createParser(ObjectReadContext.empty(), bytes, from, length);
  }

  /**
   * Reads an object into {@link #fields()}.
   *
   * @return the id of the problem with it; empty when it is one object and nothing else
   */
  String read(byte[] bytes, int from, int length) {
    fields.clear();
    if (!Utf8.valid(bytes, from, length)) return "usage-json-utf8";
    try (JsonParser p = parser(bytes, from, length)) {
      if (p.nextToken() != JsonToken.START_OBJECT) return "usage-json-object";
      object(p);
      return p.nextToken() == null ? "" : "usage-json-two";
    } catch (JacksonException e) {
      return problem(e);
    }
  }

  static String problem(JacksonException e) {
    if (e instanceof StreamConstraintsException) return "usage-json-limits";
    String message = e.getOriginalMessage();
    boolean twice = message != null && message.startsWith("Duplicate");
    return twice ? "usage-json-key-twice" : "usage-json";
  }

  private void object(JsonParser p) {
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "id" -> fields.id = text(p, name);
        case "actor" -> actor(p);
        case "verb" -> fields.verb = inner(p, "verb", "id");
        case "object" -> target(p);
        case "timestamp" -> fields.timestamp = text(p, name);
        case "context" -> context(p);
        case "event_type" -> fields.eventType = text(p, name);
        case "name" -> fields.name = text(p, name);
        case "time" -> fields.time = text(p, name);
        case "username" -> fields.username = text(p, name);
        case "event", "data" -> payload(p);
        default -> p.skipChildren();
      }
    }
  }

  private void actor(JsonParser p) {
    fields.actorGiven = true;
    if (notObject(p, "actor")) return;
    Agent agent = agent(p, "actor");
    fields.actor = agent.identity();
    fields.group = agent.group();
    if (agent.group() && agent.identity() == null && fields.members.isEmpty()) {
      misshapen("actor.member");
    }
  }

  private record Agent(@Nullable String identity, boolean group) {}

  /** One identifier, as the standard says: account, mbox, its hash, or openid. */
  private Agent agent(JsonParser p, String of) {
    String identity = null;
    boolean group = false;
    int identifiers = 0;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      JsonToken token = p.nextToken();
      switch (name) {
        case "objectType" -> group = "Group".equals(text(p, of));
        case "mbox", "mbox_sha1sum", "openid" -> {
          String written = text(p, of);
          identity = written == null ? identity : identifier(name, written, of);
          if (written != null) identifiers++;
        }
        case "account" -> {
          identity = account(p, of);
          identifiers++;
        }
        case "member" -> {
          if (of.equals("actor") && token == JsonToken.START_ARRAY) members(p);
          else p.skipChildren();
        }
        default -> p.skipChildren();
      }
    }
    if (identifiers > 1) misshapen(of);
    return new Agent(identity, group);
  }

  /** The address without its scheme, so that a table of members knows it; the others as written. */
  private @Nullable String identifier(String name, String written, String of) {
    boolean right =
        switch (name) {
          case "mbox" -> written.startsWith(MAILTO) && written.indexOf('@') > MAILTO.length();
          case "mbox_sha1sum" -> SHA_1.matcher(written).matches();
          default -> written.indexOf(':') > 0;
        };
    if (!right) misshapen(of + "." + name);
    return name.equals("mbox") && right ? written.substring(MAILTO.length()) : written;
  }

  /** The name of an account; without the platform it is on, it is nobody's. */
  private @Nullable String account(JsonParser p, String of) {
    if (notObject(p, of)) return null;
    String account = null;
    String home = null;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "homePage" -> home = text(p, of);
        case "name" -> account = text(p, of);
        default -> p.skipChildren();
      }
    }
    if (home == null || home.isBlank()) misshapen(of + ".account.homePage");
    if (account == null || account.isBlank()) misshapen(of + ".account.name");
    if (of.equals("actor")) fields.home = home;
    return account;
  }

  /** Those of a group: people, each with an identifier. */
  private void members(JsonParser p) {
    for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
      String identity = t == JsonToken.START_OBJECT ? agent(p, "actor.member").identity() : null;
      if (identity == null) misshapen("actor.member");
      else fields.members.add(identity);
      p.skipChildren();
    }
  }

  private void target(JsonParser p) {
    if (notObject(p, "object")) return;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "id" -> fields.objectId = text(p, "object");
        case "objectType" -> fields.objectType = text(p, "object");
        case "definition" -> fields.type = inner(p, "object", "type");
        default -> p.skipChildren();
      }
    }
  }

  private void context(JsonParser p) {
    if (p.currentToken() != JsonToken.START_OBJECT) {
      p.skipChildren();
      return;
    }
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      JsonToken token = p.nextToken();
      boolean object = token == JsonToken.START_OBJECT;
      switch (name) {
        case "team" -> fields.team = object ? team(p) : skipped(p);
        case "instructor" ->
            fields.instructor = object ? agent(p, "context").identity() : skipped(p);
        case "contextGroups" -> groups(p);
        case "contextAgents" -> agents(p);
        case "contextActivities" -> fields.course = object ? parent(p) : skipped(p);
        case "user_id" -> fields.userId = scalar(p);
        case "course_id" -> fields.courseId = scalar(p);
        case "enterprise_uuid" -> fields.enterprise = scalar(p);
        case "cohort", "cohort_name" -> fields.cohort = scalar(p);
        default -> p.skipChildren();
      }
    }
  }

  private @Nullable String team(JsonParser p) {
    String label = null;
    String identity = null;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "account" -> identity = inner(p, "team", "name");
        case "name" -> label = text(p, "team");
        default -> p.skipChildren();
      }
    }
    return identity != null ? identity : label;
  }

  /** xAPI 2.0: the groups of the context; the first that is identified stands for the team. */
  private void groups(JsonParser p) {
    each(p, "group", () -> fields.team = fields.team == null ? team(p) : other(p));
  }

  /** xAPI 2.0: the agents of the context; the first stands for the instructor. */
  private void agents(JsonParser p) {
    each(
        p,
        "agent",
        () ->
            fields.instructor =
                fields.instructor == null ? agent(p, "context").identity() : other(p));
  }

  private static void each(JsonParser p, String key, Runnable take) {
    if (p.currentToken() != JsonToken.START_ARRAY) {
      p.skipChildren();
      return;
    }
    for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
      if (t != JsonToken.START_OBJECT) {
        p.skipChildren();
        continue;
      }
      for (String name = p.nextName(); name != null; name = p.nextName()) {
        if (p.nextToken() == JsonToken.START_OBJECT && name.equals(key)) take.run();
        else p.skipChildren();
      }
    }
  }

  /** Leaves a second group or agent, and keeps the first. */
  private @Nullable String other(JsonParser p) {
    boolean team = "group".equals(p.currentName());
    p.skipChildren();
    return team ? fields.team : fields.instructor;
  }

  /** The first parent; what a statement is within, parents and groupings, is kept beside. */
  private @Nullable String parent(JsonParser p) {
    String parent = null;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      JsonToken token = p.nextToken();
      boolean within = name.equals("parent") || name.equals("grouping");
      if (!within || !token.isStructStart()) {
        p.skipChildren();
        continue;
      }
      String first = token == JsonToken.START_OBJECT ? within(p) : null;
      if (token == JsonToken.START_ARRAY) {
        for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
          String id = t == JsonToken.START_OBJECT ? within(p) : skipped(p);
          if (first == null) first = id;
        }
      }
      if (name.equals("parent")) parent = first;
    }
    return parent;
  }

  private @Nullable String within(JsonParser p) {
    String id = inner(p, "context", "id");
    if (id != null) fields.within.add(id);
    return id;
  }

  /** What an Open edX event carries: an object, or the text of one, or nothing that is read. */
  private void payload(JsonParser p) {
    fields.payloadGiven = true;
    if (p.currentToken() == JsonToken.VALUE_STRING) {
      fields.payload = p.getString();
      return;
    }
    if (p.currentToken() == JsonToken.START_OBJECT) carried(p);
    else p.skipChildren();
  }

  /** Reads the payload that is the text of an object; whatever else it is tells nothing. */
  void unwrap() {
    String text = fields.payload;
    if (text == null || !text.startsWith("{")) return;
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (JsonParser p = parser(bytes, 0, bytes.length)) {
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
          String group = scalar(p);
          fields.closed = group != null;
          if (fields.cohort == null) fields.cohort = group;
        }
        case "user_id" -> fields.ofUser = scalar(p);
        case "mode", "enrollment_mode" -> fields.mode = scalar(p);
        default -> {
          if (token.isStructStart()) p.skipChildren();
        }
      }
    }
  }

  private @Nullable String skipped(JsonParser p) {
    p.skipChildren();
    return null;
  }

  /** The text of one key of an object. */
  private @Nullable String inner(JsonParser p, String of, String key) {
    if (notObject(p, of)) return null;
    String found = null;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      if (name.equals(key)) found = text(p, of);
      else p.skipChildren();
    }
    return found;
  }

  private boolean notObject(JsonParser p, String of) {
    if (p.currentToken() == JsonToken.START_OBJECT) return false;
    misshapen(of);
    p.skipChildren();
    return true;
  }

  /** A text where the standard wants one; null stands for nothing. */
  private @Nullable String text(JsonParser p, String of) {
    if (p.currentToken() == JsonToken.VALUE_STRING) return whole(p.getString(), of);
    if (p.currentToken() != JsonToken.VALUE_NULL) misshapen(of);
    p.skipChildren();
    return null;
  }

  /** A text or a number; anything else, and an empty text, stand for nothing. */
  private @Nullable String scalar(JsonParser p) {
    JsonToken token = p.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) return p.getString();
    if (token == JsonToken.VALUE_STRING) {
      String text = whole(p.getString(), "context");
      return text.isBlank() ? null : text;
    }
    p.skipChildren();
    return null;
  }

  /** Half a character could make two people one. */
  private String whole(String text, String of) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        i++;
      } else {
        misshapen(of);
        break;
      }
    }
    return text;
  }

  private void misshapen(String of) {
    if (fields.misshapen.isEmpty()) fields.misshapen = of;
  }
}
