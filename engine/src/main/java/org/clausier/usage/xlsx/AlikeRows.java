package org.clausier.usage.xlsx;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.usage.Duplicates;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.LikeRows;
import org.clausier.usage.Place;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.RowLayout;
import org.clausier.usage.RowStream;
import org.clausier.usage.SipHash;
import org.clausier.usage.UsageEvent;

/**
 * Hands the rows of a sheet to the reader of rows, which is asked once what a combination of words
 * means: the day, the organisation and the learner each apart. Rows that say nothing new are taken
 * as what it said; any other goes to it by itself.
 */
final class AlikeRows {

  private static final Place NOWHERE = new Place("", 0);
  private static final int MOST = 1 << 16;

  private final RowStream rows;
  private final Pseudonyms pseudonyms;
  private final SipHash hash;
  private final Map<String, UsageEvent> events = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Map<String, LearnerKey> learners = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<RowLayout> layout = Optional.empty();
  private LikeRows likes;
  private int next;

  AlikeRows(RowStream rows, ReadingDesk desk) {
    this.rows = rows;
    this.pseudonyms = desk.pseudonyms();
    this.hash = desk.duplicates().hash();
    this.likes = rows.likeRows(1);
  }

  /** Takes a row, its number greater than the last; false when reading further is useless. */
  boolean take(int number, List<String> cells) {
    if (layout.isEmpty()) layout = rows.layout();
    if (layout.isEmpty() || !isUsual(cells, layout.get())) {
      end();
      return rows.takeAt(number, cells);
    }
    RowLayout where = layout.get();
    String rest = joined(cells, where.rest());
    String day = cells.get(where.date());
    String organisation = at(cells, where.organisation());
    UsageEvent event = events.get(rest);
    LocalDate on = days.get(day);
    String of = organisations.get(organisation);
    if (event == null || on == null || of == null) {
      end();
      boolean more = rows.takeAt(number, cells);
      rows.told().ifPresent(told -> learn(told, rest, day, organisation));
      return more;
    }
    if (likes.size() > 0 && number != next) end();
    if (likes.size() == 0) likes = rows.likeRows(number);
    next = number + 1;
    if (!add(event, on, of, at(cells, where.learner()), cells)) end();
    return true;
  }

  /** Whether it has the cells of the header, and a learner that is nothing but a name. */
  private static boolean isUsual(List<String> cells, RowLayout where) {
    if (cells.size() != where.width()) return false;
    String learner = at(cells, where.learner());
    if (learner.isEmpty()) return true;
    char first = learner.charAt(0);
    return first > ' ' && first < '\u007F' && first != '#' && first != '=';
  }

  private boolean add(
      UsageEvent event, LocalDate day, String organisation, String learner, List<String> cells) {
    if (learner.isEmpty()) return likes.add(event, day, organisation, 0, 0, 0, 0);
    if (learners.size() == MOST) learners.clear();
    LearnerKey key = learners.computeIfAbsent(learner, pseudonyms::learner);
    byte[] row = String.join(Duplicates.BETWEEN + "", cells).getBytes(StandardCharsets.UTF_8);
    hash.hash(row, 0, row.length);
    return likes.add(event, day, organisation, key.high(), key.low(), hash.high(), hash.low());
  }

  /** Takes what waits to be taken together. */
  void end() {
    if (likes.size() == 0) return;
    rows.takeLike();
    likes = rows.likeRows(next);
  }

  private void learn(UsageEvent told, String rest, String day, String organisation) {
    if (events.size() == MOST || days.size() == MOST || organisations.size() == MOST) return;
    events.put(rest, told.like(NOWHERE, LocalDate.EPOCH, "", Optional.empty()));
    days.put(day, told.day());
    organisations.put(organisation, told.organisation());
  }

  private String joined(List<String> cells, List<Integer> places) {
    text.setLength(0);
    for (int place : places) text.append(cells.get(place)).append(Duplicates.BETWEEN);
    return text.toString();
  }

  private static String at(List<String> cells, OptionalInt place) {
    return place.isPresent() ? cells.get(place.getAsInt()) : "";
  }
}
