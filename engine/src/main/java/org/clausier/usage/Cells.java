package org.clausier.usage;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a cell may say, as spreadsheets write it. Nothing is guessed. */
final class Cells {

  /** Three zeros after a comma or a point may be thousands or a fraction: refused. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}(?:[.,](?:0{1,2}|0{4,9}))?");

  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+(?:[.,]0{1,9})?");
  private static final Pattern ERROR =
      Pattern.compile(
          "#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA"
              + "|VALEUR!|NOM\\?|NUL!|NOMBRE!|PROPAGATION!|CALCUL!|#+)");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F]+");
  private static final int MOST = 1_000_000_000;

  private Cells() {}

  /** 12, « 12,0 », « 1 004 »; a fraction is not a count, and « 1,000 » may be one or a thousand. */
  static OptionalInt integer(String cell) {
    if (!NUMBER.matcher(cell).matches() && !THOUSANDS.matcher(cell).matches()) {
      return OptionalInt.empty();
    }
    BigDecimal value = new BigDecimal(SPACES.matcher(cell).replaceAll("").replace(',', '.'));
    return value.compareTo(BigDecimal.valueOf(MOST)) > 0
        ? OptionalInt.empty()
        : OptionalInt.of(value.intValueExact());
  }

  /** Whether a spreadsheet says that it could not compute: #N/A, #REF!, #VALEUR!… */
  static boolean isError(String cell) {
    return cell.startsWith("#") && ERROR.matcher(cell).matches();
  }

  /** Whether it is a formula and not its value. */
  static boolean isFormula(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '=';
  }

  /** As words are compared: lower case, straight apostrophes, single spaces. */
  static String plain(String text) {
    String low = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return SPACES.matcher(Normalizer.normalize(low, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /**
   * Looser: without accents, punctuation and what stands in parentheses. Two headers that are the
   * same so may still mean different things: what it finds is a guess, and is said to be. Plurals
   * stay: « salariés » is a number, « salarié » is somebody.
   */
  static String loose(String text) {
    return Normalizer.normalize(plain(text), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[(\\[].*?[)\\]]", " ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
