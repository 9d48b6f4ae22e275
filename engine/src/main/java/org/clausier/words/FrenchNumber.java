package org.clausier.words;

/** Numbers in French words, from zero to a million, in the spelling of before 1990. */
final class FrenchNumber {

  private static final String[] SMALL =
      ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
              + " seize dix-sept dix-huit dix-neuf")
          .split(" ");
  private static final String[] TENS =
      "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

  private FrenchNumber() {}

  static String words(int number) {
    if (number == 1_000_000) return "un million";
    if (number < 1000) return hundreds(number, true);
    int thousands = number / 1000;
    // « mille » never varies, and what multiplies it loses its s: quatre-vingt mille, deux cent
    // mille.
    String start = thousands == 1 ? "mille" : hundreds(thousands, false) + " mille";
    return number % 1000 == 0 ? start : start + " " + hundreds(number % 1000, true);
  }

  /**
   * Below a thousand.
   *
   * @param last whether the number ends here, where « vingt » and « cent » take their s
   */
  private static String hundreds(int number, boolean last) {
    int hundreds = number / 100;
    int rest = number % 100;
    if (hundreds == 0) return tens(rest, last);
    String cent = hundreds == 1 ? "cent" : SMALL[hundreds] + " cent";
    if (rest == 0) return hundreds > 1 && last ? cent + "s" : cent;
    return cent + " " + tens(rest, last);
  }

  private static String tens(int number, boolean last) {
    if (number < 20) return SMALL[number];
    // Seventy and ninety count on from sixty and eighty: soixante et onze, quatre-vingt-onze.
    boolean counted = number / 10 == 7 || number / 10 == 9;
    int unit = counted ? number % 10 + 10 : number % 10;
    String ten = TENS[number / 10];
    if (unit == 0) return number == 80 && last ? ten + "s" : ten;
    boolean and = number < 80 && (unit == 1 || unit == 11);
    return ten + (and ? " et " : "-") + SMALL[unit];
  }
}
