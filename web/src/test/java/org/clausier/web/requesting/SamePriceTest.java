package org.clausier.web.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.web.Client;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 15: the price of step 5 is that of the PDF, and that which an audit counts from. */
class SamePriceTest extends WebTest {

  /** 40 places at 90,00 €. */
  private static final String PRICE = "3 600,00 €";

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Outbox outbox;
  @Autowired private Papers papers;

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return Applicant.plain(new PDFTextStripper().getText(document));
    }
  }

  private static void signs(Client client, String base) {
    client.post(base + "/convention", Dossiers.typed());
    String code = Dossiers.code(client.get(base + "/code").body());
    client.post(base + "/code", Map.of("code", code));
  }

  /** So many employees, each active on the first day of the agreement. */
  private static byte[] report(int people) {
    String rows =
        IntStream.rangeClosed(1, people)
            .mapToObj(n -> "2026-11-22;enrol-cohort;12345678200010;H-%04d;company;s4;".formatted(n))
            .collect(Collectors.joining("\n"));
    return ("date;pratique;organisation;apprenant;bénéficiaire;session;participants\n"
            + rows
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void the_price_of_step_5_is_that_of_the_pdf_and_of_the_audit(Look look) throws IOException {
    Account account = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      Applicant company = new Applicant(visitor, course.slug());
      company.asks("company", "enrol-cohort");
      company.begins("prix." + look.name().toLowerCase(Locale.ROOT) + "@helios.example");
      company.inFrance("Groupe Hélios", Applicant.HELIOS);
      company.inSession("s4", "40");
      company.people();
      assertThat(company.text(".total")).startsWith(PRICE + " HT");
      String at = company.page().url().replaceFirst("/5$", "");
      company.presses("Continuer");
      assertThat(text(visitor.context().request().get(at + "/projet.pdf").body())).contains(PRICE);
      company.page().locator("#authorised").check();
      company.page().locator("#read").check();
      company.presses("Envoyer la demande");
    }
    Filing sent = filings.of(course).get(0);
    review.accept(sent, account);
    Filing accepted = filings.byId(sent.id()).orElseThrow();
    assertThat(text(papers.current(accepted).orElseThrow().content())).contains(PRICE);
    String link = new Dossiers(filings, proceedings, review, outbox).link(accepted);
    Client signer = client();
    signer.post(link, Map.of());
    signs(signer, link);
    Client producer = client();
    producer.signsIn(account.email(), Fixtures.PASSWORD);
    signs(producer, "/conventions/" + sent.id() + "/signature");
    // 64 came: price of 64 places less price of the 40 that were signed
    try (Visitor auditor = visitor(look)) {
      auditor.signsIn(account.email(), Fixtures.PASSWORD);
      auditor.goes("/cours/" + course.slug() + "/releves");
      auditor
          .page()
          .locator("#releve")
          .setInputFiles(new FilePayload("releve.csv", "text/csv", report(64)));
      new Applicant(auditor, course.slug()).presses("Vérifier ce relevé");
      String found = Applicant.plain(auditor.page().locator("main").textContent());
      for (String figure : List.of("5 760,00 €", PRICE, "2 160,00 €", accepted.agreement())) {
        assertThat(found).contains(figure);
      }
      auditor.looks("constats-prix");
    }
  }
}
