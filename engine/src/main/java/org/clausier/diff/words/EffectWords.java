package org.clausier.diff.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.amount.Cents;
import org.clausier.diff.effect.Effect;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.effect.Move;
import org.clausier.diff.effect.Unknown;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/** What a version would have changed, in lines already set. */
public final class EffectWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  public EffectWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** « Simulation : si cette version s’était appliquée. Aucun effet sur le passé. ». */
  public String simulation() {
    return set(messages.say("diff.effects.simulation"));
  }

  /** « À trancher → Écart au contrat : 38 usages ». */
  public String move(Move move) {
    return set(
        messages.say(
            "diff.effects.move",
            messages.say("audit.verdict." + move.before().id()),
            messages.say("audit.verdict." + move.after().id()),
            counted(move.small(), move.count().events())));
  }

  /** « Impossible à évaluer : 9 usages (Certificat) ». */
  public String unknown(Unknown unknown) {
    List<String> missing = unknown.missing().stream().map(this::circumstance).toList();
    return set(
        messages.say(
            "diff.effects.unknown",
            counted(unknown.small(), unknown.count().events()),
            String.join(", ", missing)));
  }

  /** « Montant dû : + 780,00 € HT (de 350,00 € à 1 130,00 €) ». */
  public String amount(Effect effect) {
    return set(
        messages.say(
            "diff.effects.amount",
            signed(effect.difference()),
            figures.net(effect.before().cents()),
            figures.net(effect.after().cents())));
  }

  /** « + 780,00 € HT ». */
  public String signed(Cents difference) {
    String amount = figures.net(difference.cents());
    return difference.cents() > 0 ? "+\u00A0" + amount : amount;
  }

  /** All that is to be said of an organisation. */
  List<String> lines(Effect effect) {
    List<String> lines = new ArrayList<>();
    effect.moves().forEach(m -> lines.add(move(m)));
    lines.add(amount(effect));
    effect.unknown().forEach(u -> lines.add(unknown(u)));
    if (effect.rejected() > 0) {
      lines.add(set(messages.say("diff.effects.rejected", effect.rejected())));
    }
    return lines;
  }

  String total(Effects effects) {
    return set(messages.say("diff.effects.total", signed(effects.difference())));
  }

  private String counted(boolean small, long uses) {
    return small ? messages.say("diff.effects.few") : messages.say("diff.effects.uses", uses);
  }

  /** A circumstance that only the licence asks about has no words of its own. */
  private String circumstance(String id) {
    return library.circumstances().containsKey(id)
        ? library.words("circumstances/" + id, language).form("label")
        : id;
  }

  private String set(String text) {
    return Typography.set(language, text);
  }
}
