package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenario 18: a PDF that is genuine, altered by one byte, or unknown; and what is no PDF. */
class VerifyTest extends WebTest {

  private byte[] published() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/c/piloter-un-projet/v/3/cgu.pdf")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static byte[] pdf(String password) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** Beyond the end of the file: what is read of it is the same, its bytes are not. */
  private static byte[] altered(byte[] genuine) {
    byte[] altered = genuine.clone();
    altered[altered.length - 1] = ' ';
    return altered;
  }

  private static void drops(Visitor visitor, String name, byte[] bytes) {
    Page page = visitor.page();
    page.locator("#fichier").setInputFiles(new FilePayload(name, "application/pdf", bytes));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier").setExact(true))
        .click();
  }

  @ParameterizedTest
  @EnumSource
  void genuine_then_altered_by_one_byte_then_unknown(Look look) throws Exception {
    byte[] genuine = published();
    try (Visitor visitor = visitor(look)) {
      visitor.goes("/verifier").looks("verifier");
      drops(visitor, "conditions.pdf", genuine);
      assertThat(visitor.page().locator(".verified h2").textContent()).startsWith("Authentique");
      assertThat(visitor.page().locator(".verified").textContent()).contains("en vigueur");
      visitor.looks("verifier-authentique");
      drops(visitor, "conditions.pdf", altered(genuine));
      assertThat(visitor.page().locator(".verified h2").textContent()).startsWith("Modifié");
      visitor.looks("verifier-modifie");
      drops(visitor, "autre.pdf", pdf(""));
      assertThat(visitor.page().locator(".verified h2").textContent()).startsWith("Inconnu");
      visitor.looks("verifier-inconnu");
    }
  }

  @Test
  void each_cause_has_its_message() throws Exception {
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.expects("422").goes("/verifier");
      visitor
          .page()
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier").setExact(true))
          .click();
      assertThat(error(visitor)).contains("choisissez un fichier");
      visitor.looks("verifier-rien");
      drops(visitor, "vide.pdf", new byte[0]);
      assertThat(error(visitor)).contains("est vide");
      drops(
          visitor, "faux.pdf", "MZ un programme".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(error(visitor)).contains("n’est pas un PDF");
      drops(
          visitor, "abime.pdf", "%PDF-1.7 abîmé".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(error(visitor)).contains("n’est pas un PDF lisible");
      drops(visitor, "verrou.pdf", pdf("secret"));
      assertThat(error(visitor)).contains("protégé par un mot de passe");
      drops(visitor, "gros.pdf", new byte[8_500_000]);
      assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Le fichier est trop grand");
      visitor.expects("413").silent();
    }
  }

  private static String error(Visitor visitor) {
    return visitor.page().locator("#fichier-error").textContent();
  }
}
