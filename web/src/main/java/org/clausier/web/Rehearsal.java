package org.clausier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the web application once, for nothing, visits its first pages and stops it: the launcher
 * has the machine lay out the classes that this loads, so that the next starts are faster. Whatever
 * the environment says, its database is a throw-away one, and only this machine can come.
 */
public final class Rehearsal {

  private static final String COURSE = "/c/piloter-un-projet";

  private static final List<String> VISITS =
      List.of(
          "/",
          "/static/clausier.css",
          "/connexion",
          COURSE,
          COURSE + "/puis-je",
          COURSE
              + "/puis-je?beneficiaire=company&pratique=internal-debriefing-screening&jour=2026-10-05",
          "/api/v1/courses/piloter-un-projet/rulings"
              + "?audience=company&practice=internal-debriefing-screening&day=2026-10-05",
          "/cours");

  private Rehearsal() {}

  /** Starts, visits, stops. */
  public static void serve() throws IOException {
    Path folder = Files.createTempDirectory("clausier-rehearsal");
    try (ConfigurableApplicationContext context =
        new SpringApplication(Application.class).run(settings(folder))) {
      String base = "http://127.0.0.1:" + port(context);
      for (String visit : VISITS) visit(base + visit);
    } finally {
      drop(folder);
    }
  }

  /** As options of the program, which no variable of the environment overrides. */
  private static String[] settings(Path folder) {
    return new String[] {
      "--server.port=0",
      "--server.address=127.0.0.1",
      "--clausier.data=" + folder,
      "--clausier.demonstration=true",
      "--spring.datasource.url=jdbc:h2:file:"
          + folder.resolve("clausier")
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
          + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE",
      "--spring.datasource.username=clausier",
      "--spring.datasource.password="
    };
  }

  private static int port(ConfigurableApplicationContext context) {
    return context instanceof WebServerApplicationContext web && web.getWebServer() != null
        ? web.getWebServer().getPort()
        : 0;
  }

  /** What the page answers does not matter: some may not be there. */
  private static void visit(String address) throws IOException {
    HttpURLConnection visit = (HttpURLConnection) URI.create(address).toURL().openConnection();
    visit.setRequestProperty("Accept-Encoding", "gzip");
    read(visit);
  }

  private static void read(HttpURLConnection visit) throws IOException {
    int status = visit.getResponseCode();
    try (InputStream in =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? visit.getInputStream()
            : visit.getErrorStream()) {
      if (in != null) in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void drop(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
