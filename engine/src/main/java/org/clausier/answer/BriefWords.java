package org.clausier.answer;

import java.util.List;
import java.util.Optional;
import org.clausier.clause.Phrases;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Duty;
import org.clausier.policy.Fee;
import org.clausier.price.FeeWords;
import org.clausier.words.Language;

/** A régime in a few words: « libre, à condition de renvoyer par un lien vers le cours ». */
public final class BriefWords {

  private final Messages messages;
  private final Phrases phrases;
  private final FeeWords fees;

  public BriefWords(Library library, Language language) {
    this.messages = Messages.of(library, language);
    this.phrases = new Phrases(library, language);
    this.fees = new FeeWords(library, language);
  }

  /**
   * The régime, its price and its conditions, as they stand inside a sentence.
   *
   * @param answer the id of a verdict, or {@code depends}
   */
  public String of(String answer, Optional<Fee> fee, List<Duty> conditions) {
    String key = "brief." + answer + (fee.isPresent() ? ".fee" : "");
    return messages.say(key, fee.map(fees::price).orElse("")) + conditions(conditions);
  }

  /** « , à condition de … », or nothing. */
  String conditions(List<Duty> duties) {
    if (duties.isEmpty()) return "";
    return messages.say("answer.on-condition", phrases.conditions(duties, false));
  }
}
