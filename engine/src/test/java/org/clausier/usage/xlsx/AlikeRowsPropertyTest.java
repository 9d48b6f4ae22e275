package org.clausier.usage.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;

/** Rows of a sheet taken as what others said tell what they tell when they are read one by one. */
class AlikeRowsPropertyTest {

  private static final ReportWords WORDS = new ReportWords(Library.builtIn(), List.of("s4", "s5"));
  private static final String[] HEADER = {
    "Date", "Pratique", "Apprenant", "Organisation", "Session", "Nombre", "Participants", "Autre"
  };
  private static final String[] PLAIN = {
    "2026-03-04", "irl-meetup", "ana", "Hélios", "s4", "1", "", ""
  };

  private record Read(List<UsageItem> items, List<Problem> refused, List<Reading> readings) {}

  private static Read read(boolean strictly, byte[] bytes) {
    ReadingDesk desk = ReadingDesk.of(WORDS, Pseudonyms.of(new byte[32]));
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    (strictly ? XlsxReports.strict(desk) : new XlsxReports(desk))
        .read(ReportSource.of("r.xlsx", bytes), read.items()::add)
        .match(read.readings()::add, read.refused()::addAll);
    return read;
  }

  @Provide
  Arbitrary<List<String[]>> rows() {
    return Combinators.combine(
            List.of(
                mostly("2026-03-04", "04/03/2026", "2026-03-05", "31/02/2026", " 2026-03-06", ""),
                mostly("irl-meetup", "enrol-cohort", "tombola", ""),
                mostly("ana", "", "Ana", "bob", " ana", "#N/A", "=A1", "é", "\u00A0"),
                mostly("Hélios", "", "hélios", "x@y.example", "=1"),
                mostly("s4", "s5", "s9", ""),
                mostly("1", "2", "0", "x", ""),
                mostly("", "4", "30"),
                mostly("", "1", "2", "3", "\u00A0")))
        .as(cells -> cells.toArray(String[]::new))
        .list()
        .ofMaxSize(60);
  }

  private static Arbitrary<String> mostly(String usual, String... others) {
    return Arbitraries.frequencyOf(
        Tuple.of(7, Arbitraries.just(usual)), Tuple.of(1, Arbitraries.of(others)));
  }

  @Property(tries = 100)
  void theSameAsOneByOne(
      @ForAll("rows") List<String[]> rows, @ForAll List<Boolean> gaps, @ForAll boolean wider) {
    StringBuilder sheet = new StringBuilder(Workbooks.row(1, HEADER));
    int number = 1;
    for (int i = 0; i < 201; i++) sheet.append(Workbooks.row(++number, PLAIN));
    for (int i = 0; i < rows.size() * 2; i++) {
      number += i < gaps.size() && gaps.get(i) ? 3 : 1;
      String[] cells = rows.get(i % rows.size());
      if (wider && i % 9 == 8) cells = with(cells, i % 2 == 0 ? "trop" : " ");
      sheet.append(Workbooks.row(number, cells));
    }
    byte[] bytes = new Workbooks().sheet("Mars", sheet.toString()).bytes();
    assertThat(read(false, bytes)).isEqualTo(read(true, bytes));
  }

  private static String[] with(String[] cells, String more) {
    List<String> all = new ArrayList<>(List.of(cells));
    all.add(more);
    return all.toArray(String[]::new);
  }
}
