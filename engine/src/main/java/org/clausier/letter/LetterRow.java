package org.clausier.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clausier.answer.BriefWords;
import org.clausier.answer.Spoken;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Reference;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/**
 * The practices that have the same régime, price and conditions for an audience.
 *
 * @param answer the id of a verdict, or {@code depends}
 * @param regime in a word or two: « libre »
 * @param more its price and its conditions, or nothing: « à condition de renvoyer par un lien »
 * @param practices each with its place: « Débriefing (article 8, 4°) »
 * @param obligations duties that the law sets for them
 */
record LetterRow(
    String answer, String regime, String more, List<String> practices, List<String> obligations) {

  private static final List<String> ORDER =
      List.of("free", "paid", "agreement", Ruling.DEPENDS, "forbidden", "silent");

  /** Every practice that the policy or the usual view speaks of, the easiest first. */
  static List<LetterRow> of(
      Library library, Policy policy, Rulings rulings, Use asked, Language language) {
    Words words = new Words(library, policy, language);
    Map<Said, LetterRow> rows = new LinkedHashMap<>();
    for (String practice : Spoken.practices(library, policy)) {
      Ruling ruling =
          rulings.askBriefly(new Use(practice, asked.audience(), asked.day(), asked.known()));
      Said said = new Said(ruling.answer(), words.regime(ruling), words.more(ruling));
      LetterRow row =
          rows.computeIfAbsent(
              said,
              s -> new LetterRow(s.answer, s.regime, s.more, new ArrayList<>(), new ArrayList<>()));
      row.practices.add(words.practice(ruling));
      boolean may = ruling.verdict().filter(v -> v != Verdict.FORBIDDEN).isPresent();
      if (!may || ruling.silent()) continue;
      ruling.obligations().stream()
          .filter(o -> !row.obligations.contains(o))
          .forEach(row.obligations::add);
    }
    return rows.values().stream()
        .sorted(Comparator.comparingInt(r -> ORDER.indexOf(r.answer())))
        .toList();
  }

  private record Said(String answer, String regime, String more) {}

  /** The words of one policy in one language. */
  private record Words(Library library, Policy policy, Language language) {

    String regime(Ruling ruling) {
      return new BriefWords(library, language).of(ruling.answer(), Optional.empty(), List.of());
    }

    /** What the régime says besides its name. */
    String more(Ruling ruling) {
      Optional<Fee> fee = ruling.fee().flatMap(f -> Dossier.asIf(policy).fee(f, ruling.version()));
      String whole =
          new BriefWords(library, language).of(ruling.answer(), fee, ruling.conditions());
      String regime = regime(ruling);
      return whole.startsWith(regime)
          ? whole.substring(regime.length()).replaceFirst("^,\\s*", "")
          : whole;
    }

    String practice(Ruling ruling) {
      String label = library.words("practices/" + ruling.practice(), language).form("label");
      String more = ruling.verdict().isEmpty() ? circumstances(ruling) : place(ruling);
      return more.isEmpty() ? label : label + " (" + more + ")";
    }

    /** What an answer depends on, when it does. */
    private String circumstances(Ruling ruling) {
      return Lists.and(
          language,
          ruling.missing().stream()
              .filter(c -> library.circumstances().containsKey(c))
              .map(c -> library.words("circumstances/" + c, language).form("label"))
              .map(l -> l.substring(0, 1).toLowerCase(Locale.ROOT) + l.substring(1))
              .toList());
    }

    private String place(Ruling ruling) {
      Messages messages = Messages.of(library, language);
      return switch (ruling.layer().orElse(Layer.POLICY)) {
        case LAW -> law(ruling.practice());
        case LICENCE ->
            library.words("licences/" + policy.course().licence(), language).form("short");
        case AGREEMENT -> "";
        case POLICY -> {
          List<String> articles =
              ruling.clauses().stream()
                  .map(ClauseRef::article)
                  .filter(a -> !a.isEmpty())
                  .distinct()
                  .toList();
          yield articles.isEmpty()
              ? ""
              : messages.say("letter.article", Lists.and(language, articles));
        }
      };
    }

    private String law(String practice) {
      return Objects.requireNonNull(library.practices().get(practice), practice).legal().stream()
          .filter(r -> !r.confidence().equals("D"))
          .map(Reference::title)
          .findFirst()
          .orElse("");
    }
  }
}
