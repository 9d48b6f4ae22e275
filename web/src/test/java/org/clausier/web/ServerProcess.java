package org.clausier.web;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code clausier serve} in a machine of its own, so that it may be stopped, or killed. */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("(http://localhost:[0-9]+)/$");
  private static final Pattern SETUP = Pattern.compile("/premiers-pas/[A-Za-z0-9_-]+");
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts, and waits until people can come.
   *
   * @param environment names and values, one after the other
   */
  public static ServerProcess start(Path data, String... environment) {
    return start(List.of(), data, environment);
  }

  /** The same where no file may grow beyond so many KiB: what follows is refused by the system. */
  public static ServerProcess cramped(long kib, Path data, String... environment) {
    return start(
        List.of("bash", "-c", "ulimit -f \"$0\"; exec \"$@\"", kib + ""), data, environment);
  }

  private static ServerProcess start(List<String> before, Path data, String... environment) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-cp", classes()));
    command.addAll(List.of("org.clausier.cli.Clausier", "serve", "--port", "0"));
    command.addAll(List.of("--data", data.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CLAUSIER_"));
    builder.environment().put("CLAUSIER_TODAY", "2026-11-22");
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    try {
      ServerProcess server = new ServerProcess(builder.start());
      Thread reader = new Thread(server::read, "what the server says");
      reader.setDaemon(true);
      reader.start();
      server.await();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is delivered, without the tests: they have their own way of logging. */
  private static String classes() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) said.add(line);
    } catch (IOException e) {
      said.add(e.toString());
    }
  }

  private void await() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (said.stream().noneMatch(line -> READY.matcher(line).find())) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not start: " + said);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String base() {
    return found(READY).map(m -> m.group(1)).findFirst().orElseThrow();
  }

  /** The path where the first administrator makes an account; it is told after the address. */
  public String setup() {
    for (int i = 0; i < 100 && found(SETUP).findAny().isEmpty(); i++) pause();
    return found(SETUP).map(Matcher::group).findFirst().orElseThrow();
  }

  private Stream<Matcher> found(Pattern pattern) {
    return said.stream().map(pattern::matcher).filter(Matcher::find);
  }

  public List<String> said() {
    return said;
  }

  public Client client() {
    return new Client(base());
  }

  /** Asks it to stop, as a machine that is switched off does. */
  public void stop() {
    process.destroy();
  }

  /** Stops it as a power cut does. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /** Waits for its end; its exit code. */
  public int ended() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("still running: " + said);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) kill();
  }
}
