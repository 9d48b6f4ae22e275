package org.clausier.cgu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.clause.Phrases;
import org.clausier.library.CopyrightAct;
import org.clausier.library.Library;
import org.clausier.library.Practice;
import org.clausier.library.Words;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.price.FeeWords;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** The sentence of a statement, as the house writes the five régimes. */
final class StatementWords {

  private static final String EVERYONE = "everyone";

  private final Library library;
  private final Policy policy;
  private final Language language;
  private final Phrases phrases;
  private final FeeWords fees;
  private final Figures figures;

  StatementWords(Library library, Policy policy, Language language) {
    this.library = library;
    this.policy = policy;
    this.language = language;
    this.phrases = new Phrases(library, language);
    this.fees = new FeeWords(library, language);
    this.figures = Figures.in(language);
  }

  /** The whole paragraph: the sentence, what its fee adds, what was announced. */
  String paragraph(Statement statement) {
    List<String> sentences = new ArrayList<>();
    sentences.add(capital(dated(statement.said(), sentence(statement))));
    fee(statement.said()).ifPresent(f -> sentences.addAll(fees.remarks(f)));
    statement.said().announced().ifPresent(a -> sentences.add(announced(a)));
    return String.join(" ", sentences);
  }

  private String sentence(Statement statement) {
    Term term = statement.said();
    List<String> named = outermost(statement.audiences());
    boolean all = named.equals(List.of(EVERYONE));
    boolean several = named.size() > 1 || plural(term.verdict()) && !all;
    List<Words> audiences =
        named.stream().map(a -> library.words("audiences/" + a, language)).toList();
    List<String> names =
        audiences.stream().map(w -> w.form(several ? "many" : "one")).distinct().toList();
    Blanks blanks =
        Blanks.in(language)
            .subject(several)
            .with("subject", Lists.and(language, names))
            .with("authorised", authorised(audiences, several))
            .with("when", when(term))
            .with("conditions", conditions(term, several))
            .with("fee", fee(term).map(fees::price).orElse(""))
            .with("do", practice(term.practice(), several));
    return blanks.fill(message(form(term, all)));
  }

  /** « Toute personne » needs no organisation beside it: an audience within another is not said. */
  private List<String> outermost(List<String> audiences) {
    return audiences.stream()
        .filter(
            a -> library.audienceTree().lineage(a).stream().skip(1).noneMatch(audiences::contains))
        .toList();
  }

  /** A permission and a prohibition speak of all; a price and an agreement of each. */
  private static boolean plural(Verdict verdict) {
    return verdict == Verdict.FREE || verdict == Verdict.FORBIDDEN;
  }

  private String form(Term term, boolean all) {
    return switch (term.verdict()) {
      case FREE -> "statement.free";
      case PAID -> "statement.paid";
      case AGREEMENT -> fee(term).isPresent() ? "statement.agreement.fee" : "statement.agreement";
      case FORBIDDEN ->
          talk(term)
              ? "statement.forbidden.talk"
              : all ? "statement.forbidden.nobody" : "statement.forbidden";
      case SILENT -> throw new IllegalStateException("a silence has no sentence");
    };
  }

  /** A ban on mere talk or links is an undertaking: no right of the author supports it. */
  private boolean talk(Term term) {
    Practice practice = library.practices().get(term.practice());
    CopyrightAct act = practice == null ? CopyrightAct.NONE : practice.act();
    boolean leaf = library.practiceTree().isLeaf(term.practice());
    return leaf && (act == CopyrightAct.NONE || act == CopyrightAct.LINK);
  }

  private String practice(String id, boolean several) {
    return Blanks.in(language)
        .subject(several)
        .fill(library.words("practices/" + id, language).form("do"));
  }

  private String authorised(List<Words> audiences, boolean several) {
    boolean feminine =
        audiences.stream().allMatch(w -> w.has("gender") && w.form("gender").equals("f"));
    return Blanks.in(language)
        .subject(several)
        .fill(message("statement.authorised." + (feminine ? "f" : "m")));
  }

  private String when(Term term) {
    List<String> when = phrases.when(term.when());
    return when.isEmpty() ? "" : ", " + String.join(", ", when);
  }

  private String conditions(Term term, boolean several) {
    if (term.conditions().isEmpty()) return "";
    return Blanks.in(language)
        .with("conditions", phrases.conditions(term.conditions(), several))
        .fill(message("statement.conditions"));
  }

  private Optional<Fee> fee(Term term) {
    return term.fee().map(f -> policy.fees().get(f));
  }

  private String dated(Term term, String sentence) {
    if (term.from().isEmpty() && term.to().isEmpty()) return sentence;
    String form =
        term.to().isEmpty()
            ? "statement.from"
            : term.from().isEmpty() ? "statement.to" : "statement.between";
    return Blanks.in(language)
        .with("from", term.from().map(figures::day).orElse(""))
        .with("to", term.to().map(figures::day).orElse(""))
        .with("sentence", small(sentence))
        .fill(message(form));
  }

  private String announced(org.clausier.policy.Announced a) {
    Blanks blanks = Blanks.in(language).with("text", inner(a.text()));
    if (a.from().isEmpty() || a.amount().isEmpty()) {
      return blanks.fill(message("statement.announced"));
    }
    return blanks
        .with("from", figures.day(a.from().get()))
        .with("amount", figures.money(a.amount().get().cents()))
        .fill(message("statement.announced.amount"));
  }

  /** A text quoted in a sentence leaves its own quotation marks behind. */
  private static String inner(String text) {
    return text.replaceAll("^«\\s*|\\s*»$", "");
  }

  private String message(String key) {
    String text = library.messages(language).get(key);
    if (text == null) throw new IllegalStateException("no message: " + key);
    return text;
  }

  static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  private static String small(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
