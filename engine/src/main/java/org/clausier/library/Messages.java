package org.clausier.library;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Blanks;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * What the program says in one language, set as a printer sets it. Arguments are data: what a user
 * wrote is printed as he wrote it, braces, spaces and all.
 *
 * <p>A blank is {@code {0}} as given, {@code {0:jour|jours}} a number with its noun, or a word of
 * the library: {@code {0:practice}}, {@code {0:day}}… (see {@link Naming}). What stands between
 * backquotes is code: it is not set, and the backquotes are not printed.
 */
public final class Messages {

  /** Stand for the arguments while the sentence around them is set; letters of no language. */
  private static final char FIRST = '\uE100';

  private static final Pattern NAMED = Pattern.compile("\\{([0-9]+):([a-z]+)}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
  private static final Pattern WORDY =
      Pattern.compile(".*[\\p{L}\\s\\h:;!?'«»`].*", Pattern.DOTALL);

  private final Map<String, String> messages;
  private final Language language;
  private final Naming naming;

  private Messages(Library library, Language language) {
    this.messages = library.messages(language);
    this.language = language;
    this.naming = new Naming(library, language);
  }

  public static Messages of(Library library, Language language) {
    return new Messages(library, language);
  }

  /** A known circumstance in words: « aucun certificat », « 19 participants », « Session : s4 ». */
  public String circumstance(String id, String value) {
    return naming.circumstance(id, value);
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
    String message = message(key);
    Blanks blanks = Blanks.in(language);
    for (int i = 0; i < arguments.size(); i++) blanks = with(blanks, i, arguments.get(i));
    for (MatchResult named : NAMED.matcher(message).results().toList()) {
      String argument = arguments.get(Integer.parseInt(named.group(1)));
      String name = named.group(1) + ":" + named.group(2);
      blanks = blanks.with(name, naming.of(named.group(2), argument));
    }
    String set = Typography.set(language, blanks.fill(message)).replace("`", "");
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
    return (where.isEmpty() ? "" : where + ": ") + said(problem);
  }

  /** As a page says it: « relevé.csv, ligne 214, colonne « Date » : … ». */
  public String paragraph(Problem problem) {
    String where = place(problem.source());
    return (where.isEmpty() ? "" : text("problem-place", where) + " ") + said(problem);
  }

  private String place(Source source) {
    String place = source.name();
    if (!source.sheet().isEmpty()) place = text("problem-place-sheet", place, source.sheet());
    if (source.line() > 0) place = text("problem-place-line", place, source.line() + "");
    if (source.column().isEmpty()) return place;
    return text("problem-place-column", place, source.column());
  }

  private String said(Problem problem) {
    String hint = hint(problem);
    return sentence(problem) + (hint.isEmpty() ? "" : " " + hint) + " " + remedy(problem);
  }

  private Blanks with(Blanks blanks, int index, String argument) {
    String printed =
        WORDY.matcher(argument).matches() ? String.valueOf((char) (FIRST + index)) : argument;
    Blanks more = blanks.with(index + "", printed);
    return COUNT.matcher(argument).matches()
        ? more.with(index + "", Long.parseLong(argument))
        : more;
  }
}
