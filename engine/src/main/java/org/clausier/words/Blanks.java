package org.clausier.words;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for the blanks of the library's sentences.
 *
 * <ul>
 *   <li>{@code {days}} prints the value;
 *   <li>{@code {days:jour|jours}} prints the number and the noun that agrees with it;
 *   <li>{@code {ses|leurs}} agrees with the subject of the sentence.
 * </ul>
 *
 * <p>A value is data: a brace inside it is printed, never filled. A blank without a value is our
 * mistake, not the reader's, and throws.
 *
 * @param plural whether the subject of the sentence is several
 */
public record Blanks(
    Language language, boolean plural, Map<String, String> texts, Map<String, Long> counts) {

  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}|[{}]");
  private static final Pattern AGREED = Pattern.compile("([^:|]+):([^:|]*)\\|([^|]*)");
  private static final Pattern SUBJECT = Pattern.compile("([^|]*)\\|([^|]*)");

  public Blanks {
    texts = Map.copyOf(texts);
    counts = Map.copyOf(counts);
  }

  /** No value yet, and a subject that is one. */
  public static Blanks in(Language language) {
    return new Blanks(language, false, Map.of(), Map.of());
  }

  public Blanks with(String name, String text) {
    return new Blanks(language, plural, and(texts, name, text), counts);
  }

  public Blanks with(String name, long count) {
    return new Blanks(language, plural, texts, and(counts, name, count));
  }

  /** The same values in a sentence whose subject is one, or several. */
  public Blanks subject(boolean several) {
    return new Blanks(language, several, texts, counts);
  }

  /**
   * The sentence, complete.
   *
   * @throws IllegalArgumentException for a blank without a value, or a brace without its twin
   */
  public String fill(String words) {
    return BLANK.matcher(words).replaceAll(blank -> Matcher.quoteReplacement(value(blank, words)));
  }

  private String value(MatchResult blank, String words) {
    String inside = blank.group(1);
    if (inside == null) throw new IllegalArgumentException("a lone brace in \"" + words + "\"");
    Matcher agreed = AGREED.matcher(inside);
    if (agreed.matches()) return counted(agreed.group(1), agreed.group(2), agreed.group(3));
    Matcher subject = SUBJECT.matcher(inside);
    if (subject.matches()) return subject.group(plural ? 2 : 1);
    return plain(inside);
  }

  private String plain(String name) {
    String text = texts.get(name);
    return text == null ? Figures.in(language).integer(count(name)) : text;
  }

  private String counted(String name, String one, String many) {
    long count = count(name);
    return Figures.in(language).integer(count) + " " + (language.plural(count) ? many : one);
  }

  private long count(String name) {
    Long count = counts.get(name);
    if (count == null) throw new IllegalArgumentException("no value for the blank {" + name + "}");
    return count;
  }

  private static <V> Map<String, V> and(Map<String, V> values, String name, V value) {
    Map<String, V> more = new HashMap<>(values);
    more.put(name, value);
    return more;
  }
}
