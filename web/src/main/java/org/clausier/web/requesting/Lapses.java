package org.clausier.web.requesting;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clausier.web.request.Proceedings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Once a day, what was typed in drafts that are kept no longer is erased. */
@Component
class Lapses implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);
  private static final long FIRST_MINUTES = 10;
  private static final long DAY_MINUTES = 24 * 60;

  private final Proceedings proceedings;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "lapses");
            thread.setDaemon(true);
            return thread;
          });

  Lapses(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    var unused =
        rounds.scheduleWithFixedDelay(this::round, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
  }

  private void round() {
    try {
      int lapsed = proceedings.lapse();
      if (lapsed > 0) LOG.info("{} drafts kept no longer", lapsed);
    } catch (DataAccessException e) {
      // the database is away: tomorrow is soon enough
      LOG.warn("drafts to erase: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
