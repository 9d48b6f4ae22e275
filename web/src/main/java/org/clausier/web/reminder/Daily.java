package org.clausier.web.reminder;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Proceedings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done once a day: reminders, drafts that are kept no longer, texts of old messages. All of
 * it or nothing, in one transaction that holds one row: of several servers one does it, and a day
 * that failed is done over.
 */
@Component
class Daily implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Daily.class);
  private static final String SETTING = "daily";
  private static final int FIRST_MINUTES = 2;
  private static final int EVERY_MINUTES = 10;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Today today;
  private final Reminders reminders;
  private final Proceedings proceedings;
  private final Outbox outbox;
  private final Stops stops;
  private final int days;
  private volatile @Nullable ScheduledExecutorService rounds;

  Daily(
      JdbcClient sql,
      TransactionTemplate transaction,
      Today today,
      Reminders reminders,
      Proceedings proceedings,
      Outbox outbox,
      Stops stops,
      @Value("${clausier.mail.days}") int days) {
    if (days < 1) throw new IllegalStateException("CLAUSIER_MAIL_DAYS: " + days);
    this.sql = sql;
    this.transaction = transaction;
    this.today = today;
    this.reminders = reminders;
    this.proceedings = proceedings;
    this.outbox = outbox;
    this.stops = stops;
    this.days = days;
  }

  /** Does the day's work, unless it is done; whether it was done now. */
  boolean turn() {
    begin();
    return Boolean.TRUE.equals(transaction.execute(status -> done()));
  }

  private boolean done() {
    LocalDate last =
        sql.sql("select content from setting where name = :name for update")
            .param("name", SETTING)
            .query((row, n) -> LocalDate.parse(row.getString(1)))
            .single();
    if (!last.isBefore(today.day())) return false;
    int sent = reminders.send();
    int lapsed = proceedings.lapse();
    int forgotten = outbox.forget(today.now().minusDays(days));
    stops.forget();
    sql.sql("update setting set content = :day where name = :name")
        .param("day", today.day().toString())
        .param("name", SETTING)
        .update();
    LOG.info(
        "day done: {} reminders, {} drafts lapsed, {} texts forgotten", sent, lapsed, forgotten);
    return true;
  }

  /** The row to hold; whoever makes it first. */
  private void begin() {
    boolean there =
        sql.sql("select count(*) from setting where name = :name")
                .param("name", SETTING)
                .query(Long.class)
                .single()
            > 0;
    if (there) return;
    try {
      sql.sql("insert into setting (name, content) values (:name, '1970-01-01')")
          .param("name", SETTING)
          .update();
    } catch (DuplicateKeyException e) {
      LOG.debug("another server began");
    }
  }

  private void round() {
    try {
      turn();
    } catch (RuntimeException e) {
      LOG.warn("the day is not done: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "daily");
              thread.setDaemon(true);
              return thread;
            });
    started.scheduleWithFixedDelay(this::round, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    rounds = started;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = rounds;
    rounds = null;
    if (running != null) running.shutdown();
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }
}
