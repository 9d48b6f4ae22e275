package org.clausier.web.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** What the installation was set to, and by what. A secret is never shown, not even its length. */
@Component
public final class Settings {

  /** Where a value comes from. */
  public enum Origin {
    DEFAULT,
    ENVIRONMENT,
    COMMAND
  }

  /**
   * A setting as it stands.
   *
   * @param variable the name in the environment
   * @param value empty when it is not set, or is a secret
   * @param secret whether it is one; {@code set} then says all
   */
  public record Setting(
      String variable, String value, boolean secret, boolean set, Origin origin) {}

  /** A line of {@code settings.txt}; the form and its example are empty where any text will do. */
  private record Line(
      String variable, String property, String manner, String form, String example) {

    static Line of(String line) {
      String[] words = line.split("\\s+");
      boolean formed = words.length > 3;
      return new Line(
          words[0], words[1], words[2], formed ? words[3] : ".*", formed ? words[4] : "");
    }

    boolean takes(String value) {
      return value.isEmpty() || value.matches(form);
    }
  }

  private static final String MAIL = "CLAUSIER_SMTP_HOST";

  /** Without them no message could leave, whatever the server. */
  private static final List<String> NEEDED = List.of("CLAUSIER_SMTP_FROM", "CLAUSIER_URL");

  private final ConfigurableEnvironment environment;

  public Settings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  public List<Setting> all() {
    return lines().map(this::setting).toList();
  }

  /** What the variables of the environment say that cannot be understood, or lack, all of it. */
  public static List<Problem> misset(Map<String, String> environment) {
    Stream<Problem> wrong =
        lines()
            .filter(line -> !line.takes(environment.getOrDefault(line.variable(), "").strip()))
            .map(
                line ->
                    problem(
                        "setting-form",
                        line.variable(),
                        withoutCredentials(environment.getOrDefault(line.variable(), "")),
                        line.example()));
    Stream<Problem> missing =
        NEEDED.stream()
            .filter(variable -> !environment.getOrDefault(MAIL, "").isBlank())
            .filter(variable -> environment.getOrDefault(variable, "").isBlank())
            .map(variable -> problem("setting-missing", variable, MAIL));
    return Stream.concat(wrong, missing).toList();
  }

  private static Problem problem(String id, String... arguments) {
    return Problem.error(Source.of(""), id, arguments);
  }

  private static Stream<Line> lines() {
    return text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Line::of);
  }

  private Setting setting(Line line) {
    String value = Objects.requireNonNullElse(environment.getProperty(line.property()), "");
    boolean secret = line.manner().equals("secret");
    String shown =
        secret ? "" : line.manner().equals("address") ? withoutCredentials(value) : value;
    Origin origin = origin(line.variable(), line.property());
    return new Setting(line.variable(), shown, secret, !value.isEmpty(), origin);
  }

  /** « jdbc:postgresql://user:secret@host/db?password=… » shows neither. */
  static String withoutCredentials(String address) {
    return address
        .replaceAll("//[^/@]*@", "//…@")
        .replaceAll("(?i)((?:password|user|secret|key)[a-z]*=)[^&;]*", "$1…");
  }

  private Origin origin(String variable, String property) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source.getName().equals("configurationProperties")) continue;
      if (!source.containsProperty(property)) continue;
      if (!source.getName().startsWith("Config resource")) return Origin.COMMAND;
      break;
    }
    PropertySource<?> variables =
        environment
            .getPropertySources()
            .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    boolean set = variables != null && variables.containsProperty(variable);
    return set ? Origin.ENVIRONMENT : Origin.DEFAULT;
  }

  private static String text() {
    try (InputStream in = Settings.class.getResourceAsStream("/settings.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
