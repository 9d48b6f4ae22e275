package org.clausier.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * A sum in euro, in whole cents; printed {@code 1590.00}.
 *
 * <p>A sum too large for its {@code long} is a bug, never a wrong figure: {@link
 * ArithmeticException}.
 */
public record Cents(long cents) implements Comparable<Cents> {

  public static final Cents ZERO = new Cents(0);

  private static final Pattern FORM = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,2})?");

  /** Reads {@code 90}, {@code 90.5} or {@code -90.50}; empty when written in any other way. */
  public static Optional<Cents> parse(String text) {
    if (!FORM.matcher(text).matches()) return Optional.empty();
    var value = new BigDecimal(text).movePointRight(2).toBigIntegerExact();
    return value.bitLength() < Long.SIZE
        ? Optional.of(new Cents(value.longValueExact()))
        : Optional.empty();
  }

  /** {@link #parse}, for a sum that must be there; refuses with {@code amount-form}. */
  public static Outcome<Cents> read(Source source, String text) {
    return parse(text)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Problem.error(source, "amount-form", text)));
  }

  /**
   * The only rounding: to the nearest cent, exactly half-way goes up, and a credit mirrors a debt.
   * It is the euro's own rule (Council Regulation (EC) No 1103/97, art. 5), applied line by line
   * before any total.
   *
   * @param euros an exact sum, in euro
   */
  public static Cents nearest(BigDecimal euros) {
    return nearest(euros, BigDecimal.ONE);
  }

  /** {@link #nearest(BigDecimal)} of an exact fraction, in one step: a third is never cut first. */
  public static Cents nearest(BigDecimal dividend, BigDecimal divisor) {
    var rounded = dividend.movePointRight(2).divide(divisor, 0, RoundingMode.HALF_UP);
    return new Cents(rounded.longValueExact());
  }

  public Cents plus(Cents other) {
    return new Cents(Math.addExact(cents, other.cents));
  }

  public Cents minus(Cents other) {
    return new Cents(Math.subtractExact(cents, other.cents));
  }

  public Cents times(long units) {
    return new Cents(Math.multiplyExact(cents, units));
  }

  /** This sum at a rate or coefficient, {@link #nearest(BigDecimal) rounded}. */
  public Cents times(BigDecimal ratio) {
    return nearest(euros().multiply(ratio));
  }

  public Cents min(Cents other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Cents max(Cents other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  /** The same sum in euro, exact, with two decimals. */
  public BigDecimal euros() {
    return BigDecimal.valueOf(cents, 2);
  }

  @Override
  public int compareTo(Cents other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    return euros().toPlainString();
  }
}
