package org.clausier.usage.event;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Overflow;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.format.Reports;

/** Reports read whole, by the door that all reports come in by. */
record ReadEvents(List<UsageItem> items, List<Reading> readings, List<Problem> refused) {

  static final Library LIBRARY = Library.builtIn();
  private static final byte[] KEY = new byte[32];

  static ReadEvents of(String... files) {
    List<byte[]> bytes = new ArrayList<>();
    for (String file : files) bytes.add(file.getBytes(StandardCharsets.UTF_8));
    return of(bytes);
  }

  /** Read again when that is asked for, as an audit does. */
  static ReadEvents of(List<byte[]> files) {
    return of(files, Overflow.usualRoom());
  }

  /** The same, so many rows and statements being remembered. */
  static ReadEvents of(List<byte[]> files, int room) {
    ReportReader reader =
        Reports.format(Reports.Options.NONE, room)
            .reader(new ReportWords(LIBRARY, List.of("s4", "s5")), Pseudonyms.of(KEY));
    ReadEvents read;
    do {
      read = new ReadEvents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      int n = 1;
      for (byte[] file : files) {
        reader
            .read(ReportSource.of("traces-" + n++ + ".json", file), read.items()::add)
            .match(read.readings()::add, read.refused()::addAll);
      }
    } while (reader.again());
    return read;
  }

  /** Each item in a word or two. */
  List<String> words() {
    return items.stream().map(ReadEvents::word).toList();
  }

  private static String word(UsageItem item) {
    if (item instanceof UsageItem.Traced t) return t.event().practice();
    if (item instanceof UsageEvent e) return "row " + e.practice();
    if (item instanceof UsageItem.Aside a) return a.cause().id();
    if (item instanceof UsageItem.Repeated) return "repeated";
    if (item instanceof UsageItem.Rejected r) {
      return r.problem().id() + " at " + r.problem().source().line();
    }
    return "volume";
  }

  /** How many of each, whatever the order. */
  TreeMap<String, Long> tally() {
    return items.stream()
        .map(i -> word(i) + day(i))
        .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()));
  }

  private static String day(UsageItem item) {
    LocalDate day =
        item instanceof UsageItem.Traced t
            ? t.event().day()
            : item instanceof UsageItem.Aside a ? a.event().day() : LocalDate.MIN;
    return day.equals(LocalDate.MIN) ? "" : " " + day;
  }

  UsageItem.Traced traced(int index) {
    return (UsageItem.Traced) items.get(index);
  }

  UsageItem.Aside aside(int index) {
    return (UsageItem.Aside) items.get(index);
  }

  List<String> notes() {
    return readings.get(0).notes().stream().map(Problem::id).toList();
  }

  Reading reading() {
    return readings.get(0);
  }
}
