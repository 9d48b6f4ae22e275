package org.clausier.usage.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads who a statement is of: its actor, its instructor, the members of a group. */
final class AgentParser {

  static final String MAILTO = "mailto:";
  private static final Pattern SHA_1 = Pattern.compile("[0-9a-fA-F]{40}");

  private final EventFields fields;
  private final Values values;

  AgentParser(EventFields fields, Values values) {
    this.fields = fields;
    this.values = values;
  }

  /** What an agent is to the statement. */
  private enum Part {
    ACTOR("actor", Slot.ACTOR, Slot.ACTOR_MAIL, Slot.WORD),
    MEMBER("actor.member", Slot.STRICT, Slot.STRICT, Slot.STRICT),
    INSTRUCTOR("context", Slot.INSTRUCTOR, Slot.INSTRUCTOR_MAIL, Slot.WORD);

    private final String of;
    private final Slot account;
    private final Slot mail;
    private final Slot word;

    Part(String of, Slot account, Slot mail, Slot word) {
      this.of = of;
      this.account = account;
      this.mail = mail;
      this.word = word;
    }
  }

  private record Agent(@Nullable String identity, boolean group) {}

  void actor(JsonParser p) {
    fields.actorGiven = true;
    if (values.notObject(p, "actor")) return;
    Agent agent = agent(p, Part.ACTOR);
    fields.actor = agent.identity();
    fields.group = agent.group();
    if (agent.group() && agent.identity() == null && fields.members.isEmpty()) {
      values.misshapen("actor.member");
    }
  }

  @Nullable String instructor(JsonParser p) {
    return agent(p, Part.INSTRUCTOR).identity();
  }

  /** One identifier, as the standard says: account, mbox, its hash, or openid. */
  private Agent agent(JsonParser p, Part part) {
    String of = part.of;
    String identity = null;
    boolean group = false;
    int identifiers = 0;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      JsonToken token = p.nextToken();
      switch (name) {
        case "objectType" -> group = "Group".equals(values.text(p, of, part.word));
        case "mbox", "mbox_sha1sum", "openid" -> {
          String written = values.text(p, of, name.equals("mbox") ? part.mail : Slot.STRICT);
          identity = written == null ? identity : identifier(name, written, of);
          if (written != null) identifiers++;
        }
        case "account" -> {
          identity = account(p, part);
          identifiers++;
        }
        case "member" -> {
          if (part == Part.ACTOR && token == JsonToken.START_ARRAY) members(p);
          else p.skipChildren();
        }
        default -> p.skipChildren();
      }
    }
    if (identifiers > 1) values.misshapen(of);
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
    if (!right) values.misshapen(of + "." + name);
    return name.equals("mbox") && right ? written.substring(MAILTO.length()) : written;
  }

  /** The name of an account; without the platform it is on, it is nobody's. */
  private @Nullable String account(JsonParser p, Part part) {
    String of = part.of;
    if (values.notObject(p, of)) return null;
    String account = null;
    String home = null;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      switch (name) {
        case "homePage" -> home = values.text(p, of, part.word);
        case "name" -> account = values.text(p, of, part.account);
        default -> p.skipChildren();
      }
    }
    if (home == null || home.isBlank()) values.misshapen(of + ".account.homePage");
    if (account == null || account.isBlank()) values.misshapen(of + ".account.name");
    if (part == Part.ACTOR) fields.home = home;
    return account;
  }

  /** Those of a group: people, each with an identifier. */
  private void members(JsonParser p) {
    for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
      String identity = t == JsonToken.START_OBJECT ? agent(p, Part.MEMBER).identity() : null;
      if (identity == null) values.misshapen("actor.member");
      else fields.members.add(identity);
      p.skipChildren();
    }
  }
}
