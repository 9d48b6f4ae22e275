package org.clausier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.web.admin.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the web application, and waits for its end. */
public final class Serving {

  private Serving() {}

  /** What the environment sets that cannot be understood ({@code setting-form}), all of it. */
  public static List<Problem> misset(Map<String, String> environment) {
    return Settings.misset(environment);
  }

  /**
   * Serves until the machine is told to stop.
   *
   * @param port 0 for any free one
   * @param data the folder of the embedded database; absent: CLAUSIER_DATA, else ./clausier-data
   * @param ready told the address once people can come
   * @return the problem that its user can mend ({@code port-in-use}, {@code data-in-use}), or
   *     nothing once it has stopped
   */
  public static Optional<String> serve(int port, Optional<String> data) {
    List<String> settings = new ArrayList<>(List.of("--server.port=" + port));
    data.ifPresent(d -> settings.add("--clausier.data=" + d));
    SpringApplication application = new SpringApplication(Application.class);
    try {
      ConfigurableApplicationContext context = application.run(settings.toArray(new String[0]));
      return waitFor(context);
    } catch (RuntimeException e) {
      return Optional.of(hindrance(e));
    }
  }

  private static Optional<String> waitFor(ConfigurableApplicationContext context) {
    try {
      while (context.isActive()) Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** The cause that can be mended; any other failure is ours, and crashes. */
  private static String hindrance(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PortInUseException) return "port-in-use";
      String said = String.valueOf(t.getMessage());
      if (said.contains("Database may be already in use")) return "data-in-use";
    }
    throw failure;
  }
}
