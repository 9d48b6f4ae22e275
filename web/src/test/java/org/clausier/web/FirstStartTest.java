package org.clausier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Scenario 1, on the embedded database: from an empty folder to an empty grid. */
class FirstStartTest {

  private static final Pattern LINK = Pattern.compile("/premiers-pas/[A-Za-z0-9_-]+");

  @Test
  void an_administrator_is_made_by_a_link_that_serves_once_and_the_demonstration_is_erased(
      @TempDir Path data) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try (ServletWebServerApplicationContext server =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--clausier.data=" + data,
                "--clausier.today=2026-11-22")) {
      System.setErr(err);
      Matcher link = LINK.matcher(said.toString(StandardCharsets.UTF_8));
      assertThat(link.find()).describedAs(said.toString(StandardCharsets.UTF_8)).isTrue();
      String base = "http://localhost:" + Objects.requireNonNull(server.getWebServer()).getPort();
      try (Visitor visitor = new Visitor(base, Look.WIDE_LIGHT, true)) {
        follow(visitor, link.group());
      }
    } finally {
      System.setErr(err);
    }
  }

  private static void follow(Visitor visitor, String link) {
    Page page = visitor.page();
    visitor.goes(link).looks("premiers-pas");
    visitor.expects("422");
    page.getByRole(AriaRole.BUTTON, named("Créer le compte")).click();
    assertThat(page.locator(".errors li")).hasCount(3);
    visitor.looks("premiers-pas-erreurs");
    page.getByLabel("Votre nom").fill("Alix Première");
    page.getByLabel("Courriel").fill("Alix@Premiere.example");
    page.getByLabel("Mot de passe").fill(Fixtures.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Créer le compte")).click();
    page.waitForURL("**/connexion?pret");
    visitor.expects("404").goes(link);
    assertThat(page.locator("h1")).containsText("lien");
    visitor.signsIn("alix@premiere.example", Fixtures.PASSWORD);
    assertThat(page.locator("main")).containsText("Piloter un projet");
    visitor.goes("/admin/demonstration").looks("effacer");
    page.getByLabel("organisation").fill("Les Cours d’Alix");
    page.locator("main button").click();
    visitor.goes("/cours");
    assertThat(page.locator("main")).not().containsText("Piloter un projet");
    assertThat(page.locator(".demonstration")).hasCount(0);
    visitor.looks("cours-vides");
    visitor.expects("404").goes("/c/piloter-un-projet");
    visitor.silent();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
