package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.LikeRows;
import org.clausier.usage.Reading;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageListener;

/** What became of the objects of a file, while they are handed on. */
final class Balance {

  private final String report;
  private final UsageListener to;
  private final List<Problem> notes = new ArrayList<>();
  private long accepted;
  private long rejected;
  private long repeated;
  private long blank;
  private long withoutOffset;
  private long prefixed;
  private long unread;
  private final Set<String> homes = new HashSet<>();

  Balance(String report, Consumer<? super UsageItem> to) {
    this.report = report;
    this.to = UsageListener.of(to);
  }

  String report() {
    return report;
  }

  void take(UsageItem item) {
    if (item instanceof UsageItem.Rejected) rejected++;
    else if (item instanceof UsageItem.Repeated) repeated++;
    else accepted++;
    to.accept(item);
  }

  /** Takes rows alike, all of them accepted. */
  void take(LikeRows rows) {
    accepted += rows.size();
    to.like(rows, 0, rows.size());
  }

  void blank() {
    blank++;
  }

  /** A row understood and left out, as a mapping asks. */
  void unread() {
    accepted++;
    unread++;
  }

  void withoutOffset() {
    withoutOffset++;
  }

  void prefixed() {
    prefixed++;
  }

  /** Where an account that counts is kept: of no more than two is anything remembered. */
  void home(String home) {
    if (homes.size() < 2) homes.add(home);
  }

  void note(String id) {
    notes.add(Problem.note(Source.of(report), id));
  }

  void note(Problem note) {
    notes.add(note);
  }

  boolean nothing() {
    return accepted + rejected + repeated == 0;
  }

  Reading reading(String sha256) {
    Source source = Source.of(report);
    if (withoutOffset > 0) {
      notes.add(Problem.note(source, "usage-offset-missing", withoutOffset + ""));
    }
    if (homes.size() > 1) notes.add(Problem.note(source, "usage-accounts-several"));
    if (unread > 0) notes.add(Problem.note(source, "usage-rows-unread", unread + ""));
    if (prefixed > 0) notes.add(Problem.note(source, "usage-log-prefix", prefixed + ""));
    return new Reading(report, sha256, accepted, rejected, repeated, blank, notes);
  }
}
