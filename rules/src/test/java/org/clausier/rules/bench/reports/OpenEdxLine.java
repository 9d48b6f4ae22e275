package org.clausier.rules.bench.reports;

import java.util.Locale;

/** A deed as a line of an Open edX tracking log. */
final class OpenEdxLine {

  private static final String COURSE = "course-v1:Exemple+%05d+session%02d";

  private final Population population;

  OpenEdxLine(Population population) {
    this.population = population;
  }

  /** The name of a course as Open edX writes it. */
  static String course(Deed deed) {
    return String.format(Locale.ROOT, COURSE, 32_001 + deed.course() / 6, 1 + deed.course() % 6);
  }

  void append(StringBuilder to, Deed deed) {
    Kind kind = deed.kind();
    Dice dice = new Dice(~population.seed(), deed.number());
    Population.Learner learner = population.learner(deed.learner());
    String course = course(deed);
    String block = dice.uuid().toString().replace("-", "");
    String event = kind.event().replace("{course}", course).replace("{block}", block);
    boolean browser = kind == Kind.PLAYED || kind == Kind.PAUSED || kind == Kind.NAVIGATED;
    to.append("{\"username\": \"").append(learner.username());
    to.append("\", \"event_source\": \"").append(browser ? "browser" : "server");
    to.append("\", \"name\": \"").append(event);
    to.append("\", \"accept_language\": \"fr,fr-FR;q=0.8,en-US;q=0.5,en;q=0.3\"");
    to.append(", \"time\": \"").append(time(deed));
    to.append("\", \"agent\": \"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101");
    to.append(" Firefox/128.0\", \"page\": ");
    if (browser) {
      to.append("\"https://cours.example/courses/").append(course);
      to.append("/courseware/").append(block).append("/\"");
    } else to.append("null");
    to.append(", \"host\": \"cours.example\", \"session\": \"").append(block);
    to.append("\", \"referer\": \"https://cours.example/courses/")
        .append(course)
        .append("/course/");
    to.append("\", \"context\": {\"user_id\": ").append(learner.userId());
    to.append(", \"org_id\": \"Exemple\", \"course_id\": \"").append(course);
    to.append("\", \"path\": \"/event\", \"enterprise_uuid\": \"");
    deed.organisation().ifPresent(o -> to.append(population.organisation(o).enterprise()));
    to.append("\"}, \"ip\": \"192.0.2.").append(1 + dice.below(250));
    to.append("\", \"event\": ");
    payload(to, deed, learner, course, block, dice);
    to.append(", \"event_type\": \"").append(event).append("\"}\n");
  }

  private static String time(Deed deed) {
    String iso = deed.at().toString();
    return iso.substring(0, iso.length() - 1) + (iso.contains(".") ? "000" : ".000000") + "+00:00";
  }

  private static void payload(
      StringBuilder to,
      Deed deed,
      Population.Learner learner,
      String course,
      String block,
      Dice dice) {
    switch (deed.kind()) {
      case PLAYED, PAUSED -> {
        to.append("\"{\\\"id\\\": \\\"").append(block);
        to.append("\\\", \\\"currentTime\\\": ").append(dice.below(900));
        to.append(".52, \\\"code\\\": \\\"mp4\\\", \\\"duration\\\": 912.4}\"");
      }
      case NAVIGATED -> {
        to.append("\"{\\\"id\\\": \\\"block-v1:").append(block);
        to.append("\\\", \\\"old\\\": 1, \\\"new\\\": 2}\"");
      }
      case REGISTERED -> {
        to.append("{\"course_id\": \"").append(course).append("\", \"user_id\": ");
        to.append(learner.userId()).append(", \"mode\": \"honor\"}");
      }
      case CERTIFIED -> {
        to.append("{\"course_id\": \"").append(course).append("\", \"user_id\": ");
        to.append(learner.userId()).append(", \"certificate_id\": \"").append(block);
        to.append("\", \"enrollment_mode\": \"honor\"}");
      }
      case POSTED -> {
        to.append("{\"category_id\": \"").append(block).append("\", \"group_id\": null, \"body\":");
        to.append(" \"\", \"title_truncated\": false, \"thread_type\": \"discussion\"}");
      }
      case ANSWERED -> {
        to.append("{\"problem_id\": \"block-v1:Exemple+type@problem+block@").append(block);
        to.append("\", \"grade\": ").append(dice.below(3)).append(", \"max_grade\": 2,");
        to.append(" \"attempts\": 1, \"success\": \"correct\", \"state\": {\"seed\": 1}}");
      }
      default -> to.append("\"{\\\"POST\\\": {}, \\\"GET\\\": {}}\"");
    }
  }
}
