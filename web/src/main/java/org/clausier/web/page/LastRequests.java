package org.clausier.web.page;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What was begun is finished before the server stops. Its own graceful stop counts the servlets at
 * work: between a refusal and the page that tells it there is none, and that answer was lost.
 */
@Component
class LastRequests
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, SmartLifecycle {

  /** After the graceful stop (1024 before the last phase), before the server's end (2048). */
  private static final int BETWEEN = SmartLifecycle.DEFAULT_PHASE - 1536;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long LOOK_EACH_MS = 20;

  /** From the last valve to the last byte: looked at this many times, nobody must be there. */
  private static final int QUIET_LOOKS = 5;

  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean running;

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addEngineValves(new Counting());
  }

  private final class Counting extends ValveBase {
    Counting() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      inside.incrementAndGet();
      try {
        getNext().invoke(request, response);
        if (!request.isAsync()) response.finishResponse();
      } finally {
        inside.decrementAndGet();
      }
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    long end = System.nanoTime() + PATIENCE_NANOS;
    int quiet = 0;
    while (quiet < QUIET_LOOKS && System.nanoTime() < end) {
      quiet = inside.get() == 0 ? quiet + 1 : 0;
      try {
        Thread.sleep(LOOK_EACH_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BETWEEN;
  }
}
