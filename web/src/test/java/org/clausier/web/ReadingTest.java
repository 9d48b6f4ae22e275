package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios 29 and 30: on paper, enlarged, without colours, without a mouse. */
class ReadingTest extends WebTest {

  private static final String SPACED =
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em"
          + " !important } p { margin-bottom: 2em !important }";

  private Account account;
  private List<String> screens;

  @BeforeEach
  void screens() {
    account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    screens =
        List.of(
            "/",
            "/c/" + course.slug(),
            "/c/" + course.slug() + "/puis-je?pratique=enrol-cohort&beneficiaire=company",
            "/cours/" + course.slug() + "/regles",
            "/cours/" + course.slug() + "/publier");
  }

  /** 400 % of 1280 px is 320 px of page; what is wider there scrolls in its own region. */
  @Test
  void enlarged_four_times_and_spaced_nothing_is_lost() {
    try (Visitor visitor = visitor(Look.NARROW_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      for (String screen : screens) {
        visitor.goes(screen);
        visitor
            .page()
            .evaluate(
                "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
                    + " document.adoptedStyleSheets = [sheet]; }",
                SPACED);
        visitor.fits(screen);
      }
      visitor.silent();
    }
  }

  @Test
  void without_colours_or_motion_words_and_edges_remain() {
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setForcedColors(ForcedColors.ACTIVE)
                  .setReducedMotion(ReducedMotion.REDUCE));
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      for (int i = 0; i < screens.size(); i++) {
        visitor.goes(screens.get(i)).looks("couleurs-forcees-" + i);
      }
    }
  }

  /** Each stop of the Tab key is seen, and the last one leads out of the page. */
  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "NARROW_LIGHT"})
  void the_keyboard_goes_everywhere_and_is_never_hidden(Look look) {
    try (Visitor visitor = visitor(look)) {
      visitor
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      for (String screen : screens) {
        visitor.goes(screen);
        walk(visitor.page(), screen);
      }
    }
  }

  private static void walk(Page page, String screen) {
    int most = 600;
    for (int i = 0; i < most; i++) {
      page.keyboard().press("Tab");
      Object seen =
          page.evaluate(
              """
              () => {
                const e = document.activeElement;
                if (!e || e === document.body) return "out";
                const r = e.getBoundingClientRect();
                if (r.width === 0 || r.height === 0) return "in";
                const x = Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 2);
                const y = Math.min(Math.max(r.top + Math.min(r.height / 2, 12), 1), innerHeight - 2);
                const top = document.elementFromPoint(x, y);
                return top === e || e.contains(top) || (top && top.contains(e)) ? "in"
                  : "hidden: " + e.outerHTML.slice(0, 120);
              }
              """);
      if (seen.equals("out")) return;
      assertThat(seen).describedAs(screen).isEqualTo("in");
    }
    throw new AssertionError("a trap: " + screen);
  }

  @Test
  void on_paper_the_terms_are_a_clean_document() {
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.goes(screens.get(1));
      Page page = visitor.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("header nav").isVisible()).isFalse();
      assertThat(page.locator("#pour").isVisible()).isFalse();
      assertThat(page.locator(".permalink").first().isVisible()).isFalse();
      assertThat(page.locator("h1").isVisible()).isTrue();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "screenshots", "papier-cgu.png")));
    }
  }
}
