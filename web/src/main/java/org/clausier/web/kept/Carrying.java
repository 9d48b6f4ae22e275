package org.clausier.web.kept;

import java.util.List;
import java.util.Map;
import org.clausier.audit.AuditReport;
import org.clausier.web.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A tolerance is a word given to an organisation until a day: it holds at the audits that follow,
 * of the same organisation and course, for the finding of the same id.
 */
@Component
class Carrying {

  private final Sequels sequels;
  private final Audits audits;
  private final Journal journal;

  Carrying(Sequels sequels, Audits audits, Journal journal) {
    this.sequels = sequels;
    this.audits = audits;
    this.journal = journal;
  }

  /** Those of the audits before that speak of what this one found; ended ones, the first time. */
  List<Sequels.Granted> to(Kept audit, AuditReport report) {
    return sequels.before(audit).stream()
        .filter(t -> report.findings().stream().anyMatch(t.tolerance()::speaksOf))
        .toList();
  }

  /** Each is this audit's own from now on, and may be lifted here. */
  void keep(Kept audit, List<Sequels.Granted> carried, long producer, @Nullable Long account) {
    for (Sequels.Granted t : carried) {
      Sequels.Granted own = sequels.grant(audit.id(), t.tolerance(), account, t.carriedFrom());
      String from =
          java.util.Optional.ofNullable(t.carriedFrom())
              .flatMap(audits::byId)
              .map(Kept::reference)
              .orElse("");
      journal.write(
          new Journal.Entry(
              producer,
              account,
              Sequels.TOLERATED,
              Sequels.subject(audit.reference(), "tolerance", own.n()),
              own.hash(),
              Map.of("from", from)));
    }
  }
}
