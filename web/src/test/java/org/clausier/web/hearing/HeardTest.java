package org.clausier.web.hearing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.web.Audited;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.findings.ReportFiles;
import org.clausier.web.findings.Shown;
import org.clausier.web.findings.ToldFinding;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 24: the company contests; the auditor answers; both are in the report. */
@SuppressWarnings("NullAway.Init")
class HeardTest extends WebTest {

  private static final String CONTESTS = "Cinq de ces personnes ont quitté l’entreprise avant.";
  private static final String MAINTAINS =
      "Le relevé signé les compte ; il fait foi jusqu’à preuve.";

  @Autowired private Audited audited;
  @Autowired private Audits audits;
  @Autowired private Shown shown;
  @Autowired private ReportFiles prints;

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @ParameterizedTest
  @EnumSource
  void the_company_contests_the_auditor_answers_and_both_are_in_the_report(Look look)
      throws IOException {
    Account auditor = fixtures.person(Role.AUDITOR);
    Kept audit = audited.concluded(fixtures.course(auditor), auditor, "helios-2026-t4-brut");
    ToldFinding dear =
        shown.of(audit, Language.FR).findings().stream()
            .filter(f -> f.net().isPresent())
            .max(Comparator.comparing(f -> f.net().orElseThrow()))
            .orElseThrow();
    try (Visitor visitor = visitor(look);
        Visitor company = visitor(look)) {
      visitor.signsIn(auditor.email(), Fixtures.PASSWORD);
      Page desk = visitor.page();
      desk.navigate("/audits/" + audit.id());
      assertThat(desk.locator("main")).containsText("Montants provisoires");
      desk.getByText("Entendre l’organisme").click();
      visitor.looks("audit-suites");
      desk.locator("#jusqu").fill("2027-12-31");
      visitor.expects("422");
      button(desk, "Faire un lien de réponse").click();
      assertThat(desk.locator(".errors")).containsText("21 mai 2027");
      visitor.looks("audit-suites-erreur");
      desk.locator("#jusqu").fill("2026-12-07");
      button(desk, "Faire un lien de réponse").click();
      String link = desk.locator("section.notice code").textContent();
      visitor.looks("audit-suites-lien");
      answers(company, link, audit, dear);
      desk.navigate("/audits/" + audit.id());
      assertThat(desk.locator("main")).containsText("1 constat contesté attend la réponse");
      assertThat(desk.locator(".headline")).containsText("contestation à examiner");
      desk.navigate("/audits/" + audit.id() + "/constats/" + dear.id());
      assertThat(desk.locator("main")).containsText(CONTESTS);
      visitor.looks("audit-constat-conteste");
      desk.getByLabel("Le constat est maintenu").check();
      desk.locator("#texte").fill("Voir avec Mme Durand.");
      button(desk, "Enregistrer cette réponse").click();
      assertThat(desk.locator(".errors")).containsText("semble désigner une personne");
      visitor.looks("audit-constat-reponse-erreur");
      desk.locator("#texte").fill(MAINTAINS);
      button(desk, "Enregistrer cette réponse").click();
      assertThat(desk.locator("main")).containsText(MAINTAINS);
      visitor.looks("audit-constat-maintenu");
      desk.navigate("/audits/" + audit.id() + "/suites");
      assertThat(desk.locator(".journal")).containsText(CONTESTS);
      visitor.looks("audit-suites-historique");
      company.page().navigate(link);
      assertThat(company.page().locator("main")).containsText(MAINTAINS);
      company.looks("reponse-repondue");
    }
    if (look == Look.WIDE_LIGHT) everyFormHasBoth(audits.byId(audit.id()).orElseThrow());
  }

  private static void answers(Visitor company, String link, Kept audit, ToldFinding dear) {
    Page page = company.page();
    page.navigate(link);
    company.looks("reponse-lien");
    button(page, "Lire les constats").click();
    assertThat(page.locator("h1")).hasText("Répondre aux constats");
    company.looks("reponse-constats");
    company.expects("422");
    button(page, "Relire avant d’envoyer").click();
    assertThat(page.locator(".errors")).containsText("Donnez votre position");
    page.locator("input[name='avis-" + dear.id() + "'][value='contested']").check();
    button(page, "Relire avant d’envoyer").click();
    assertThat(page.locator(".errors a")).hasAttribute("href", "#texte-" + dear.id());
    company.looks("reponse-erreur");
    page.locator("[id='texte-" + dear.id() + "']").fill(CONTESTS);
    button(page, "Enregistrer sans envoyer").click();
    assertThat(page.locator(".notice.good")).containsText("ne sont pas envoyées");
    button(page, "Relire avant d’envoyer").click();
    assertThat(page.locator("main")).containsText(CONTESTS);
    company.looks("reponse-relecture");
    button(page, "Envoyer ces réponses").click();
    assertThat(page.locator("h1")).hasText("Vos réponses sont envoyées");
    company.looks("reponse-envoyee");
  }

  private void everyFormHasBoth(Kept audit) throws IOException {
    for (Form form : Form.values()) {
      byte[] bytes = prints.bytes(audit, form, Language.FR);
      String text =
          switch (form.extension()) {
            case "pdf" -> pdf(bytes);
            case "xlsx" -> xlsx(bytes);
            default -> new String(bytes, StandardCharsets.UTF_8);
          };
      String plain =
          text.replaceAll("(&nbsp;|&#160;|&#8239;|[\\s\u00A0\u202F\u00AD])+", " ")
              .replaceAll("&#39;|&rsquo;", "’");
      assertThat(plain)
          .describedAs(form.extension())
          .contains(CONTESTS.replace(".", ""), MAINTAINS.replace(" ;", "").split(" ")[0]);
      assertThat(plain).describedAs(form.extension()).contains("fait foi jusqu’à preuve");
      assertThat(plain).describedAs(form.extension()).contains("l’organisme entendu");
    }
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String xlsx(byte[] bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
