package org.clausier.web.requesting;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.clausier.web.Visitor;

/**
 * Somebody of an institution who fills a request, step by step.
 *
 * @param mouse without one, all is done by keys; where scripts are off, a browser that draws
 *     nothing anew never tells Playwright's mouse that a button stands still
 */
record Applicant(Visitor visitor, String slug, boolean mouse) {

  Applicant(Visitor visitor, String slug) {
    this(visitor, slug, true);
  }

  static final String HELIOS = "12345678200010";

  Page page() {
    return visitor.page();
  }

  void presses(String name) {
    enters(
        page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  void follows(String name) {
    enters(
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  private void enters(Locator place) {
    if (mouse) place.click();
    else place.press("Enter");
  }

  void ticks(String selector) {
    if (mouse) page().locator(selector).check();
    else page().locator(selector).press("Space");
  }

  String title() {
    return text("h1");
  }

  /** What is read there, its no-break spaces as spaces. */
  String text(String selector) {
    return plain(page().locator(selector).first().innerText());
  }

  String content() {
    return plain(page().content());
  }

  static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace("&nbsp;", " ");
  }

  /** Step 1, up to its answer. */
  void asks(String audience, String... practices) {
    visitor.goes("/c/" + slug + "/demande");
    page().locator("#audience").selectOption(audience);
    var groups = page().locator("details.uses");
    for (int i = 0; i < groups.count(); i++) {
      if (groups.nth(i).getAttribute("open") == null) enters(groups.nth(i).locator("summary"));
    }
    for (String practice : practices) {
      ticks("input[name=practices][value=" + practice + "]");
    }
    presses("Une convention est-elle nécessaire ?");
  }

  String answer() {
    return text("#reponse-titre");
  }

  /** From the answer to step 2. */
  void begins(String email) {
    page().locator("#email").fill(email);
    presses("Commencer la demande");
  }

  void fills(String field, String text) {
    page().locator("[id='" + field + "']").fill(text);
  }

  void picks(String field, String value) {
    ticks("input[name='" + field + "'][value='" + value + "']");
  }

  void inFrance(String name, String siret) {
    picks("where", "france");
    fills("name", name);
    fills("siret", siret);
    fills("address", "15 rue des Amphores, 86000 Poitiers");
    picks("public", "true");
    picks("vat-subject", "false");
    presses("Continuer");
  }

  void inSession(String session, String learners) {
    page().locator("#session").selectOption(session);
    fills("learners", learners);
    presses("Continuer");
  }

  void people() {
    fills("contact.name", "Noé Brantôme");
    fills("contact.function", "responsable pédagogique");
    fills("contact.email", "noe.brantome@hautebrise.example");
    fills("signatory.name", "Théodora Lancel");
    fills("signatory.function", "présidente");
    fills("signatory.email", "presidence@hautebrise.example");
    picks("signatory.legal-representative", "true");
    presses("Continuer");
  }

  /** All of it, for a university, up to the summary. */
  void fillsAll(String email) {
    asks("he-institution-fr", "enrol-cohort", "integrate-curriculum");
    begins(email);
    inFrance("Université de Hautebrise", "99996044600014");
    inSession("s5", "120");
    people();
    presses("Continuer");
  }
}
