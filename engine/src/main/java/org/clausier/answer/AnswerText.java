package org.clausier.answer;

import java.util.ArrayList;
import java.util.List;
import org.clausier.answer.Answer.Paragraph;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.policy.Announced;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * « Puis-je… ? » answered in sentences: the answer, the rule with its article, why, and what would
 * change it. Nothing is decided here: the sentences are those of the ruling.
 */
public final class AnswerText {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Circumstances circumstances;
  private final RegimeWords regimes;
  private final RuleWords rules;
  private final SilenceWords silences;
  private final ReasonWords reasons;

  public AnswerText(Library library, Language language, Dossier dossier) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.circumstances = new Circumstances(library, language);
    this.regimes = new RegimeWords(library, language, dossier);
    this.rules = new RuleWords(library, language, dossier, regimes);
    this.silences = new SilenceWords(messages, dossier);
    this.reasons = new ReasonWords(library, language, circumstances);
  }

  public Answer of(Use use, Ruling ruling) {
    List<Paragraph> paragraphs = new ArrayList<>();
    if (ruling.verdict().isEmpty()) add(paragraphs, "", question(ruling), alternatives(ruling));
    else if (ruling.silent()) add(paragraphs, "", silences.sentences(ruling), List.of());
    else add(paragraphs, "", rules.sentences(use, ruling), List.of());
    if (ruling.contradiction()) {
      add(paragraphs, "answer.defect", rules.contradiction(use, ruling), List.of());
    }
    add(paragraphs, "answer.announced", announced(ruling.announced()), List.of());
    add(paragraphs, "answer.why", reasons.sentence(ruling), List.of());
    add(paragraphs, "answer.law-asks", "", obligations(ruling.obligations()));
    add(paragraphs, "answer.changes", "", changes(ruling));
    return new Answer(set(regimes.headline(ruling)), paragraphs);
  }

  private void add(List<Paragraph> to, String label, String text, List<String> items) {
    if (text.isEmpty() && items.isEmpty()) return;
    String printed = label.isEmpty() ? "" : set(messages.say(label));
    to.add(new Paragraph(printed, set(text), items.stream().map(this::set).toList()));
  }

  private String question(Ruling ruling) {
    List<String> questions = ruling.missing().stream().map(circumstances::question).toList();
    return messages.say("answer.tell-us", small(String.join(" ", questions)));
  }

  private List<String> alternatives(Ruling ruling) {
    return ruling.alternatives().stream()
        .map(
            a ->
                item(
                    circumstances.value(a.circumstance(), a.value()),
                    regimes.brief(a.answer(), a.fee(), a.conditions(), ruling.version())))
        .toList();
  }

  private List<String> changes(Ruling ruling) {
    return Merged.of(ruling.wouldChange()).stream()
        .map(
            c ->
                item(
                    circumstances.change(c),
                    regimes.brief(c.answer(), c.fee(), List.of(), ruling.version())))
        .toList();
  }

  private String item(String when, String answer) {
    return messages.say("answer.item", capital(when), answer);
  }

  private List<String> obligations(List<String> ids) {
    return ids.stream()
        .map(id -> library.words("obligations/" + id, language))
        .map((Words w) -> w.text().replace('\n', ' '))
        .toList();
  }

  private String announced(List<Announced> announced) {
    List<String> sentences = new ArrayList<>();
    for (Announced a : announced) {
      String text = a.text().replaceAll("^«\\s*|\\s*»$", "");
      Figures figures = Figures.in(language);
      sentences.add(
          a.from().isPresent() && a.amount().isPresent()
              ? messages.say(
                  "answer.announced.amount",
                  text,
                  figures.net(a.amount().get().cents()),
                  figures.day(a.from().get()))
              : messages.say("answer.announced.vague", text));
    }
    return String.join(" ", sentences);
  }

  private String set(String text) {
    return Typography.set(language, text);
  }

  /** A question inside a sentence starts small. */
  private String small(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  static String capital(String text) {
    if (text.isEmpty()) return text;
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
