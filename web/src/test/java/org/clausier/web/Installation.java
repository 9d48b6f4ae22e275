package org.clausier.web;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole application of its own, with settings of its own: embedded database unless told else. */
public final class Installation implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Installation(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param settings names and values, one after the other
   */
  public static Installation start(Path data, String... settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", "0");
    properties.put("clausier.data", data.toString());
    properties.put("clausier.today", "2026-11-22");
    properties.put("clausier.demonstration", "false");
    for (int i = 0; i < settings.length; i += 2) properties.put(settings[i], settings[i + 1]);
    SpringApplication application =
        new SpringApplication(Application.class, Fixtures.class, Audited.class, TurnedClock.class);
    // this context ends with its test, not with the machine
    application.setRegisterShutdownHook(false);
    String[] arguments =
        properties.entrySet().stream()
            .map(p -> "--" + p.getKey() + "=" + p.getValue())
            .toArray(String[]::new);
    return new Installation(application.run(arguments));
  }

  /** The same on that PostgreSQL database. */
  public static Installation on(String database, Path data, String... settings) {
    String[] all = new String[settings.length + 6];
    all[0] = "spring.datasource.url";
    all[1] = database;
    all[2] = "spring.datasource.username";
    all[3] = "postgres";
    all[4] = "spring.datasource.password";
    all[5] = "postgres";
    System.arraycopy(settings, 0, all, 6, settings.length);
    return start(data, all);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public Fixtures fixtures() {
    return get(Fixtures.class);
  }

  public int port() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  public String base() {
    return "http://localhost:" + port();
  }

  public Client client() {
    return new Client(base());
  }

  public Visitor visitor(Look look) {
    return new Visitor(base(), look, true);
  }

  @Override
  public void close() {
    context.close();
  }
}
