package org.clausier.rules.bench.reports;

import java.util.Arrays;
import java.util.List;

/**
 * What is done, as declared by an organisation or as traced by a platform, and how often in a
 * thousand.
 */
public enum Kind {
  // declared in spreadsheets
  ENROLS("enrol-cohort", "Inscription d’un groupe", 400),
  SENDS("mandate-employees", "Envoi de salariés", 300),
  PAYS_CERTIFICATE("certificate-employer-paid", "Certificat payé par l’employeur", 100),
  TALKS_IN_PRIVATE(
      "private-discussion-company-network", "Discussion sur un réseau d’entreprise fermé", 90),
  SCREENS("internal-debriefing-screening", "Débriefing avec projection", 70),
  MEETS("irl-meetup", "Rencontre en présentiel", 30),
  HOSTS("rehost-outside-site", "Hébergement hors du site", 10),

  // traced by platforms
  VIEWED(
      "follow-individually",
      330,
      "http://id.tincanapi.com/verb/viewed",
      "http://adlnet.gov/expapi/activities/module",
      "/courses/{course}/courseware/{block}/"),
  PLAYED(
      "follow-individually",
      250,
      "https://w3id.org/xapi/video/verbs/played",
      "https://w3id.org/xapi/video/activity-type/video",
      "play_video"),
  PAUSED(
      "",
      200,
      "https://w3id.org/xapi/video/verbs/paused",
      "https://w3id.org/xapi/video/activity-type/video",
      "pause_video"),
  ANSWERED(
      "follow-individually",
      90,
      "http://adlnet.gov/expapi/verbs/answered",
      "http://adlnet.gov/expapi/activities/cmi.interaction",
      "problem_check"),
  NAVIGATED(
      "",
      60,
      "https://w3id.org/xapi/dod-isd/verbs/navigated",
      "http://adlnet.gov/expapi/activities/module",
      "seq_next"),
  REGISTERED(
      "follow-individually",
      25,
      "http://adlnet.gov/expapi/verbs/registered",
      "http://adlnet.gov/expapi/activities/course",
      "edx.course.enrollment.activated"),
  POSTED(
      "clustered-discussion-open",
      35,
      "https://w3id.org/xapi/acrossx/verbs/posted",
      "https://w3id.org/xapi/acrossx/activities/discussion",
      "edx.forum.thread.created"),
  CERTIFIED(
      "attestation-free",
      9,
      "https://w3id.org/xapi/tla/verbs/achieved",
      "https://www.opigno.org/en/tincan_registry/activity_type/certificate",
      "edx.certificate.created"),
  TINKERED(
      "",
      1,
      "https://outils.example/xapi/verbs/tinkered",
      "https://outils.example/xapi/activities/bench",
      "org.example.bench.tinkered");

  private final String practice;
  private final String word;
  private final int weight;
  private final String verb;
  private final String objectType;
  private final String event;

  Kind(String practice, String word, int weight) {
    this(practice, word, weight, "", "", "");
  }

  Kind(String practice, int weight, String verb, String objectType, String event) {
    this(practice, "", weight, verb, objectType, event);
  }

  Kind(String practice, String word, int weight, String verb, String objectType, String event) {
    this.practice = practice;
    this.word = word;
    this.weight = weight;
    this.verb = verb;
    this.objectType = objectType;
    this.event = event;
  }

  /** The practice that it stands for; empty when it is no use. */
  public String practice() {
    return practice;
  }

  /** The same in xAPI, where a certificate does not tell who paid for it. */
  public String practiceInXapi() {
    return this == CERTIFIED ? "" : practice;
  }

  /** As a spreadsheet of an organisation names it; empty for what only platforms trace. */
  public String word() {
    return word;
  }

  public String verb() {
    return verb;
  }

  public String objectType() {
    return objectType;
  }

  /** The Open edX event. */
  public String event() {
    return event;
  }

  static final List<Kind> DECLARED = Arrays.stream(values()).filter(k -> k.verb.isEmpty()).toList();
  static final List<Kind> TRACED = Arrays.stream(values()).filter(k -> !k.verb.isEmpty()).toList();

  /** One of them, each as often as it happens. */
  static Kind drawn(List<Kind> among, Dice dice) {
    int point = dice.below(among.stream().mapToInt(k -> k.weight).sum());
    for (Kind kind : among) {
      point -= kind.weight;
      if (point < 0) return kind;
    }
    throw new IllegalStateException("no kind");
  }
}
