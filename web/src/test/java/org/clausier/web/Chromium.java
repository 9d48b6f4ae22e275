package org.clausier.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, started once for all the tests. */
public final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static @org.jspecify.annotations.Nullable Browser browser;

  private Chromium() {}

  public static synchronized Browser browser() {
    if (browser == null) {
      Optional<Path> found = find();
      if (found.isEmpty()) {
        String missing = "no Chromium on this machine (CLAUSIER_CHROMIUM names one)";
        if (System.getenv("CI") != null) throw new IllegalStateException(missing);
        Assumptions.abort("SKIPPED: " + missing);
      }
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(found.orElseThrow())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return java.util.Objects.requireNonNull(browser);
  }

  private static Optional<Path> find() {
    String named = System.getenv("CLAUSIER_CHROMIUM");
    Stream<Path> places =
        Stream.of(System.getenv("PATH").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(Stream.ofNullable(named).map(Path::of), places)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
