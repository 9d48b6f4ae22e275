package org.clausier.diff.words;

import java.time.LocalDate;
import java.util.List;
import org.clausier.diff.CellChange;
import org.clausier.diff.Diff;
import org.clausier.diff.effect.Effect;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.text.ClauseChange;
import org.clausier.diff.text.Span;
import org.clausier.diff.text.TextDiff;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * Two versions compared, for a terminal: cells, then clauses, then effects. What is deleted stands
 * between [- and -], what is inserted between [+ and +], so that colour is never needed.
 */
public final class DiffText {

  private final Language language;
  private final Messages messages;
  private final CellWords cells;
  private final EffectWords effects;
  private final StringBuilder out = new StringBuilder();

  private DiffText(Library library, Language language) {
    this.language = language;
    this.messages = Messages.of(library, language);
    this.cells = new CellWords(library, language);
    this.effects = new EffectWords(library, language);
  }

  /**
   * @param day on which it is read
   */
  public static String of(Library library, Language language, LocalDate day, Comparison compared) {
    DiffText words = new DiffText(library, language);
    words.title(compared.cells(), day);
    words.cells(compared.cells());
    words.text(compared.text());
    compared.effects().ifPresent(words::effects);
    return words.out.toString();
  }

  /** « v4 (brouillon) comparée à v3 (en vigueur depuis le 1er septembre 2026) ». */
  private void title(Diff diff, LocalDate day) {
    line(messages.say("diff.title", version(diff.after(), day), version(diff.before(), day)));
  }

  private String version(Policy policy, LocalDate day) {
    String state =
        policy.draft() || policy.effective().isEmpty()
            ? messages.say("diff.draft")
            : inForce(policy.effective().get(), day);
    return messages.say("diff.version", policy.course().title(), policy.version() + "", state);
  }

  private String inForce(LocalDate from, LocalDate day) {
    String key = from.isAfter(day) ? "place.later" : "place.since";
    return messages.say(key, Figures.in(language).day(from));
  }

  private void cells(Diff diff) {
    line("");
    line(messages.say("diff.cells", diff.changes().size()));
    for (CellChange c : diff.changes()) {
      raw("  " + cells.practice(c) + " – " + cells.audience(c) + " [" + cells.mark(c.mark()) + "]");
      raw("    " + cells.before(c) + " → " + cells.after(c));
      cells.where(c).forEach(w -> raw("    " + w));
    }
  }

  private void text(TextDiff text) {
    List<ClauseChange> changes = text.changes();
    line("");
    line(messages.say("diff.text", changes.size()));
    for (ClauseChange c : changes) {
      String kind = set(messages.say("diff.clause." + c.kind().id()));
      raw("  " + c.place() + " – " + c.title() + " [" + kind + "]");
      StringBuilder words = new StringBuilder();
      c.spans().forEach(s -> words.append(marked(s)));
      words.toString().lines().forEach(l -> raw("    " + l));
    }
  }

  private void effects(Effects all) {
    line("");
    line(messages.say("diff.effects", all.uses()));
    raw(effects.simulation());
    for (Effect effect : all.each()) {
      raw("  " + effect.organisation());
      effects.lines(effect).forEach(l -> raw("    " + l));
    }
    if (all.each().size() > 1) raw("  " + effects.total(all));
  }

  private static String marked(Span span) {
    return switch (span.fate()) {
      case KEPT -> span.text();
      case DELETED -> "[-" + span.text() + "-]";
      case INSERTED -> "[+" + span.text() + "+]";
    };
  }

  private void line(String text) {
    raw(set(text));
  }

  private void raw(String text) {
    out.append(text).append('\n');
  }

  private String set(String text) {
    return Typography.set(language, text);
  }
}
