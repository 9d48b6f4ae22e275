package org.clausier.web.kept;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clausier.audit.Observation;
import org.clausier.problem.Outcome;
import org.clausier.web.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How an act on an audit is done: alone, concluded upon, told to the journal, or not at all. */
@Component
class Acting {

  private final Sequels sequels;
  private final Concluding concluding;
  private final Materials materials;
  private final Journal journal;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  Acting(
      Sequels sequels,
      Concluding concluding,
      Materials materials,
      Journal journal,
      JdbcClient sql,
      TransactionTemplate transaction) {
    this.sequels = sequels;
    this.concluding = concluding;
    this.materials = materials;
    this.journal = journal;
    this.sql = sql;
    this.transaction = transaction;
  }

  /** The journal is held last: whoever writes to it waits for no conclusion. */
  Outcome<Conclusions.Told> concluded(
      Kept audit, Conclusions.Reason reason, @Nullable Long account, Journal.Entry... entries) {
    return concluding
        .conclude(audit, reason, account)
        .then(
            told -> {
              Stream.of(entries).forEach(journal::write);
              return Outcome.ok(told);
            });
  }

  Journal.Entry entry(
      Kept audit, @Nullable Long account, String act, String subject, String sha256) {
    long producer = materials.course(audit).producer();
    return new Journal.Entry(producer, account, act, subject, sha256, Map.of());
  }

  /** Acts on one audit come one at a time; one that is refused leaves nothing. */
  <T> Outcome<T> held(Kept audit, Supplier<Outcome<T>> act) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              sql.sql("select id from audit where id = :id for update")
                  .param("id", audit.id())
                  .query(Long.class)
                  .single();
              Outcome<T> outcome = act.get();
              if (!outcome.<Boolean>match(ok -> true, problems -> false)) status.setRollbackOnly();
              return outcome;
            }));
  }

  /** Answers of one side, all at once. */
  Outcome<Conclusions.Told> answered(Kept audit, List<Observation> all, @Nullable Long account) {
    Journal.Entry[] entries =
        all.stream()
            .map(
                o -> {
                  int n = sequels.answer(audit.id(), o, account);
                  String subject = Sequels.subject(audit.reference(), "answer", n);
                  return entry(audit, account, Sequels.ANSWERED, subject, Sequels.hash(o));
                })
            .toArray(Journal.Entry[]::new);
    return concluded(audit, Conclusions.Reason.ANSWER, account, entries);
  }
}
