package org.clausier.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.library.Library;
import org.clausier.policy.Announced;
import org.clausier.policy.CellId;
import org.clausier.policy.Fee;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;

/** Words that promise without binding, in whatever language the producer writes. */
final class Wording {

  private final PolicyFile file;
  private final Map<String, List<Vague.Fix>> words = new LinkedHashMap<>();
  private final List<Vague> found = new ArrayList<>();

  private Wording(Library library, PolicyFile file) {
    this.file = file;
    for (Language language : Language.values()) {
      words(library, language, "vague-words", Vague.Fix.WORDS);
      words(library, language, "vague-words.date", Vague.Fix.DATE);
      words(library, language, "vague-words.amount", Vague.Fix.AMOUNT);
    }
  }

  private void words(Library library, Language language, String key, Vague.Fix fix) {
    String list = library.messages(language).getOrDefault(key, "");
    for (String word : list.split(" \\| ")) words.put(plain(word), List.of(fix));
  }

  static List<Vague> of(Library library, PolicyFile file) {
    Wording wording = new Wording(library, file);
    wording.look(new Vague.Spot.OfPolicy(), file.at("note"), file.policy().note());
    file.policy().terms().forEach(wording::term);
    file.policy().fees().values().forEach(wording::fee);
    return wording.found;
  }

  private void term(Term term) {
    Source at = file.at(term);
    Vague.Spot spot = new Vague.Spot.OfTerm(CellId.of(term), term.index());
    look(spot, at, term.note());
    look(spot, at, term.announced().map(Announced::text));
    term.announced()
        .filter(a -> a.amount().isEmpty() || a.from().isEmpty())
        .ifPresent(a -> found.add(new Vague(announced(at, a), spot, fixes(a))));
  }

  private static Problem announced(Source at, Announced a) {
    return Problem.warning(
        at,
        a.amount().isPresent()
            ? "announced-without-day"
            : a.from().isPresent() ? "announced-without-amount" : "announced-without-figure",
        a.text());
  }

  private static List<Vague.Fix> fixes(Announced a) {
    List<Vague.Fix> fixes = new ArrayList<>();
    if (a.from().isEmpty()) fixes.add(Vague.Fix.DATE);
    if (a.amount().isEmpty()) fixes.add(Vague.Fix.AMOUNT);
    return fixes;
  }

  private void fee(Fee fee) {
    Source at = file.at("fees/" + fee.id());
    Vague.Spot spot = new Vague.Spot.OfFee(fee.id());
    look(spot, at, fee.note());
    fee.adjustments().forEach(a -> look(spot, at, a.reason()));
  }

  private void look(Vague.Spot spot, Source at, Optional<String> text) {
    if (text.isEmpty()) return;
    String plain = plain(text.get());
    words.forEach(
        (word, fixes) -> {
          Pattern whole =
              Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
          if (whole.matcher(plain).find()) {
            found.add(new Vague(Problem.warning(at, "vague-word", word), spot, fixes));
          }
        });
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s\\h]+", " ");
  }
}
