package org.clausier.web.findings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clausier.web.Audited;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.kept.Kept;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 22: findings are sorted, filtered, and followed by a click down to their rows. */
@SuppressWarnings("NullAway.Init")
class SortedFindingsTest extends WebTest {

  @Autowired private Audited audited;
  @Autowired private Shown shown;

  private static void shows(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Montrer")).click();
  }

  private static List<String> ids(Page page) {
    return page.locator(".findings code").allTextContents();
  }

  private static List<String> ids(Stream<ToldFinding> findings) {
    return findings.map(ToldFinding::id).toList();
  }

  @ParameterizedTest
  @EnumSource
  void they_are_sorted_and_filtered_by_the_form_and_lead_to_rows_by_a_click(Look look) {
    Account account = fixtures.person(Role.AUDITOR);
    Kept audit = audited.concluded(fixtures.course(account), account, "helios-2026-t4-brut");
    List<ToldFinding> all = shown.of(audit, Language.FR).findings();
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      page.navigate("/audits/" + audit.id());
      page.locator("#tri").selectOption("uses");
      shows(page);
      assertThat(ids(page))
          .containsExactlyElementsOf(
              ids(all.stream().sorted(Comparator.comparingLong(ToldFinding::uses).reversed())));
      page.locator("#mois").selectOption("2026-10");
      page.locator("#etat").selectOption("open");
      shows(page);
      assertThat(page.locator("#tri")).hasValue("uses");
      ToldFinding rests =
          all.stream()
              .filter(f -> !f.rows().isEmpty() && f.band().isEmpty() && f.state().equals("open"))
              .filter(f -> ids(page).contains(f.id()))
              .findFirst()
              .orElseThrow();
      page.locator(".findings li")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(rests.id()))
          .locator("h3 a")
          .click();
      assertThat(page.locator("main")).containsText(rests.id());
      String from = rests.rows().get(0).report();
      assertThat(page.locator("main")).containsText(from);
      assertThat(page.locator("tbody th").first()).containsText(" : ");
      page.goBack();
      assertThat(page.locator("#mois")).hasValue("2026-10");
    }
  }

  @Test
  void articles_are_in_their_order() {
    assertThat(Stream.of("3 8, 14°", "3 8, 9°", "10 1", "2 8").sorted(FindingsPage::byNumbers))
        .containsExactly("2 8", "3 8, 9°", "3 8, 14°", "10 1");
  }

  @Test
  void a_wish_that_means_nothing_breaks_no_page() {
    Account account = fixtures.person(Role.AUDITOR);
    Kept audit = audited.concluded(fixtures.course(account), account, "helios-2026-t3");
    var client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    for (String wish :
        List.of("?mois=2026-99", "?mois=&clause=&etat=&verdict=&tri=&page=", "?page=-1&tri=x")) {
      assertThat(client.get("/audits/" + audit.id() + wish).statusCode()).isEqualTo(200);
    }
  }
}
