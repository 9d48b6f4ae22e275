package org.clausier.diff.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.answer.BriefWords;
import org.clausier.answer.Circumstances;
import org.clausier.diff.CellChange;
import org.clausier.diff.Mark;
import org.clausier.diff.Said;
import org.clausier.diff.Where;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Fee;
import org.clausier.price.FeeWords;
import org.clausier.ruling.Dimension;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;
import org.clausier.words.Typography;

/** A change of the grid in words: each piece set, for a line of a terminal or a cell of a page. */
public final class CellWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final BriefWords brief;
  private final FeeWords fees;
  private final Circumstances circumstances;

  public CellWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.brief = new BriefWords(library, language);
    this.fees = new FeeWords(library, language);
    this.circumstances = new Circumstances(library, language);
  }

  public String practice(CellChange change) {
    return set(label("practices/", change.practice()));
  }

  /** « Organisation, sauf École, collège, lycée ». */
  public String audience(CellChange change) {
    String label = label("audiences/", change.audience());
    if (change.except().isEmpty()) return set(label);
    List<String> except = change.except().stream().map(a -> label("audiences/", a)).toList();
    return set(messages.say("diff.except", label, String.join(messages.say("diff.then"), except)));
  }

  /** « plus ouvert ». */
  public String mark(Mark mark) {
    return set(messages.say("diff.mark." + mark.id()));
  }

  public String before(CellChange change) {
    return said(change.before(), change.after());
  }

  public String after(CellChange change) {
    return said(change.after(), change.before());
  }

  /** Under which circumstances and on which days; empty when in all of them. */
  public List<String> where(CellChange change) {
    if (change.where().stream().anyMatch(Where::everywhere)) return List.of();
    return change.where().stream().map(w -> set(where(w))).toList();
  }

  /** A price alone when only the price changed; its remarks when they are what changed. */
  private String said(Said said, Said other) {
    if (said.contradiction()) return set(messages.say("diff.contradiction"));
    Optional<Fee> price = said.fee();
    if (price.isPresent() && other.fee().isPresent() && said.answer().equals(other.answer())) {
      Fee fee = price.get();
      boolean remarks = fees.price(fee).equals(fees.price(other.fee().get()));
      boolean changed = !fees.sentences(fee).equals(fees.sentences(other.fee().get()));
      if (remarks && changed) return set(fees.sentences(fee));
    }
    return set(capital(brief.of(said.answer(), price, said.conditions())));
  }

  private String where(Where where) {
    List<String> phrases = new ArrayList<>();
    where.circumstances().forEach((id, parts) -> phrases.add(circumstance(id, parts)));
    days(where).ifPresent(phrases::add);
    return String.join(", ", phrases);
  }

  private String circumstance(String id, List<Dimension.Part> parts) {
    return Lists.or(language, parts.stream().map(p -> circumstances.when(id, p)).toList());
  }

  private Optional<String> days(Where where) {
    Figures figures = Figures.in(language);
    if (where.from().isPresent() && where.to().isPresent()) {
      return Optional.of(figures.days(where.from().get(), where.to().get()));
    }
    return where
        .from()
        .map(d -> messages.say("answer.from", figures.day(d)))
        .or(() -> where.to().map(d -> messages.say("answer.until", figures.day(d))));
  }

  private String label(String folder, String id) {
    return library.words(folder + id, language).form("label");
  }

  private String set(String text) {
    return Typography.set(language, text);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
