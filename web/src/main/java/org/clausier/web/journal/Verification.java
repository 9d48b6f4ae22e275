package org.clausier.web.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the journal again from its first line, and what it tells of. Whoever holds the database may
 * still write a whole new chain: the end of the chain, kept elsewhere (each backup says it), is
 * what that cannot match.
 */
@Component
public class Verification {

  /** What may be wrong; a message of the library says it. */
  public enum Kind {
    LINE_ALTERED,
    LINE_MISSING,
    END_MISSING,
    RECORD_ALTERED,
    RECORD_MISSING,
    RECORD_UNTOLD
  }

  /**
   * @param subject the line's number, or what was recorded
   */
  public record Flaw(Kind kind, String subject) {}

  /**
   * @param end the hash of the last line: to compare with one written down elsewhere
   */
  public record Report(long lines, long things, String end, List<Flaw> flaws) {
    public boolean whole() {
      return flaws.isEmpty();
    }
  }

  private record Told(String act, String subject, String sha256) {}

  private record Name(String act, String subject) {}

  private final Journal journal;
  private final List<Recorded> recorded;

  public Verification(Journal journal, List<Recorded> recorded) {
    this.journal = journal;
    this.recorded = List.copyOf(recorded);
  }

  /** One look at the whole: what is written meanwhile is not half seen. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Report verify() {
    List<Flaw> flaws = new ArrayList<>();
    Set<Told> told = new HashSet<>();
    Set<String> acts = new HashSet<>();
    recorded.forEach(r -> acts.addAll(r.acts()));
    Journal.Head last = new Journal.Head(0, Journal.FIRST);
    for (List<Line> lines = journal.after(0, Optional.empty());
        !lines.isEmpty();
        lines = journal.after(last.seq(), Optional.empty())) {
      for (Line line : lines) {
        if (line.seq() != last.seq() + 1) {
          String gap = last.seq() + 1 + "–" + (line.seq() - 1);
          flaws.add(new Flaw(Kind.LINE_MISSING, gap));
        } else if (!line.previous().equals(last.hash())) {
          flaws.add(new Flaw(Kind.LINE_ALTERED, last.seq() + ""));
        }
        if (!line.computed().equals(line.hash())) {
          flaws.add(new Flaw(Kind.LINE_ALTERED, line.seq() + ""));
        }
        if (acts.contains(line.act())) {
          told.add(new Told(line.act(), line.subject(), line.sha256()));
        }
        last = new Journal.Head(line.seq(), line.hash());
      }
    }
    if (!journal.head().equals(last)) flaws.add(new Flaw(Kind.END_MISSING, last.seq() + 1 + ""));
    long things = compare(told, flaws);
    return new Report(last.seq(), things, last.hash(), List.copyOf(flaws));
  }

  private long compare(Set<Told> told, List<Flaw> flaws) {
    Set<Name> names = new HashSet<>();
    told.forEach(t -> names.add(new Name(t.act(), t.subject())));
    Set<Told> found = new HashSet<>();
    Set<Name> altered = new HashSet<>();
    long things = 0;
    for (Recorded store : recorded) {
      try (Stream<Recorded.Thing> all = store.things()) {
        for (Recorded.Thing thing : (Iterable<Recorded.Thing>) all::iterator) {
          things++;
          Told wanted = new Told(thing.act(), thing.subject(), thing.computed());
          boolean same = thing.stored().equals(thing.computed()) && told.contains(wanted);
          Name name = new Name(thing.act(), thing.subject());
          if (same) {
            found.add(wanted);
          } else {
            Kind kind = names.contains(name) ? Kind.RECORD_ALTERED : Kind.RECORD_UNTOLD;
            flaws.add(new Flaw(kind, thing.subject()));
            altered.add(name);
          }
        }
      }
    }
    told.stream()
        .filter(t -> !found.contains(t) && !altered.contains(new Name(t.act(), t.subject())))
        .map(t -> new Flaw(Kind.RECORD_MISSING, t.subject()))
        .forEach(flaws::add);
    return things;
  }
}
