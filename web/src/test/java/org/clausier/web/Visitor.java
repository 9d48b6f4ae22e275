package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody with a browser. Whatever they do, the console must stay silent; what they look at must
 * pass axe and fit the width.
 */
public final class Visitor implements AutoCloseable {

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final Page page;
  private final Look look;
  private final String base;
  private final List<String> errors = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  Visitor(String base, Look look, boolean script) {
    this.base = base;
    this.look = look;
    this.context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(look.width, 900)
                    .setColorScheme(look.scheme)
                    .setLocale("fr-FR")
                    .setJavaScriptEnabled(script)
                    .setBaseURL(base));
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) errors.add(page.url() + ": " + m.text());
        });
    page.onPageError(e -> errors.add(page.url() + ": " + e));
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  public Look look() {
    return look;
  }

  public Visitor goes(String path) {
    page.navigate(path);
    return this;
  }

  /**
   * A refusal that the scenario wants: browsers write a refused page (422, 404…) in the console.
   */
  public Visitor expects(String partOfError) {
    expected.add(partOfError);
    return this;
  }

  public Visitor signsIn(String email, String password) {
    goes("/connexion");
    page.getByLabel("Courriel").fill(email);
    page.getByLabel("Mot de passe").fill(password);
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
        .click();
    page.waitForURL(url -> !url.contains("/connexion"));
    return this;
  }

  /** Looks at the page: picture kept, axe, no overflow, no error on the console. */
  public Visitor looks(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                PICTURES.resolve(
                    name + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
            .setFullPage(true));
    fits(name);
    var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(
            violations.stream()
                .map(
                    v ->
                        v.getId()
                            + ": "
                            + v.getNodes().stream()
                                .map(n -> n.getHtml() + " " + n.getFailureSummary())
                                .collect(Collectors.joining("\n    ")))
                .toList())
        .describedAs("axe, %s, %s", name, look)
        .isEmpty();
    silent();
    return this;
  }

  /** The page is no wider than the window. */
  public void fits(String name) {
    Object beyond =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) beyond).intValue())
        .describedAs("overflow, %s, %s", name, look)
        .isLessThanOrEqualTo(0);
  }

  /** Nothing on the console but what the scenario wants. */
  public void silent() {
    assertThat(errors)
        .describedAs("console")
        .allMatch(e -> expected.stream().anyMatch(e::contains));
  }

  public String base() {
    return base;
  }

  @Override
  public void close() {
    context.close();
  }
}
