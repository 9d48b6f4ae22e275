package org.clausier.web.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database that the server would open, with the same settings.
 *
 * @param folder of the embedded database; nothing is there when it is PostgreSQL
 */
public record Base(String url, String user, String password, Path folder) {

  private static final String FILE = "clausier.mv.db";

  /**
   * @param data the folder that the command line gives; absent: what the environment says
   */
  public static Base of(Map<String, String> variables, Optional<Path> data) {
    Map<String, Object> first = new LinkedHashMap<>(variables);
    data.ifPresent(folder -> first.put("clausier.data", folder.toString()));
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", first));
    try {
      new YamlPropertySourceLoader()
          .load("application", new ClassPathResource("application.yaml"))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Base(
        property(environment, "spring.datasource.url"),
        property(environment, "spring.datasource.username"),
        property(environment, "spring.datasource.password"),
        Path.of(property(environment, "clausier.data")));
  }

  private static String property(StandardEnvironment environment, String name) {
    return Objects.requireNonNull(environment.getProperty(name), name);
  }

  public boolean embedded() {
    return url.startsWith("jdbc:h2:file:");
  }

  public Path file() {
    return folder.resolve(FILE);
  }

  /** The same, in another folder. */
  public Base in(Path other) {
    return new Base(url.replace(folder + "/", other + "/"), user, password, other);
  }

  /** One connection, closed with it. */
  public SingleConnectionDataSource open() {
    return new SingleConnectionDataSource(url, user, password, true);
  }
}
