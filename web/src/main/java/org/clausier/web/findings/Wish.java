package org.clausier.web.findings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which findings somebody wants to see, and in which order; what means nothing is as if not asked.
 *
 * @param verdict an id, or empty for all
 */
public record Wish(
    String verdict, String clause, String state, String month, String order, int page) {

  static final int A_PAGE = 100;
  public static final List<String> ORDERS = List.of("gravity", "amount", "uses", "day");

  static Wish of(Map<String, String> asked) {
    String order = asked.getOrDefault("tri", "");
    String page = asked.getOrDefault("page", "1");
    return new Wish(
        asked.getOrDefault("verdict", ""),
        asked.getOrDefault("clause", ""),
        asked.getOrDefault("etat", ""),
        asked.getOrDefault("mois", ""),
        ORDERS.contains(order) ? order : ORDERS.get(0),
        page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
  }

  /** All that it wants, in its order. */
  public List<ToldFinding> among(List<ToldFinding> all) {
    Optional<YearMonth> in = named();
    List<ToldFinding> wanted =
        all.stream()
            .filter(f -> verdict.isEmpty() || f.verdict().equals(verdict))
            .filter(f -> state.isEmpty() || f.state().equals(state))
            .filter(
                f -> clause.isEmpty() || f.clause().filter(c -> c.key().equals(clause)).isPresent())
            .filter(f -> in.isEmpty() || f.in(in.get()))
            .toList();
    Comparator<ToldFinding> by =
        switch (order) {
          case "amount" ->
              Comparator.comparing((ToldFinding f) -> f.net().orElse(BigDecimal.ZERO)).reversed();
          case "uses" -> Comparator.comparingLong(ToldFinding::uses).reversed();
          case "day" -> Comparator.comparing(f -> f.first().orElse(LocalDate.MAX));
          default -> (a, b) -> 0;
        };
    return wanted.stream().sorted(by).toList();
  }

  /** How many pages there are, at least one. */
  public static int pages(int wanted) {
    return Math.max(1, (wanted + A_PAGE - 1) / A_PAGE);
  }

  /** Those of a page, from 1. */
  public static List<ToldFinding> page(List<ToldFinding> wanted, int page) {
    return wanted.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE).toList();
  }

  private Optional<YearMonth> named() {
    try {
      return month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The months that findings speak of. */
  static List<String> months(List<ToldFinding> all) {
    TreeSet<String> months = new TreeSet<>();
    for (ToldFinding f : all) {
      if (f.first().isEmpty() || f.last().isEmpty()) continue;
      YearMonth end = YearMonth.from(f.last().get());
      for (YearMonth m = YearMonth.from(f.first().get()); !m.isAfter(end); m = m.plusMonths(1)) {
        months.add(m + "");
      }
    }
    return List.copyOf(months);
  }
}
