package org.clausier.rules.bench.reports;

import java.time.Duration;
import java.util.UUID;

/** A deed as an xAPI statement on one line, as learning record stores hand them over. */
final class XapiLine {

  private static final String HOME = "https://cours.example";

  private final Population population;
  private final boolean team;

  /**
   * @param team whether statements name the organisation, in {@code context.team}: real ones do not
   */
  XapiLine(Population population, boolean team) {
    this.population = population;
    this.team = team;
  }

  void append(StringBuilder to, Deed deed) {
    Kind kind = deed.kind();
    Dice dice = new Dice(~population.seed(), deed.number());
    Population.Learner learner = population.learner(deed.learner());
    String course = HOME + "/cours/gestion-de-projet-" + deed.course();
    String object = object(deed, course, dice);
    to.append("{\"id\":\"").append(deed.statement());
    to.append("\",\"actor\":{\"objectType\":\"Agent\",\"name\":\"").append(learner.name());
    to.append("\",\"account\":{\"homePage\":\"").append(HOME);
    to.append("\",\"name\":\"").append(learner.account()).append("\"}},");
    to.append("\"verb\":{\"id\":\"").append(kind.verb());
    String word = kind.verb().substring(kind.verb().lastIndexOf('/') + 1);
    to.append("\",\"display\":{\"en\":\"").append(word);
    to.append("\",\"fr-FR\":\"").append(word).append("\"}},");
    to.append("\"object\":{\"objectType\":\"Activity\",\"id\":\"").append(object);
    to.append("\",\"definition\":{\"type\":\"").append(kind.objectType());
    to.append("\",\"name\":{\"fr-FR\":\"Séance ").append(1 + dice.below(8));
    to.append(" : les étapes d’un projet, et ceux qui le portent\"},");
    to.append(
        "\"description\":{\"fr-FR\":\"Une vidéo, un texte et trois questions sur le plan\"},");
    to.append("\"extensions\":{\"https://w3id.org/xapi/video/extensions/length\":");
    to.append(120 + dice.below(900)).append(".").append(dice.below(100)).append("}}},");
    result(to, kind, dice);
    to.append("\"context\":{\"registration\":\"").append(registration(deed));
    to.append("\",\"language\":\"fr-FR\",\"platform\":\"cours.example\",");
    if (team) team(to, deed);
    to.append("\"contextActivities\":{\"parent\":[{\"id\":\"").append(course);
    to.append("\",\"objectType\":\"Activity\",\"definition\":{\"type\":");
    to.append("\"http://adlnet.gov/expapi/activities/course\",\"name\":{\"fr-FR\":");
    to.append("\"ABC de la gestion de projet\"}}}],\"category\":[{\"id\":");
    to.append("\"https://w3id.org/xapi/video\",\"objectType\":\"Activity\"}]},");
    to.append("\"extensions\":{\"https://cours.example/xapi/session\":\"s");
    to.append(1 + deed.course() % 6).append("\"}},\"timestamp\":\"").append(Deeds.iso(deed.at()));
    to.append("\",\"stored\":\"").append(Deeds.iso(deed.at().plus(Duration.ofMillis(1300))));
    to.append("\",\"authority\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"");
    to.append(HOME).append("\",\"name\":\"traces\"}},\"version\":\"1.0.3\"}\n");
  }

  private static String object(Deed deed, String course, Dice dice) {
    return deed.kind() == Kind.REGISTERED
        ? course
        : course + "/seance-" + (1 + dice.below(8)) + "/" + dice.uuid();
  }

  private static UUID registration(Deed deed) {
    return new Dice(deed.learner(), deed.course()).uuid();
  }

  private static void result(StringBuilder to, Kind kind, Dice dice) {
    if (kind == Kind.ANSWERED) {
      int raw = dice.below(11);
      to.append("\"result\":{\"score\":{\"scaled\":").append(raw / 10.0).append(",\"raw\":");
      to.append(raw).append(",\"min\":0,\"max\":10},\"success\":").append(raw > 5);
      to.append(",\"response\":\"choix_").append(dice.below(5)).append("\"},");
    } else if (kind == Kind.PLAYED || kind == Kind.PAUSED) {
      to.append("\"result\":{\"extensions\":{\"https://w3id.org/xapi/video/extensions/time\":");
      to.append(dice.below(900)).append('.').append(dice.below(1000)).append("}},");
    }
  }

  private void team(StringBuilder to, Deed deed) {
    if (deed.organisation().isEmpty()) return;
    Population.Organisation own = population.organisation(deed.organisation().getAsInt());
    to.append("\"team\":{\"objectType\":\"Group\",\"name\":\"").append(own.name());
    to.append("\",\"account\":{\"homePage\":\"https://annuaire.example/siret\",\"name\":\"");
    to.append(own.siret()).append("\"}},");
  }
}
