package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.library.EventRule.Standard;
import org.clausier.usage.FileKind;
import org.jspecify.annotations.Nullable;

/** What was read of one JSON object, kept for the next one to overwrite. */
final class EventFields {

  // xAPI
  @Nullable String id;
  @Nullable String verb;
  @Nullable String objectId;
  @Nullable String objectType;
  @Nullable String statementRef;
  @Nullable String type;
  @Nullable String timestamp;
  @Nullable String team;
  @Nullable String instructor;
  @Nullable String course;
  @Nullable String actor;
  boolean actorGiven;
  boolean group;
  final List<String> members = new ArrayList<>();
  @Nullable String home;
  final List<String> within = new ArrayList<>();

  // Open edX
  @Nullable String eventType;
  @Nullable String name;
  @Nullable String time;
  @Nullable String userId;
  @Nullable String username;
  @Nullable String courseId;
  @Nullable String enterprise;
  @Nullable String cohort;
  @Nullable String payload;
  @Nullable String ofUser;
  @Nullable String mode;
  boolean closed;
  boolean payloadGiven;

  /** The first field that is not of the form that it should have; empty when all are. */
  String misshapen = "";

  void clear() {
    id = null;
    verb = null;
    objectId = null;
    objectType = null;
    statementRef = null;
    type = null;
    timestamp = null;
    team = null;
    instructor = null;
    course = null;
    actor = null;
    actorGiven = false;
    group = false;
    members.clear();
    home = null;
    within.clear();
    eventType = null;
    name = null;
    time = null;
    userId = null;
    username = null;
    courseId = null;
    enterprise = null;
    cohort = null;
    payload = null;
    ofUser = null;
    mode = null;
    closed = false;
    payloadGiven = false;
    misshapen = "";
  }

  /** Whose event it is, in a file of such a kind; empty when it is nobody's. */
  Optional<Standard> standard(FileKind kind) {
    if (kind != FileKind.OPENEDX && xapi()) return Optional.of(Standard.XAPI);
    if (kind != FileKind.XAPI && openEdx()) return Optional.of(Standard.OPENEDX);
    return Optional.empty();
  }

  private boolean xapi() {
    return verb != null || actorGiven && eventType == null;
  }

  private boolean openEdx() {
    return eventType != null || name != null && payloadGiven;
  }
}
