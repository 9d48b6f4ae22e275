package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.amount.Quote;
import org.clausier.amount.Step;
import org.clausier.audit.Due;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The computation of a sum, in words: « Prix de 64 … (…) moins prix de 40 … (…) = 1 590,00 € ». */
final class FormulaWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  FormulaWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  String of(Due due) {
    Quote actual = due.price().actual();
    Quote covered = due.price().covered();
    if (covered.units() == 0) {
      return messages.say("audit.formula.price", units(due, actual.units()), quote(actual));
    }
    return messages.say(
        "audit.formula.overrun",
        units(due, actual.units()),
        quote(actual),
        units(due, covered.units()),
        quote(covered),
        money(due.net().cents()));
  }

  private String units(Due due, long count) {
    return counted(due.fee().unit(), count);
  }

  /** « 40 places ». */
  String counted(String of, long count) {
    Words unit = library.words("units/" + of, language);
    String form = language.plural(count) ? "many" : "one";
    String word = unit.has(form + ".counted") ? unit.form(form + ".counted") : unit.form(form);
    return figures.integer(count) + " " + word;
  }

  private String quote(Quote quote) {
    List<String> sums = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (Step step : quote.steps()) (isSum(step) ? sums : changes).add(step(step));
    String sum = String.join(messages.say("audit.formula.plus"), sums);
    changes.add(0, sum);
    String all = String.join(messages.say("audit.formula.then"), changes);
    return all.isEmpty()
        ? money(quote.total().cents())
        : all + " = " + money(quote.total().cents());
  }

  private static boolean isSum(Step step) {
    return step instanceof Step.Slice || step instanceof Step.Free;
  }

  private String step(Step step) {
    if (step instanceof Step.Slice s) {
      return messages.say("audit.formula.slice", s.units(), money(s.price().cents()));
    }
    if (step instanceof Step.Free f) return messages.say("audit.formula.free", f.units());
    if (step instanceof Step.Unpriced u) return messages.say("audit.formula.unpriced", u.units());
    if (step instanceof Step.Minimum m) {
      return messages.say("audit.formula.minimum", money(m.amount().cents()));
    }
    if (step instanceof Step.Cap c)
      return messages.say("audit.formula.cap", money(c.amount().cents()));
    Step.Adjusted a = (Step.Adjusted) step;
    String coefficient = a.coefficient().stripTrailingZeros().toPlainString();
    return messages.say(
        "audit.formula.adjusted",
        language == Language.FR ? coefficient.replace('.', ',') : coefficient);
  }

  private String money(long cents) {
    return figures.money(cents);
  }
}
