package org.clausier.words;

/** Numbers in English words, from zero to a million. */
final class EnglishNumber {

  private static final String[] SMALL =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  private EnglishNumber() {}

  static String words(int number) {
    if (number == 1_000_000) return "one million";
    if (number < 1000) return hundreds(number);
    String start = hundreds(number / 1000) + " thousand";
    int rest = number % 1000;
    if (rest == 0) return start;
    return start + (rest < 100 ? " and " : " ") + hundreds(rest);
  }

  private static String hundreds(int number) {
    if (number < 100) return tens(number);
    String start = SMALL[number / 100] + " hundred";
    return number % 100 == 0 ? start : start + " and " + tens(number % 100);
  }

  private static String tens(int number) {
    if (number < 20) return SMALL[number];
    String ten = TENS[number / 10];
    return number % 10 == 0 ? ten : ten + "-" + SMALL[number % 10];
  }
}
