package org.clausier.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.clausier.clause.Phrases;
import org.clausier.instrument.PriceWords;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Constraint;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.price.FeeWords;
import org.clausier.problem.Problem;
import org.clausier.request.Basis;
import org.clausier.request.Instead;
import org.clausier.request.Missing;
import org.clausier.request.Price;
import org.clausier.request.Reply;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Dimension;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.words.Language;
import org.clausier.words.Lists;
import org.clausier.words.Typography;

/**
 * A reply in short lines, for the terminal and for a letter. The first line says it; the reader can
 * act on the rest.
 */
public final class ReplyText {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Phrases phrases;
  private final FeeWords fees;
  private final PriceWords prices;

  public ReplyText(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.phrases = new Phrases(library, language);
    this.fees = new FeeWords(library, language);
    this.prices = new PriceWords(library, language);
  }

  /** The lines, set; items begin with two spaces. */
  public List<String> lines(Reply reply) {
    List<String> lines = new ArrayList<>();
    reply.match(
        none -> add(lines, "reply.none-needed", audience(none.basis())),
        refused -> add(lines, "reply.refused"),
        silent -> add(lines, "reply.not-provided"),
        incomplete -> add(lines, "reply.to-complete"),
        other ->
            add(lines, "reply.not-offered", messages.say("instrument." + other.instrument().id())),
        made ->
            add(
                lines,
                "reply.agreement",
                messages.say("instrument." + made.instrument().id()),
                made.agreement().id()));
    for (Ruling r : shown(reply)) item(lines, practice(reply.basis().policy(), r));
    details(reply, lines);
    for (Problem note : reply.basis().notes()) {
      lines.add(messages.sentence(note) + " " + messages.remedy(note));
    }
    return lines;
  }

  private boolean add(List<String> lines, String key, Object... arguments) {
    return lines.add(set(messages.say(key, arguments)));
  }

  private void item(List<String> lines, String text) {
    lines.add("  " + set(text));
  }

  private String set(String text) {
    return Typography.set(language, text);
  }

  /** A refusal and a silence show what they bear on; the others show every practice. */
  private static List<Ruling> shown(Reply reply) {
    if (reply instanceof Reply.Refused r) return r.forbidden();
    if (reply instanceof Reply.NotProvided n) return n.silent();
    return reply.basis().rulings();
  }

  private void details(Reply reply, List<String> lines) {
    reply.match(
        none -> true,
        refused -> instead(refused, lines),
        silent -> add(lines, "reply.ask-producer", desk(silent.basis())),
        incomplete -> missing(incomplete, lines),
        other -> {
          price(other.price(), lines);
          return add(lines, "reply.write-to-producer", desk(other.basis()));
        },
        made -> price(made.price(), lines));
  }

  private boolean instead(Reply.Refused refused, List<String> lines) {
    if (refused.instead().isEmpty()) return add(lines, "reply.ask-producer", desk(refused.basis()));
    add(lines, "reply.instead");
    for (Instead i : refused.instead()) item(lines, instead(refused.basis().policy(), i));
    return true;
  }

  private String instead(Policy policy, Instead instead) {
    if (instead instanceof Instead.Near near) return practice(policy, near.ruling());
    if (instead instanceof Instead.Others others) {
      List<String> audiences =
          others.audiences().stream()
              .map(a -> library.words("audiences/" + a, language).form("one"))
              .toList();
      return messages.say("reply.others", label(others.practice()), Lists.or(language, audiences));
    }
    Instead.Otherwise o = (Instead.Otherwise) instead;
    return messages.say(
        "reply.otherwise",
        label(o.practice()),
        phrases.when(o.change().circumstance(), constraint(o.change().value())),
        regime(policy, o.change().answer(), o.change().fee()));
  }

  private static Constraint constraint(Dimension.Part part) {
    return part instanceof Dimension.Part.Span span
        ? new Constraint.Range(span.min(), span.max())
        : new Constraint.OneOf(new TreeSet<>(((Dimension.Part.Values) part).values()));
  }

  private boolean missing(Reply.ToComplete reply, List<String> lines) {
    add(lines, "reply.say");
    for (Missing m : reply.missing()) {
      String what =
          m.kind() == Missing.Kind.CIRCUMSTANCE
              ? library.words("circumstances/" + m.id(), language).form("question")
              : messages.say(
                  "reply.missing." + m.kind().name().toLowerCase(Locale.ROOT),
                  library.words("units/" + m.id(), language).form("many"));
      item(lines, messages.say("reply.missing", label(m.practice()), what));
    }
    return true;
  }

  private boolean price(Price price, List<String> lines) {
    for (Price.Line l : price.lines()) {
      item(
          lines,
          messages.say(
              "reply.price-line", prices.units(l), prices.computation(l), prices.amount(l)));
    }
    add(lines, "reply.price", prices.total(price));
    if (!price.free()) add(lines, "reply.vat", prices.vatMention(price));
    prices.remarks(price).forEach(r -> lines.add(set(r)));
    return true;
  }

  /** « Inscription d’un groupe : payant, 90,00 € HT par… (CGU v2, article 8, 4°). ». */
  private String practice(Policy policy, Ruling r) {
    String conditions =
        r.conditions().isEmpty()
            ? ""
            : messages.say("grant.conditions", phrases.conditions(r.conditions(), false));
    return messages.say(
        "reply.practice",
        label(r.practice()),
        regime(policy, r.answer(), r.fee()) + conditions,
        cited(r));
  }

  private String regime(Policy policy, String answer, Optional<FeeRef> fee) {
    String word = messages.say("verdict." + answer).toLowerCase(Locale.ROOT);
    Optional<Fee> priced =
        fee.filter(f -> f.source().equals(policy.id()))
            .map(f -> Optional.ofNullable(policy.fees().get(f.id())))
            .orElse(Optional.empty());
    return priced.map(f -> messages.say("reply.priced", word, fees.price(f))).orElse(word);
  }

  private String cited(Ruling r) {
    if (r.clauses().isEmpty()) return "";
    ClauseRef c = r.clauses().get(0);
    if (c.layer() == Layer.POLICY) {
      return c.article().isEmpty()
          ? messages.say("reply.clause", c.version(), c.id())
          : messages.say("reply.article", c.version(), c.article());
    }
    return messages.say("reply.layer." + c.layer().id(), c.source());
  }

  private String label(String practice) {
    return library.words("practices/" + practice, language).form("label");
  }

  private String audience(Basis basis) {
    return library.words("audiences/" + basis.request().party().audience(), language).form("one");
  }

  /** Where one writes: the desk of the policy, else the producer's address. */
  private static String desk(Basis basis) {
    return basis
        .policy()
        .request()
        .map(Policy.RequestDesk::url)
        .or(() -> basis.policy().producer().fact("email"))
        .orElse(basis.policy().producer().name());
  }
}
