package org.clausier.usage.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what an event happened in: a team, a course, whoever taught. */
final class ContextParser {

  private final EventFields fields;
  private final Values values;
  private final AgentParser agents;
  private int teams;
  private int instructors;

  ContextParser(EventFields fields, Values values, AgentParser agents) {
    this.fields = fields;
    this.values = values;
    this.agents = agents;
  }

  void context(JsonParser p) {
    if (p.currentToken() != JsonToken.START_OBJECT) {
      p.skipChildren();
      return;
    }
    teams = 0;
    instructors = 0;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      JsonToken token = p.nextToken();
      boolean object = token == JsonToken.START_OBJECT;
      switch (name) {
        case "team" -> {
          if (teams++ > 0) values.twice();
          fields.team = object ? team(p) : values.skipped(p);
        }
        case "instructor" -> {
          if (instructors++ > 0) values.twice();
          fields.instructor = object ? agents.instructor(p) : values.skipped(p);
        }
        case "contextGroups" -> {
          if (teams++ > 0) values.twice();
          groups(p);
        }
        case "contextAgents" -> {
          if (instructors++ > 0) values.twice();
          agents(p);
        }
        case "contextActivities" -> fields.course = object ? parent(p) : values.skipped(p);
        case "user_id" -> fields.userId = values.scalar(p, Slot.USER);
        case "course_id" -> fields.courseId = values.scalar(p, Slot.COURSE_ID);
        case "enterprise_uuid" -> fields.enterprise = values.scalar(p, Slot.ENTERPRISE);
        case "cohort", "cohort_name" -> fields.cohort = values.scalar(p, Slot.WORD);
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
        case "account" -> identity = values.inner(p, "team", "name", Slot.TEAM);
        case "name" -> label = values.text(p, "team", Slot.TEAM_NAME);
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
        () -> fields.instructor = fields.instructor == null ? agents.instructor(p) : other(p));
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
      Slot slot = name.equals("parent") ? Slot.COURSE : Slot.WITHIN;
      String first = token == JsonToken.START_OBJECT ? within(p, slot) : null;
      if (token == JsonToken.START_ARRAY) {
        for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
          Slot next = first == null ? slot : Slot.WITHIN;
          String id = t == JsonToken.START_OBJECT ? within(p, next) : values.skipped(p);
          if (first == null) first = id;
        }
      }
      if (name.equals("parent")) parent = first;
    }
    return parent;
  }

  private @Nullable String within(JsonParser p, Slot slot) {
    String id = values.inner(p, "context", "id", slot);
    if (id != null) fields.within.add(id);
    return id;
  }
}
