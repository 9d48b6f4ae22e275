package org.clausier.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Figures as they are printed. Amounts come in cents and are never rounded here.
 *
 * <p>French: thin no-break space between thousands, comma, no-break space before the sign. English:
 * comma, point, sign first.
 */
public final class Figures {

  private static final Figures FRENCH = new Figures(Language.FR);
  private static final Figures ENGLISH = new Figures(Language.EN);

  private final Language language;
  private final boolean french;
  private final Days days;

  private Figures(Language language) {
    this.language = language;
    this.french = language == Language.FR;
    this.days = new Days(language);
  }

  public static Figures in(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  /** 1590 as « 1 590 », “1,590”. */
  public String integer(long number) {
    String digits = BigDecimal.valueOf(number).abs().toPlainString();
    String grouped = digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", french ? "\u202F" : ",");
    return (number < 0 ? "\u2212" : "") + grouped;
  }

  /** 159000 cents as « 1 590,00 € », “€1,590.00”. */
  public String money(long cents) {
    String amount = integer(Math.abs(cents / 100)) + (french ? "," : ".") + two(cents % 100);
    return (cents < 0 ? "\u2212" : "") + (french ? amount + "\u00A0\u20AC" : "\u20AC" + amount);
  }

  /** Before tax: « 1 590,00 € HT », “€1,590.00 excl. VAT”. */
  public String net(long cents) {
    return money(cents) + (french ? "\u00A0HT" : " excl. VAT");
  }

  /** All taxes included: « 1 908,00 € TTC », “€1,908.00 incl. VAT”. */
  public String gross(long cents) {
    return money(cents) + (french ? "\u00A0TTC" : " incl. VAT");
  }

  /**
   * A rate: 0.124 as « 12,40 % », “12.40%”; whole percents without decimals.
   *
   * @throws ArithmeticException beyond two decimals of a percent, rather than round a rate
   */
  public String percent(BigDecimal ratio) {
    BigDecimal percent = ratio.movePointRight(2).stripTrailingZeros();
    BigDecimal shown = percent.setScale(percent.scale() > 0 ? 2 : 0, RoundingMode.UNNECESSARY);
    return french
        ? shown.toPlainString().replace('.', ',') + "\u00A0%"
        : shown.toPlainString() + "%";
  }

  /** « 1er janvier 2027 », “1 January 2027”. */
  public String day(LocalDate day) {
    return days.day(day);
  }

  /** Both days included: « du 4 au 27 novembre 2026 », “from 4 to 27 November 2026”. */
  public String days(LocalDate from, LocalDate to) {
    return days.range(from, to);
  }

  /**
   * In full, in the spelling of before 1990: « deux cent quatre-vingts », “two hundred and eighty”.
   *
   * @throws IllegalArgumentException below zero or above a million
   */
  public String words(long number) {
    if (number < 0 || number > 1_000_000)
      throw new IllegalArgumentException("not written in words: " + number);
    return french ? FrenchNumber.words((int) number) : EnglishNumber.words((int) number);
  }

  /**
   * An undertaking to pay, in words and in figures (C. civ. 1376): « mille cinq cent
   * quatre-vingt-dix euros (1 590 €) ».
   */
  public String undertaking(long cents) {
    return new Undertaking(language).words(cents);
  }

  /** A whole amount without its two zeros: « 1 590 € ». */
  String euros(long euros) {
    return french ? integer(euros) + "\u00A0\u20AC" : "\u20AC" + integer(euros);
  }

  private static String two(long cents) {
    long positive = Math.abs(cents);
    return (positive < 10 ? "0" : "") + positive;
  }
}
