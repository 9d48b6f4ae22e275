package org.clausier.answer;

import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Duty;
import org.clausier.policy.Fee;
import org.clausier.price.FeeWords;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Ruling;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** A régime in words, its fee and its conditions never far: as a headline, or in brief. */
final class RegimeWords {

  private final Dossier dossier;
  private final Language language;
  private final Messages messages;
  private final FeeWords fees;
  private final BriefWords brief;

  RegimeWords(Library library, Language language, Dossier dossier) {
    this.dossier = dossier;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.fees = new FeeWords(library, language);
    this.brief = new BriefWords(library, language);
  }

  /** « Oui, à titre payant : 350,00 € HT par séance. ». */
  String headline(Ruling ruling) {
    Optional<String> price = price(ruling.fee(), ruling.version());
    String key = "answer." + ruling.answer() + (price.isPresent() ? ".fee" : "");
    return messages.say(key, counted(ruling.conditions().size()), price.orElse(""));
  }

  private String counted(int conditions) {
    if (conditions == 0) return "";
    return conditions == 1
        ? messages.say("answer.one-condition")
        : messages.say("answer.conditions", Figures.in(language).words(conditions));
  }

  /** « libre, à condition de renvoyer par un lien vers le cours ». */
  String brief(String answer, Optional<FeeRef> fee, List<Duty> conditions, int version) {
    return brief.of(answer, fee(fee, version), conditions);
  }

  /** « , à condition de … », or nothing. */
  String conditions(List<Duty> duties) {
    return brief.conditions(duties);
  }

  Optional<Fee> fee(Optional<FeeRef> ref, int version) {
    // what an alternative owes may be written in a version that does not govern this ruling
    return ref.flatMap(
        r ->
            dossier
                .fee(r, version)
                .or(
                    () ->
                        dossier.versions().stream()
                            .map(p -> Optional.ofNullable(p.fees().get(r.id())))
                            .flatMap(Optional::stream)
                            .reduce((early, late) -> late)));
  }

  Optional<String> price(Optional<FeeRef> ref, int version) {
    return fee(ref, version).map(fees::price);
  }

  /** What the price alone does not say: how tiers add up, bounds, coefficients. */
  List<String> remarks(Optional<FeeRef> ref, int version) {
    return fee(ref, version).map(fees::remarks).orElse(List.of());
  }
}
