package org.clausier.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.clause.Phrases;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Duty;
import org.clausier.policy.Fee;
import org.clausier.policy.Term;
import org.clausier.price.FeeWords;
import org.clausier.request.Reply;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.words.Blanks;
import org.clausier.words.Language;

/** The practices granted, one sentence each, with what they cost and on which conditions. */
final class GrantWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Phrases phrases;
  private final FeeWords fees;

  GrantWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.phrases = new Phrases(library, language);
    this.fees = new FeeWords(library, language);
  }

  List<Block> blocks(Reply.Convention convention) {
    List<Block> blocks = new ArrayList<>();
    for (Term grant : convention.agreement().grants()) {
      Optional<Fee> fee = grant.fee().map(f -> convention.agreement().fees().get(f));
      add(blocks, grant.id(), sentence(grant, fee));
    }
    for (Ruling ruling : convention.basis().rulings()) {
      ruling
          .layer()
          .filter(l -> l == Layer.LAW || l == Layer.LICENCE)
          .ifPresent(l -> add(blocks, ruling.practice(), given(ruling, l)));
    }
    return blocks;
  }

  private static void add(List<Block> blocks, String clause, String sentence) {
    int number = blocks.size() + 1;
    blocks.add(new Block.Paragraph("g-" + number, clause, sentence, number + "°", false));
  }

  private String sentence(Term grant, Optional<Fee> fee) {
    List<String> when = phrases.when(grant.when());
    String circumstances = when.isEmpty() ? "" : ", " + String.join(", ", when);
    String does = practice(grant.practice()) + circumstances;
    String conditions = conditions(grant.conditions());
    return fee.map(f -> paid(does, f, conditions))
        .orElseGet(() -> messages.say("grant.free", does, conditions));
  }

  /** The price, then how its tiers add up, what bounds it and what adjusts it. */
  private String paid(String does, Fee fee, String conditions) {
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.say("grant.paid", does, fees.price(fee), conditions));
    sentences.addAll(fees.remarks(fee));
    return String.join(" ", sentences);
  }

  /** What the law or the licence gives: the agreement recalls it, and does not grant it. */
  private String given(Ruling ruling, Layer layer) {
    return messages.say(
        "grant." + layer.id(), practice(ruling.practice()), conditions(ruling.conditions()));
  }

  private String practice(String id) {
    return Blanks.in(language)
        .subject(false)
        .fill(library.words("practices/" + id, language).form("do"));
  }

  private String conditions(List<Duty> duties) {
    return duties.isEmpty()
        ? ""
        : messages.say("grant.conditions", phrases.conditions(duties, false));
  }
}
