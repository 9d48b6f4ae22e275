package org.clausier.price;

import java.util.ArrayList;
import java.util.List;
import org.clausier.amount.Cents;
import org.clausier.amount.Quote;
import org.clausier.amount.Step;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The computation printed beside a price: « 10 × 90,00 € + 40 × 75,00 €, plafond 3 500,00 € ». */
public final class Formula {

  private final Language language;
  private final Messages messages;
  private final Figures figures;

  public Formula(Library library, Language language) {
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** The steps in their order; slices are added to one another. */
  public String of(Quote quote) {
    List<String> parts = new ArrayList<>();
    List<String> slices = new ArrayList<>();
    for (Step step : quote.steps()) {
      if (step instanceof Step.Slice s) {
        slices.add(messages.say("formula.slice", s.units(), money(s.price())));
        continue;
      }
      if (!slices.isEmpty()) parts.add(String.join(" + ", slices));
      slices.clear();
      parts.add(step(step));
    }
    if (!slices.isEmpty()) parts.add(String.join(" + ", slices));
    return String.join(", ", parts);
  }

  private String step(Step step) {
    if (step instanceof Step.Free f) return messages.say("formula.free", f.units());
    if (step instanceof Step.Unpriced u) return messages.say("formula.unpriced", u.units());
    if (step instanceof Step.Minimum m) return messages.say("formula.minimum", money(m.amount()));
    if (step instanceof Step.Cap c) return messages.say("formula.cap", money(c.amount()));
    if (step instanceof Step.Adjusted a) {
      String digits = a.coefficient().stripTrailingZeros().toPlainString();
      String shown = language == Language.FR ? digits.replace('.', ',') : digits;
      return messages.say("formula.adjusted", shown);
    }
    throw new IllegalStateException("a slice is not said alone");
  }

  private String money(Cents amount) {
    return figures.money(amount.cents());
  }
}
