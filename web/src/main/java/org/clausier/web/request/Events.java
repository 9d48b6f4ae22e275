package org.clausier.web.request;

import java.util.List;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done to requests, in order: lines that only grow. */
@Component
public class Events {

  private final JdbcClient sql;
  private final Today today;

  Events(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** The first first. */
  public List<Event> of(Filing filing) {
    return sql.sql("select * from request_event where request = :request order by n")
        .param("request", filing.id())
        .query(Event.class)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(Filing filing, Side side, @Nullable Long account, Act act, Facts details) {
    // who writes a line holds the request
    sql.sql("select id from request where id = :id for update")
        .param("id", filing.id())
        .query(Long.class)
        .single();
    sql.sql(
            "insert into request_event (request, n, at, side, account, act, details)"
                + " values (:request, (select coalesce(max(n), 0) + 1 from request_event where"
                + " request = :request), :at, :side, :account, :act, :details)")
        .param("request", filing.id())
        .param("at", today.now())
        .param("side", side.name())
        .param("account", account)
        .param("act", act.name())
        .param("details", details.json())
        .update();
  }
}
