package org.clausier.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Look;
import org.clausier.web.Postgres;
import org.clausier.web.Visitor;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Producers;
import org.clausier.web.account.Role;
import org.clausier.web.journal.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Tout effacer et commencer » : the demonstration goes, whole, and once. */
@Tag("web")
class EraseTest {

  @TempDir Path data;

  @Test
  void everything_goes_but_who_administers_on_postgresql() {
    try (Installation here =
        Installation.on(Postgres.database(), data, "clausier.demonstration", "true")) {
      erased(here);
    }
  }

  @Test
  void everything_goes_but_who_administers_on_the_embedded_database() {
    try (Installation here = Installation.start(data, "clausier.demonstration", "true")) {
      erased(here);
    }
  }

  private static void erased(Installation here) {
    Account administrator = here.fixtures().person(Role.ADMINISTRATOR);
    here.fixtures().course(here.fixtures().person(Role.PRODUCER));
    Client client = here.client();
    client.signsIn(administrator.email(), Fixtures.PASSWORD);
    client.get("/c/piloter-un-projet/v/1/cgu.pdf");
    var unnamed = client.post("/admin/demonstration", Map.of("producer", " "));
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(here.get(Producers.class).all()).hasSizeGreaterThan(3);
    var done = client.post("/admin/demonstration", Map.of("producer", "Mon école"));
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(here.get(Producers.class).all())
        .singleElement()
        .satisfies(p -> assertThat(p.slug()).isEqualTo("mon-ecole"));
    assertThat(here.get(Accounts.class).all())
        .singleElement()
        .satisfies(a -> assertThat(a.id()).isEqualTo(administrator.id()));
    JdbcClient sql = here.get(JdbcClient.class);
    for (String table :
        new String[] {"course", "version", "draft", "agreement", "usage_report", "demand"}) {
      assertThat(sql.sql("select count(*) from " + table).query(Long.class).single())
          .describedAs(table)
          .isZero();
    }
    Verification.Report report = here.get(Verification.class).verify();
    assertThat(report.whole()).isTrue();
    assertThat(report.lines()).isEqualTo(1);
    assertThat(client.get("/admin/demonstration").statusCode())
        .describedAs("there is no more of it")
        .isEqualTo(404);
    assertThat(client.get("/").body()).doesNotContain("démonstration, toutes");
    // from now on what is recorded stays
    var account = here.fixtures().person(Role.PRODUCER);
    assertThat(account.producer()).isPositive();
    assertThatThrownBy(() -> sql.sql("delete from journal").update())
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @EnumSource
  void what_goes_is_said_first(Look look) {
    try (Installation here = Installation.start(data, "clausier.demonstration", "true");
        Visitor visitor = here.visitor(look)) {
      Account administrator = here.fixtures().person(Role.ADMINISTRATOR);
      visitor.signsIn(administrator.email(), Fixtures.PASSWORD).goes("/admin/demonstration");
      Page page = visitor.page();
      visitor.looks("admin-demonstration");
      visitor.expects("422");
      press(page);
      visitor.looks("admin-demonstration-erreur");
      page.getByLabel("Nom de votre organisation").fill("Mon école");
      press(page);
      visitor.goes("/").looks("accueil-vide");
      visitor.goes("/admin/sauvegarde").looks("admin-sauvegarde");
    }
  }

  private static void press(Page page) {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tout effacer et commencer"))
        .click();
  }
}
