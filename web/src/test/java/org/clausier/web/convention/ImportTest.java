package org.clausier.web.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clausier.problem.Problem;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.journal.Verification;
import org.clausier.web.request.Filing;
import org.clausier.web.request.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agreement that was signed elsewhere counts as if it had been signed here. */
class ImportTest extends WebTest {

  private static final String YAML =
      """
      clausier: 1
      agreement: CONV-2025-003
      policy: { id: %s, version: 3 }
      party: { name: Lycée Alma, audience: school, country: FR, identifiers: { siret: "99996055200019" }, public: true }
      signed: 2026-09-02
      from: 2026-09-14
      to: 2027-07-02
      grants: { integrate-curriculum: free }
      quota: { learners: 120 }
      """;

  @Autowired private Importing importing;
  @Autowired private Agreements agreements;
  @Autowired private Verification verification;

  private Account producer;
  private Course course;

  @BeforeEach
  void course() {
    producer = fixtures.person(Role.PRODUCER);
    course = fixtures.course(producer);
  }

  static byte[] pdf() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private List<String> problems(String yaml, byte[] original) {
    return importing
        .take(
            course,
            new Importing.Handed(
                "convention.yaml", yaml.getBytes(StandardCharsets.UTF_8), "original", original, ""),
            producer)
        .match(f -> List.of(f.state().name()), p -> p.stream().map(Problem::id).toList());
  }

  @Test
  void it_is_recorded_with_its_original_and_once() throws IOException {
    String yaml = YAML.formatted(course.slug());
    assertThat(problems(yaml, pdf())).containsExactly("SIGNED");
    assertThat(agreements.of(course.id()))
        .singleElement()
        .satisfies(a -> assertThat(a.id()).isEqualTo("CONV-2025-003"));
    assertThat(problems(yaml, pdf())).containsExactly("import-reference-taken");
    assertThat(verification.verify().flaws()).isEmpty();
  }

  @Test
  void all_the_problems_of_both_files_come_at_once() {
    String wrong =
        YAML.formatted("autre-cours")
            .replace("signed: 2026-09-02\n", "")
            .replace("CONV-2025-003", "\"mon contrat\"");
    assertThat(problems(wrong, "MZ".getBytes(StandardCharsets.UTF_8)))
        .containsExactlyInAnyOrder(
            "import-reference", "import-other-course", "import-not-signed", "scan-type");
    assertThat(
            problems(
                YAML.formatted(course.slug()).replace("version: 3", "version: 9"), new byte[0]))
        .containsExactlyInAnyOrder("import-version", "scan-empty");
    assertThat(
            problems(
                YAML.formatted(course.slug())
                    .replace("2026-09-02", "2026-12-02")
                    .replace("school", "scool"),
                new byte[0]))
        .contains("audience-unknown", "scan-empty");
    assertThat(agreements.of(course.id())).isEmpty();
  }

  @Test
  void a_picture_is_no_original() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB),
        "png",
        png);
    assertThat(problems(YAML.formatted(course.slug()), png.toByteArray()))
        .containsExactly("import-original");
  }

  @Test
  void what_was_imported_is_amended_and_shown() throws IOException {
    Filing filing =
        importing
            .take(
                course,
                new Importing.Handed(
                    "convention.yaml",
                    YAML.formatted(course.slug()).getBytes(StandardCharsets.UTF_8),
                    "original",
                    pdf(),
                    "ecole@alma.example"),
                producer)
            .match(
                f -> f,
                p -> {
                  throw new AssertionError(p);
                });
    assertThat(filing.state()).isEqualTo(State.SIGNED);
    var client = client();
    client.signsIn(producer.email(), org.clausier.web.Fixtures.PASSWORD);
    String page = client.get("/conventions/" + filing.id()).body();
    assertThat(page).contains("Lycée Alma", "En vigueur", "importée", "Préparer un avenant");
    assertThat(client.get("/conventions").body())
        .containsOnlyOnce("/conventions/" + filing.id() + "\"")
        .containsOnlyOnce(">CONV-2025-003<");
  }
}
