package org.clausier.words;

import java.time.LocalDate;
import java.util.List;

/** Days in full. The months are ours: the printed text must not vary with the Java it runs on. */
record Days(Language language) {

  private static final List<String> FRENCH =
      List.of(
          ("janvier février mars avril mai juin juillet août septembre octobre novembre"
                  + " décembre")
              .split(" "));
  private static final List<String> ENGLISH =
      List.of(
          ("January February March April May June July August September October November"
                  + " December")
              .split(" "));

  String day(LocalDate day) {
    return dayAndMonth(day) + " " + day.getYear();
  }

  String range(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) throw new IllegalArgumentException(from + " is after " + to);
    if (from.equals(to)) return (french() ? "le " : "on ") + day(from);
    String start =
        from.getYear() != to.getYear()
            ? day(from)
            : from.getMonth() != to.getMonth() ? dayAndMonth(from) : ordinal(from);
    return french() ? "du " + start + " au " + day(to) : "from " + start + " to " + day(to);
  }

  private String dayAndMonth(LocalDate day) {
    List<String> months = french() ? FRENCH : ENGLISH;
    return ordinal(day) + " " + months.get(day.getMonthValue() - 1);
  }

  private String ordinal(LocalDate day) {
    return french() && day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
  }

  private boolean french() {
    return language == Language.FR;
  }
}
