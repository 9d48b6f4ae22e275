package org.clausier.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.amount.Cents;
import org.clausier.problem.Problem;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * What the program says in one language, set as a printer sets it. Arguments are data: what a user
 * wrote is printed as he wrote it, braces, spaces and all.
 *
 * <p>A blank is {@code {0}} as given, {@code {0:day}} a day in words, {@code {0:euro}} a sum, or
 * {@code {0:jour|jours}} a number with its noun.
 */
public final class Messages {

  /** Stand for the arguments while the sentence around them is set; letters of no language. */
  private static final char FIRST = '\uE100';

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
  private static final Pattern WORDY = Pattern.compile(".*[\\p{L}\\s\\h:;!?'«»].*", Pattern.DOTALL);

  private final Map<String, String> messages;
  private final Language language;

  private Messages(Map<String, String> messages, Language language) {
    this.messages = messages;
    this.language = language;
  }

  public static Messages of(Library library, Language language) {
    return new Messages(library.messages(language), language);
  }

  /**
   * A piece of a sentence, filled and not yet set: what is made of it is.
   *
   * @throws IllegalStateException for a key that the library lacks: our mistake, not the user's
   */
  public String say(String key, Object... arguments) {
    Blanks blanks = Blanks.in(language);
    for (int i = 0; i < arguments.length; i++) {
      blanks =
          arguments[i] instanceof Number n
              ? blanks.with(i + "", n.longValue())
              : blanks.with(i + "", arguments[i].toString());
    }
    return blanks.fill(message(key));
  }

  /**
   * A whole message, filled and set.
   *
   * @throws IllegalStateException for a key that the library lacks: our mistake, not the user's
   */
  public String text(String key, String... arguments) {
    return text(key, List.of(arguments));
  }

  public String text(String key, List<String> arguments) {
    Blanks blanks = Blanks.in(language);
    for (int i = 0; i < arguments.size(); i++) blanks = with(blanks, i, arguments.get(i));
    String set = Typography.set(language, blanks.fill(message(key)));
    for (int i = 0; i < arguments.size(); i++) {
      set = set.replace(String.valueOf((char) (FIRST + i)), arguments.get(i));
    }
    return set;
  }

  private String message(String key) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalStateException("no message « " + key + " » in " + language.code());
    }
    return message;
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** What is wrong, in a sentence. */
  public String sentence(Problem problem) {
    return text("problem." + problem.id(), problem.arguments());
  }

  /** What to do about it. */
  public String remedy(Problem problem) {
    return text("problem." + problem.id() + ".remedy", problem.arguments());
  }

  /** « Vouliez-vous dire « … » ? », or nothing. */
  public String hint(Problem problem) {
    return problem.hint().isEmpty() ? "" : text("problem-hint", problem.hint());
  }

  /** As compilers print it: where, what, the nearest right word, what to do. */
  public String line(Problem problem) {
    String where = problem.source().toString();
    String hint = hint(problem);
    return (where.isEmpty() ? "" : where + ": ")
        + sentence(problem)
        + (hint.isEmpty() ? "" : " " + hint)
        + " "
        + remedy(problem);
  }

  private Blanks with(Blanks blanks, int index, String argument) {
    String printed =
        WORDY.matcher(argument).matches() ? String.valueOf((char) (FIRST + index)) : argument;
    Blanks more = blanks.with(index + "", printed);
    if (COUNT.matcher(argument).matches()) more = more.with(index + "", Long.parseLong(argument));
    Optional<String> day = day(argument);
    if (day.isPresent()) more = more.with(index + ":day", day.get());
    Optional<Cents> cents = Cents.parse(argument);
    if (cents.isPresent()) {
      more = more.with(index + ":euro", Figures.in(language).money(cents.get().cents()));
    }
    return more;
  }

  private Optional<String> day(String argument) {
    try {
      return Optional.of(Figures.in(language).day(LocalDate.parse(argument)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
