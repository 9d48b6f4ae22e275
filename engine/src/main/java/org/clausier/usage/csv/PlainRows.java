package org.clausier.usage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clausier.usage.LikeRows;
import org.clausier.usage.Place;
import org.clausier.usage.RowLayout;
import org.clausier.usage.RowStream;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.bytes.Chunk;
import org.clausier.usage.bytes.Chunks;
import org.clausier.usage.bytes.InOrder;
import org.clausier.usage.bytes.Pace;

/**
 * Reads the rows of a file by their bytes, on all the cores, and tells them in their order. What a
 * row means is found once by the strict reader for all the rows that say the same with the same
 * words; the others go to it one by one. At the first line that does not end where it seems to, the
 * strict reader takes the rest of the file.
 */
final class PlainRows {

  private static final Place NOWHERE = new Place("", 0);

  private final RowStream rows;
  private final char separator;
  private final Pace pace;

  /** One object for each thing said, whichever cutter met it: whoever counts knows it again. */
  private final Map<UsageEvent, UsageEvent> events = new HashMap<>();

  private final Map<LocalDate, LocalDate> days = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private boolean enough;

  PlainRows(RowStream rows, char separator, Pace pace) {
    this.rows = rows;
    this.separator = separator;
    this.pace = pace;
  }

  /**
   * Reads rows, from a stream that begins with one.
   *
   * @param longest bytes of a line
   * @param cutters one for each thread, once it is known where the cells are
   * @return what is left of the file for the strict reader, from the start of a row on
   */
  Optional<InputStream> read(InputStream in, int longest, Cutters cutters) throws IOException {
    Chunks chunks = new Chunks(in, pace.chunk(), longest);
    Optional<RowLayout> layout = rows.layout();
    while (layout.isEmpty()) {
      Optional<Chunk> chunk = chunks.next();
      if (chunk.isEmpty()) return Optional.empty();
      RowBlock block = cutters.with(RowLayout.UNKNOWN).get().apply(chunk.get());
      if (!tell(block)) return left(block.rows, List.of(chunk.get()), chunks);
      layout = rows.layout();
    }
    int[] told = {0};
    List<Chunk> untold =
        InOrder.tell(
            chunks,
            pace.threads(),
            cutters.with(layout.get()),
            block -> {
              told[0] = block.rows;
              return tell(block);
            });
    return untold.isEmpty() ? Optional.empty() : left(told[0], untold, chunks);
  }

  /** Makes cutters of one layout. */
  interface Cutters {
    Supplier<RowCutter> with(RowLayout layout);
  }

  /** Tells the rows of a block; false when no other is wanted, or none can be cut. */
  private boolean tell(RowBlock block) {
    Memo memo = block.memo;
    LikeRows likes = rows.likeRows();
    for (int i = 0; i < block.rows; i++) {
      int rest = block.rests[i];
      UsageEvent event = rest < 0 ? null : memo.event(rest);
      LocalDate day = rest < 0 ? null : memo.day(block.days[i]);
      String organisation = rest < 0 ? null : memo.organisation(block.organisations[i]);
      if (event != null && day != null && organisation != null) {
        int two = 2 * i;
        if (!likes.add(
            event,
            day,
            organisation,
            block.learners[two],
            block.learners[two + 1],
            block.hashes[two],
            block.hashes[two + 1])) {
          rows.takeLike();
          likes = rows.likeRows();
        }
        continue;
      }
      if (likes.size() > 0) rows.takeLike();
      List<String> cells = PlainLine.cells(block.bytes, block.starts[i], block.ends[i], separator);
      if (!rows.take(cells)) {
        enough = true;
        return false;
      }
      if (rest >= 0) learn(block, i);
      likes = rows.likeRows();
    }
    if (likes.size() > 0) rows.takeLike();
    return !block.stopped;
  }

  private void learn(RowBlock block, int i) {
    rows.told()
        .ifPresent(
            e ->
                block.memo.learn(
                    block.rests[i],
                    events.computeIfAbsent(said(e), one -> one),
                    block.days[i],
                    days.computeIfAbsent(e.day(), one -> one),
                    block.organisations[i],
                    organisations.computeIfAbsent(e.organisation(), one -> one)));
  }

  /** What is the same for the rows alike. */
  private static UsageEvent said(UsageEvent event) {
    return event.like(NOWHERE, LocalDate.EPOCH, "", Optional.empty());
  }

  private Optional<InputStream> left(int lines, List<Chunk> untold, Chunks chunks) {
    return enough
        ? Optional.empty()
        : Optional.of(chunks.left(untold, after(untold.get(0), lines)));
  }

  /** Where the line comes that follows so many. */
  private static int after(Chunk chunk, int lines) {
    int at = 0;
    for (int n = 0; n < lines; n++) {
      while (chunk.bytes()[at] != '\n') at++;
      at++;
    }
    return at;
  }
}
