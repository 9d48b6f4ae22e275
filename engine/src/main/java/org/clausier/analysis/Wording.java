package org.clausier.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.library.Library;
import org.clausier.policy.Fee;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;

/** Words that promise without binding, in whatever language the producer writes. */
final class Wording {

  private final PolicyFile file;
  private final List<String> vague = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Wording(Library library, PolicyFile file) {
    this.file = file;
    for (Language language : Language.values()) {
      String words = library.messages(language).getOrDefault("vague-words", "");
      for (String word : words.split(" \\| ")) vague.add(plain(word));
    }
  }

  static List<Problem> of(Library library, PolicyFile file) {
    Wording wording = new Wording(library, file);
    wording.look(file.at("note"), file.policy().note());
    file.policy().terms().forEach(wording::term);
    file.policy().fees().values().forEach(wording::fee);
    return wording.problems;
  }

  private void term(Term term) {
    Source at = file.at(term);
    look(at, term.note());
    look(at, term.announced().map(a -> a.text()));
    term.announced()
        .filter(a -> a.amount().isEmpty() || a.from().isEmpty())
        .ifPresent(
            a ->
                problems.add(
                    Problem.warning(
                        at,
                        a.amount().isPresent()
                            ? "announced-without-day"
                            : a.from().isPresent()
                                ? "announced-without-amount"
                                : "announced-without-figure",
                        a.text())));
  }

  private void fee(Fee fee) {
    Source at = file.at("fees/" + fee.id());
    look(at, fee.note());
    fee.adjustments().forEach(a -> look(at, a.reason()));
  }

  private void look(Source at, Optional<String> text) {
    if (text.isEmpty()) return;
    String plain = plain(text.get());
    for (String word : vague) {
      Pattern whole =
          Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
      if (whole.matcher(plain).find()) problems.add(Problem.warning(at, "vague-word", word));
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s\\h]+", " ");
  }
}
