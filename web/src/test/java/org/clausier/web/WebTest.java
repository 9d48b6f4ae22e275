package org.clausier.web;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application on a real PostgreSQL, the demonstration loaded, on a day that does not
 * move. One application serves all the tests that extend this: each makes what it changes.
 */
@Tag("web")
@SpringBootTest(
    classes = Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "clausier.today=2026-11-22")
@Import({Fixtures.class, Audited.class, TurnedClock.class})
public abstract class WebTest {

  private static final String DATABASE = Postgres.database();

  @LocalServerPort private int port;
  @Autowired protected Fixtures fixtures;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> DATABASE);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
    registry.add("clausier.data", () -> "target/web-test-data");
    // nobody is reminded while tests look
    registry.add("clausier.mail.reminders", () -> "none");
    // all the tests come from one address
    for (String limit :
        List.of("sign-in", "sign-in-account", "link", "ask", "verify", "check", "request")) {
      registry.add("clausier.limit." + limit, () -> "1000000/1s");
    }
  }

  protected String base() {
    return "http://localhost:" + port;
  }

  /** Somebody without a browser. */
  protected Client client() {
    return new Client(base());
  }

  protected Visitor visitor(Look look) {
    return new Visitor(base(), look, true);
  }

  protected Visitor visitorWithoutScript(Look look) {
    return new Visitor(base(), look, false);
  }
}
