package org.clausier.web.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clausier.web.account.Producers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hands messages to the mail server, one after the other, each as often as {@link #WAITS} says. A
 * program that stops between the handing and the noting sends the message twice rather than never:
 * it bears the same number, by which mail programs know it again.
 */
@Component
class Postman implements SmartLifecycle {

  /** How long until the next try: some 34 hours in all, then somebody is told. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24));

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int AT_ONCE = 20;
  private static final int ROUND_SECONDS = 20;

  private final Outbox outbox;
  private final MailServer server;
  private final Producers producers;
  private volatile @Nullable ScheduledExecutorService rounds;

  Postman(Outbox outbox, MailServer server, Producers producers) {
    this.outbox = outbox;
    this.server = server;
    this.producers = producers;
  }

  /** A message waits, for good: what it tells is done. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void waiting(Outbox.Waiting message) {
    ScheduledExecutorService running = rounds;
    if (running == null) return;
    try {
      running.execute(this::round);
    } catch (RejectedExecutionException e) {
      LOG.debug("message {} waits for the next start", message.id());
    }
  }

  private void round() {
    try {
      deliver();
    } catch (RuntimeException e) {
      // the database is away, say: the next round comes
      LOG.warn("messages wait: {}", e.getClass().getSimpleName());
    }
  }

  /** Sends all that is due. */
  synchronized void deliver() {
    List<Kept> due = outbox.due(AT_ONCE);
    while (!due.isEmpty()) {
      due.forEach(this::deliver);
      due = outbox.due(AT_ONCE);
    }
  }

  private void deliver(Kept kept) {
    int tries = kept.tries();
    boolean last = tries >= WAITS.size();
    if (!outbox.take(kept, WAITS.get(Math.min(tries, WAITS.size() - 1)))) return;
    MailServer.Answer answer = server.hand(kept, name(kept.message().producer()));
    if (answer instanceof MailServer.Answer.Taken) {
      outbox.sent(kept);
    } else if (answer instanceof MailServer.Answer.Refused refused) {
      failed(kept, refused.why(), true);
    } else if (answer instanceof MailServer.Answer.NotNow away) {
      failed(kept, away.why(), last);
    }
  }

  private void failed(Kept kept, String why, boolean forGood) {
    outbox.failed(kept, why, forGood);
    // the log names nobody, and a server's answer repeats the address
    LOG.warn(
        "message {} ({}) not sent, try {}{}",
        kept.id(),
        kept.message().kind(),
        kept.tries() + 1,
        forGood ? ", given up" : "");
  }

  private String name(long producer) {
    return producers.byId(producer).map(Producers.Producer::name).orElse("Clausier");
  }

  @Override
  public void start() {
    if (!server.set()) return;
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "mail");
              thread.setDaemon(true);
              return thread;
            });
    started.scheduleWithFixedDelay(this::round, 1, ROUND_SECONDS, TimeUnit.SECONDS);
    rounds = started;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = rounds;
    rounds = null;
    if (running == null) return;
    // never by interrupting: the embedded database closes its file when a thread in it is
    // interrupted
    running.shutdown();
    try {
      if (!running.awaitTermination(5, TimeUnit.SECONDS)) LOG.warn("a message is left half-sent");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }
}
