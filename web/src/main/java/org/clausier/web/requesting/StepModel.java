package org.clausier.web.requesting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausier.clause.Phrases;
import org.clausier.library.Library;
import org.clausier.party.PartyCheck;
import org.clausier.policy.Course;
import org.clausier.request.Missing;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.web.ask.CaseFields;
import org.clausier.web.ask.Choices;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Moment;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the templates of the steps need: the choices, the words, what was typed. */
@Component
class StepModel {

  private final Desk desk;
  private final Today today;
  private final Choices choices;
  private final LibraryMessages messages;

  StepModel(Desk desk, Today today, Choices choices, LibraryMessages messages) {
    this.desk = desk;
    this.today = today;
    this.choices = choices;
    this.messages = messages;
  }

  /** A question of the third step that only this request has. */
  record Question(String name, String label, List<Choices.Choice> choices) {}

  /** The first step: who, and what for. */
  void need(Facts said, Language language, Model model) {
    model.addAttribute("f", said);
    model.addAttribute("audiences", choices.audiences(language));
    List<Choices.Group> practices = choices.practices(language);
    List<String> chosen = said.list(Needs.PRACTICES);
    model.addAttribute("practices", practices);
    model.addAttribute("chosen", chosen);
    Set<String> open =
        practices.stream()
            .filter(g -> g.choices().stream().anyMatch(c -> chosen.contains(c.value())))
            .map(Choices.Group::label)
            .collect(Collectors.toCollection(TreeSet::new));
    if (open.isEmpty()) practices.stream().findFirst().ifPresent(g -> open.add(g.label()));
    model.addAttribute("open", open);
  }

  /** Around every step of a draft: where one is, and what is kept. */
  void frame(Filing filing, Terms terms, int step, boolean back, Language language, Model model) {
    model.addAttribute("filing", filing);
    model.addAttribute("course", terms.course());
    model.addAttribute("step", step);
    model.addAttribute("base", "/demande/" + filing.address());
    model.addAttribute("returning", back);
    model.addAttribute("saved", instant(filing.saved(), language));
    model.addAttribute("until", Figures.in(language).day(filing.keptUntil()));
  }

  /** « 22 novembre 2026 à 14 h 02 ». */
  String instant(OffsetDateTime instant, Language language) {
    return Moment.said(messages, language, instant);
  }

  List<Choices.Choice> countries(Language language) {
    Phrases phrases = new Phrases(desk.library(), language);
    List<Choices.Choice> all = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      if (!PartyCheck.FRANCE.contains(code))
        all.add(new Choices.Choice(code, phrases.country(code)));
    }
    java.text.Collator order =
        java.text.Collator.getInstance(Locale.forLanguageTag(language.tag()));
    all.sort(java.util.Comparator.comparing(Choices.Choice::label, order));
    return all;
  }

  String country(String code, Language language) {
    return code.isEmpty() ? "" : new Phrases(desk.library(), language).country(code);
  }

  /** Sessions that are not over. */
  List<Choices.Choice> sessions(Terms terms, Language language) {
    LocalDate day = today.day();
    return terms.rulings().dossier().sessions().stream()
        .filter(s -> !s.to().isBefore(day))
        .map(s -> new Choices.Choice(s.id(), session(s, language)))
        .toList();
  }

  String session(Course.Session s, Language language) {
    return s.id() + ", " + Figures.in(language).days(s.from(), s.to());
  }

  boolean bringsLearners(Facts said) {
    Library library = desk.library();
    return said.list(Needs.PRACTICES).stream().anyMatch(p -> Request.bringsLearners(library, p));
  }

  String practice(String id, Language language) {
    return desk.library().words("practices/" + id, language).form("label");
  }

  String audience(String id, Language language) {
    return desk.library().words("audiences/" + id, language).form("label");
  }

  /** « Combien de personnes participent ? 12 ». */
  Sheet.Row circumstance(String id, String text, Language language) {
    org.clausier.library.Words words = desk.library().words("circumstances/" + id, language);
    String value =
        desk.library().circumstances().get(id) == null
                || !desk.library().circumstances().get(id).values().contains(text)
            ? text
            : words.form("value." + text);
    return new Sheet.Row(set(words.form("question"), language), set(value, language));
  }

  private static String set(String text, Language language) {
    return org.clausier.words.Typography.set(language, text);
  }

  /** What the reply turns on and was not said, and what was said of it before. */
  List<Question> questions(Terms terms, Reply reply, Facts said, Language language) {
    List<Question> questions = new ArrayList<>();
    String audience = reply.basis().request().party().audience();
    CaseFields fields = new CaseFields(desk.library(), language, terms.rulings());
    if (reply instanceof Reply.ToComplete incomplete) {
      for (Missing m : incomplete.missing()) {
        if (m.kind() == Missing.Kind.CIRCUMSTANCE) {
          fields.of(m.practice(), audience).stream()
              .filter(f -> f.id().equals(m.id()))
              .forEach(f -> add(questions, "with." + f.id(), f.question(), f.choices()));
        } else if (m.kind() == Missing.Kind.QUANTITY) {
          add(questions, "quantities." + m.practice(), quantity(m, language), List.of());
        }
      }
    }
    for (String name : said.texts().keySet()) {
      if (name.startsWith("quantities.")) {
        String practice = name.substring("quantities.".length());
        String label =
            messages.text(language, "web.request.how-many", practice(practice, language));
        add(questions, name, label, List.of());
      } else if (name.startsWith("with.")) {
        for (String practice : said.list(Needs.PRACTICES)) {
          fields.of(practice, audience).stream()
              .filter(f -> name.equals("with." + f.id()))
              .forEach(f -> add(questions, name, f.question(), f.choices()));
        }
      }
    }
    return questions;
  }

  private String quantity(Missing missing, Language language) {
    String unit = desk.library().words("units/" + missing.id(), language).form("many");
    return messages.text(
        language, "web.request.how-many-of", practice(missing.practice(), language), unit);
  }

  private static void add(
      List<Question> questions, String name, String label, List<Choices.Choice> choices) {
    if (questions.stream().noneMatch(q -> q.name().equals(name))) {
      questions.add(new Question(name, label, choices));
    }
  }
}
