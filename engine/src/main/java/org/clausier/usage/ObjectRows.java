package org.clausier.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Rows that bear the names of their columns themselves: JSON objects. */
public final class ObjectRows {

  private static final int MOST_HEADERS = 1000;

  private record Under(Header header, RowReader reader) {}

  private final ReportWords words;
  private final Pseudonyms pseudonyms;
  private final Duplicates duplicates;
  private final Map<List<String>, Under> headers = new HashMap<>();
  private final TreeSet<String> unread = new TreeSet<>();

  public ObjectRows(ReportWords words, Pseudonyms pseudonyms, Duplicates duplicates) {
    this.words = words;
    this.pseudonyms = pseudonyms;
    this.duplicates = duplicates;
  }

  /**
   * What a row says; one that names no date or no practice is rejected, and nothing is said of one
   * that a mapping asks to leave out.
   *
   * @param values one under each name
   */
  public Optional<UsageItem> read(Place place, List<String> names, List<String> values) {
    if (headers.size() == MOST_HEADERS && !headers.containsKey(names)) {
      return Optional.of(rejected(place, "usage-json-row"));
    }
    Under under = headers.computeIfAbsent(names, n -> under(place, n));
    if (!under.header().isWhole()) return Optional.of(rejected(place, "usage-json-row"));
    List<Problem> twice = under.header().twice();
    if (!twice.isEmpty()) {
      return Optional.of(rejected(place, "usage-column-twice", twice.get(0).arguments().get(0)));
    }
    return under.reader().read(place.row(), values).map(item -> once(place, item, values));
  }

  private UsageItem once(Place place, UsageItem item, List<String> values) {
    boolean rejected = item instanceof UsageItem.Rejected;
    return !rejected && duplicates.seenBefore(item, values) ? new UsageItem.Repeated(place) : item;
  }

  private Under under(Place place, List<String> names) {
    Header header = Header.of(place.source(), names, words);
    header.columns(new Sniffing()).stream()
        .filter(c -> c.field().isEmpty())
        .forEach(c -> unread.add(c.name()));
    return new Under(header, new RowReader(place.report(), "", header, words, pseudonyms));
  }

  /** How the rows of a report were read, at its end; why none of them may be used, if so. */
  public List<Problem> end(String report) {
    List<Problem> said = new ArrayList<>();
    Source source = Source.of(report);
    boolean contradict = headers.values().stream().anyMatch(u -> u.reader().days().contradict());
    boolean unproved = headers.values().stream().anyMatch(u -> u.reader().days().unproved());
    if (contradict) said.add(Problem.error(source, "usage-date-order"));
    if (unproved) said.add(Problem.note(source, "usage-date-order-assumed"));
    if (!unread.isEmpty()) {
      String names = String.join(", ", unread.stream().limit(20).toList());
      said.add(Problem.note(source, "usage-fields-unread", names));
    }
    headers.clear();
    unread.clear();
    return said;
  }

  private static UsageItem rejected(Place place, String id, String... arguments) {
    return new UsageItem.Rejected(Problem.error(place.source(), id, arguments));
  }
}
