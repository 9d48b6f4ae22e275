package org.clausier.cgu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.clause.Phrases;
import org.clausier.library.CopyrightAct;
import org.clausier.library.Library;
import org.clausier.library.Practice;
import org.clausier.policy.Constraint;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.price.FeeWords;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The sentence of a statement, as the house writes the five régimes. */
final class StatementWords {

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

  /** The whole paragraph: the sentence, what its fee adds, its conditions, what was announced. */
  String paragraph(Statement statement) {
    List<String> sentences = new ArrayList<>();
    sentences.add(capital(dated(statement.said(), sentence(statement))));
    fee(statement.said()).ifPresent(f -> sentences.addAll(fees.remarks(f)));
    // after a price or a signature, a condition would seem to bear on the last tier, or on signing
    if (priced(statement.said())) {
      String after = conditions("statement.conditions.after", statement.said(), false);
      if (!after.isEmpty()) sentences.add(after);
    }
    statement.said().announced().ifPresent(a -> sentences.add(announced(a)));
    return String.join(" ", sentences);
  }

  private String sentence(Statement statement) {
    Term term = statement.said();
    StatementSubject subject = StatementSubject.of(library, language, statement);
    Blanks blanks =
        Blanks.in(language)
            .subject(subject.several())
            .with("subject", subject.words())
            .with("authorised", authorised(subject))
            .with("when", when(term))
            .with("conditions", conditions("statement.conditions", term, subject.they()))
            .with("fee", fee(term).map(fees::price).orElse(""))
            .with("do", practice(term.practice(), subject.they()));
    return blanks.fill(message(form(term, subject.everyone())));
  }

  private static boolean priced(Term term) {
    return term.verdict() == Verdict.PAID || term.verdict() == Verdict.AGREEMENT;
  }

  private String form(Term term, boolean all) {
    return switch (term.verdict()) {
      case FREE -> "statement.free";
      case PAID -> "statement.paid";
      case AGREEMENT -> fee(term).isPresent() ? "statement.agreement.fee" : "statement.agreement";
      case FORBIDDEN -> talk(term) ? "statement.forbidden.talk" : forbidden(term, all);
      case SILENT -> throw new IllegalStateException("a silence has no sentence");
    };
  }

  private String forbidden(Term term, boolean all) {
    if (!all) return "statement.forbidden";
    return others(term) ? "statement.forbidden.others" : "statement.forbidden.nobody";
  }

  /** Whether the ban on everyone follows sentences that plainly permit the practice to some. */
  private boolean others(Term ban) {
    List<Term> row =
        policy.terms().stream().filter(t -> t.practice().equals(ban.practice())).toList();
    boolean permits = row.stream().anyMatch(t -> priced(t) || t.verdict() == Verdict.FREE);
    return permits && row.stream().allMatch(StatementWords::plain);
  }

  private static boolean plain(Term term) {
    return term.when().constraints().isEmpty() && term.from().isEmpty() && term.to().isEmpty();
  }

  /** A ban on mere talk or links is an undertaking: no right of the author supports it. */
  private boolean talk(Term term) {
    Practice practice = library.practices().get(term.practice());
    CopyrightAct act = practice == null ? CopyrightAct.NONE : practice.act();
    boolean leaf = library.practiceTree().isLeaf(term.practice());
    return leaf && !copies(term) && (act == CopyrightAct.NONE || act == CopyrightAct.LINK);
  }

  /** Where contents are copied, it is no longer mere talk. */
  private static boolean copies(Term term) {
    return term.when().constraints().get("content-copied") instanceof Constraint.OneOf known
        && known.values().equals(Set.of("true"));
  }

  private String practice(String id, boolean several) {
    return Blanks.in(language)
        .subject(several)
        .fill(library.words("practices/" + id, language).form("do"));
  }

  private String authorised(StatementSubject subject) {
    return Blanks.in(language)
        .subject(subject.several())
        .fill(message("statement.authorised." + (subject.feminine() ? "f" : "m")));
  }

  private String when(Term term) {
    List<String> when = phrases.when(term.when());
    return when.isEmpty() ? "" : ", " + String.join(", ", when);
  }

  private String conditions(String key, Term term, boolean several) {
    if (term.conditions().isEmpty()) return "";
    return Blanks.in(language)
        .with("conditions", phrases.conditions(term.conditions(), several))
        .fill(message(key));
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
