package org.clausier.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.library.CopyrightAct;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Practice;
import org.clausier.library.Reference;
import org.clausier.library.Words;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** The rule an answer rests on, as a sentence with its place: « (CGU v3, article 8, 4°, …) ». */
final class RuleWords {

  private final Library library;
  private final Language language;
  private final Dossier dossier;
  private final Messages messages;
  private final RegimeWords regimes;

  RuleWords(Library library, Language language, Dossier dossier, RegimeWords regimes) {
    this.library = library;
    this.language = language;
    this.dossier = dossier;
    this.messages = Messages.of(library, language);
    this.regimes = regimes;
  }

  String sentences(Use use, Ruling ruling) {
    List<String> all = new ArrayList<>();
    all.add(layer(ruling) + sentence(use, ruling) + place(use, ruling) + ".");
    all.addAll(regimes.remarks(ruling.fee(), ruling.version()));
    return String.join(" ", all);
  }

  /** « La loi le permet… : », before the sentence. */
  private String layer(Ruling ruling) {
    Layer layer = ruling.layer().orElse(Layer.POLICY);
    if (layer == Layer.LAW) return messages.say("rule.law") + " ";
    if (layer != Layer.LICENCE) return "";
    String licence = library.words("licences/" + source(ruling), language).form("label");
    return messages.say("rule.licence", licence) + " ";
  }

  private String sentence(Use use, Ruling ruling) {
    Words audience = library.words("audiences/" + use.audience(), language);
    String subject = audience.form("one");
    String practice =
        Blanks.in(language).fill(library.words("practices/" + use.practice(), language).form("do"));
    Optional<String> price = regimes.price(ruling.fee(), ruling.version());
    String conditions = regimes.conditions(ruling.conditions());
    return AnswerText.capital(
        messages.say(
            form(use, ruling, audience, price), subject, practice, conditions, price.orElse("")));
  }

  private String form(Use use, Ruling ruling, Words audience, Optional<String> price) {
    String key = "rule." + ruling.answer();
    if (ruling.verdict().orElseThrow() != Verdict.FORBIDDEN) {
      return price.isPresent() ? key + ".fee" : key;
    }
    Practice practice = library.practices().get(use.practice());
    CopyrightAct act = practice == null ? CopyrightAct.NONE : practice.act();
    // no author's right supports a ban on talk or links: it binds only those who accepted it
    if (act == CopyrightAct.NONE || act == CopyrightAct.LINK) return key + ".talk";
    boolean feminine = audience.has("gender") && audience.form("gender").equals("f");
    return key + (feminine ? ".f" : ".m");
  }

  /** « (CGU v3, article 8, 4°, en vigueur depuis le 1er septembre 2026) ». */
  private String place(Use use, Ruling ruling) {
    String place =
        switch (ruling.layer().orElse(Layer.POLICY)) {
          case LAW -> law(use);
          case LICENCE -> "";
          case AGREEMENT -> agreement(source(ruling));
          case POLICY -> policy(use, ruling);
        };
    return place.isEmpty() ? "" : " (" + place + ")";
  }

  private String law(Use use) {
    Practice practice = library.practices().get(use.practice());
    if (practice == null) return "";
    return String.join(
        " ; ",
        practice.legal().stream()
            .filter(r -> !r.confidence().equals("D"))
            .map(Reference::title)
            .limit(1)
            .toList());
  }

  private String agreement(String id) {
    return dossier.agreements().stream()
        .filter(a -> a.id().equals(id))
        .flatMap((Agreement a) -> a.signed().stream())
        .map(day -> messages.say("place.agreement", id, Figures.in(language).day(day)))
        .findFirst()
        .orElse(id);
  }

  private String policy(Use use, Ruling ruling) {
    Optional<Policy> version = dossier.version(ruling.version());
    if (version.isEmpty()) return "";
    return messages.say(
        "place.policy", ruling.version() + "", articles(ruling), inForce(use, version.get()));
  }

  /** « , article 8, 2° et 3° »; empty when no article prints the terms. */
  private String articles(Ruling ruling) {
    String articles = places(ruling);
    return articles.isEmpty() ? "" : messages.say("place.article", articles);
  }

  private String places(Ruling ruling) {
    List<String> articles =
        ruling.clauses().stream()
            .map(ClauseRef::article)
            .filter(a -> !a.isEmpty())
            .distinct()
            .sorted(Comparator.comparingInt(RuleWords::number).thenComparing(a -> a))
            .toList();
    if (articles.isEmpty()) return "";
    String article = articles.get(0).replaceAll(", [0-9]+°$", ", ");
    boolean same = articles.stream().allMatch(a -> a.matches("\\Q" + article + "\\E[0-9]+°"));
    if (!same) return Lists.and(language, articles);
    return article
        + Lists.and(language, articles.stream().map(a -> a.substring(article.length())).toList());
  }

  private static int number(String article) {
    String digits = article.replaceAll(".*?([0-9]+)°$", "$1");
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
  }

  private String inForce(Use use, Policy version) {
    if (version.draft() || version.effective().isEmpty()) return messages.say("place.draft");
    boolean later = version.effective().get().isAfter(use.day());
    String day = Figures.in(language).day(version.effective().get());
    return messages.say(later ? "place.later" : "place.since", day);
  }

  /** Said plainly as a defect of the terms: two rules differ, read for whoever did not write. */
  String contradiction(Use use, Ruling ruling) {
    boolean consumer =
        Optional.ofNullable(library.audiences().get(use.audience()))
            .filter(a -> a.traits().contains("consumer"))
            .isPresent();
    return messages.say(
        consumer ? "answer.contradiction.consumer" : "answer.contradiction", places(ruling));
  }

  private static String source(Ruling ruling) {
    return ruling.clauses().isEmpty() ? "" : ruling.clauses().get(0).source();
  }
}
