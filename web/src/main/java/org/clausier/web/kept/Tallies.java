package org.clausier.web.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.clausier.audit.kept.KeptCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What audits counted. */
@Component
public class Tallies {

  private static final int REMEMBERED = 4;

  private final JdbcClient sql;
  private final Cache<Long, KeptCount> last = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Tallies(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<KeptCount> of(long audit) {
    KeptCount known = last.getIfPresent(audit);
    if (known != null) return Optional.of(known);
    Optional<KeptCount> found =
        sql.sql("select content from audit_count where audit = :audit")
            .param("audit", audit)
            .query((row, n) -> row.getBytes("content"))
            .optional()
            .map(KeptCount::fromBytes);
    found.ifPresent(c -> last.put(audit, c));
    return found;
  }

  @Transactional
  public void put(long audit, KeptCount count) {
    drop(audit);
    sql.sql("insert into audit_count (audit, content) values (:audit, :content)")
        .param("audit", audit)
        .param("content", count.toBytes())
        .update();
  }

  /** What was counted under other words counts no more. */
  @Transactional
  public void drop(long audit) {
    last.invalidate(audit);
    sql.sql("delete from audit_count where audit = :audit").param("audit", audit).update();
  }
}
