package org.clausier.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/**
 * Tells whether a free text may name a person: an e-mail, a telephone number, a civility before a
 * name, or two words in capitals that are no common ones. It would rather refuse a text to be
 * rewritten than print a name.
 */
public final class FreeText {

  private static final String FILE = "reports/free-text.yaml";
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?:\\+\\d{1,3}|\\b0)[ .]?[1-9](?:[ .-]?\\d{2}){4}\\b");
  private static final Pattern TWO_CAPITALS =
      Pattern.compile(
          "(?<first>\\p{Lu}[\\p{L}’'-]+)\\h+(?:(?:de [Ll]a|de|du|des|van|von|el|al|ben)\\h+|d[’'])?"
              + "(?=(?<second>\\p{Lu}[\\p{L}’'-]{2,}))");

  private final Set<String> common;
  private final Pattern civility;

  private FreeText(Set<String> common, List<String> civilities) {
    this.common = common;
    this.civility =
        Pattern.compile(
            "(?<!\\p{L})(?:"
                + String.join("|", civilities.stream().map(Pattern::quote).toList())
                + ")\\h+\\p{Lu}");
  }

  /**
   * @param names of organisations, which are not people
   */
  public static FreeText of(Library library, String... names) {
    return library.file(FILE, f -> of(f, names));
  }

  private static FreeText of(Fields f, String... names) {
    Set<String> common = new TreeSet<>();
    f.texts("common").forEach(w -> common.add(lower(w)));
    for (String name : names) {
      for (String word : name.split("\\s+")) common.add(lower(word));
    }
    FreeText texts = new FreeText(common, f.texts("civilities"));
    f.done();
    return texts;
  }

  public boolean mayNameAPerson(String text) {
    return MAIL.matcher(text).find()
        || TELEPHONE.matcher(text).find()
        || civility.matcher(text).find()
        || TWO_CAPITALS.matcher(text).results().anyMatch(this::isName);
  }

  /** The text of a key; one that may name a person is a problem, which does not quote it. */
  Optional<String> read(Fields f, String key) {
    Optional<String> text = f.required(key);
    if (text.filter(this::mayNameAPerson).isEmpty()) return text;
    f.problem(f.source(key), "free-text-person", key);
    return Optional.empty();
  }

  private boolean isName(MatchResult two) {
    return !common.contains(lower(two.group(1))) && !common.contains(lower(two.group(2)));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\'', '’');
  }
}
