package org.clausier.web.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

  private final ConfigurableEnvironment environment;

  public Settings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  public List<Setting> all() {
    return text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s+"))
        .map(words -> setting(words[0], words[1], words[2]))
        .toList();
  }

  private Setting setting(String variable, String property, String manner) {
    String value = Objects.requireNonNullElse(environment.getProperty(property), "");
    boolean secret = manner.equals("secret");
    String shown = secret ? "" : manner.equals("address") ? withoutCredentials(value) : value;
    return new Setting(variable, shown, secret, !value.isEmpty(), origin(variable, property));
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
