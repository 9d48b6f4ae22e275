package org.clausier.web.findings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import org.clausier.audit.kept.FirstRows;
import org.clausier.audit.kept.KeptCount;
import org.clausier.audit.kept.KeptRow;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.State;
import org.clausier.web.kept.Tallies;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What audits concluded, read once and kept in a memory of a fixed size. */
@Component
public class Shown {

  private static final int CHARACTERS = 60_000_000;

  private record Key(long audit, int n, Language language) {}

  private record Weighed(Told told, int characters) {}

  private final Audits audits;
  private final Conclusions conclusions;
  private final Tallies tallies;
  private final Cache<Key, Weighed> kept =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((Key key, Weighed w) -> w.characters())
          .build();

  public Shown(Audits audits, Conclusions conclusions, Tallies tallies) {
    this.audits = audits;
    this.conclusions = conclusions;
    this.tallies = tallies;
  }

  /** An audit that concluded; another producer's does not exist. */
  public Kept audit(Account account, long id) {
    return audits.of(account, id).filter(a -> a.state() == State.DONE).orElseThrow(Missing::new);
  }

  /** Whether an audit of theirs has not concluded: there is nothing to show of it yet. */
  boolean awaits(Account account, long id) {
    return audits.of(account, id).filter(a -> a.state() != State.DONE).isPresent();
  }

  public Told of(Kept audit, Language language) {
    int n = conclusions.last(audit.id()).orElseThrow(Missing::new).n();
    return kept.get(
            new Key(audit.id(), n, language),
            key -> {
              String json = conclusions.text(audit.id(), language).orElseThrow(Missing::new);
              return new Weighed(Told.of(json), json.length());
            })
        .told();
  }

  /** The first rows of a finding that were kept; none where few people are meant. */
  public List<KeptRow> rows(Kept audit, ToldFinding finding) {
    if (!finding.band().isEmpty()) return List.of();
    return tallies.of(audit.id()).map(KeptCount::rows).orElse(List.of()).stream()
        .filter(r -> finding.rests(r.table(), r.row()))
        .sorted(Comparator.comparing(KeptRow::table).thenComparingInt(KeptRow::row))
        .limit(FirstRows.OF_EACH)
        .toList();
  }
}
