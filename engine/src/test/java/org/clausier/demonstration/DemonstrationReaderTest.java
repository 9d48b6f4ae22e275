package org.clausier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.demonstration.Demonstration.Course;
import org.clausier.demonstration.Demonstration.Dealing;
import org.clausier.demonstration.Demonstration.Kept;
import org.clausier.demonstration.Demonstration.Person;
import org.clausier.demonstration.Demonstration.Report;
import org.clausier.demonstration.Demonstration.Role;
import org.clausier.demonstration.Demonstration.Said;
import org.clausier.demonstration.Demonstration.Status;
import org.clausier.demonstration.Demonstration.Version;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.request.RequestFile;
import org.clausier.request.RequestReader;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** The demonstration that the web application loads: whole, coherent, and nobody real in it. */
class DemonstrationReaderTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Demonstration DEMONSTRATION = Demonstration.read(LIBRARY);

  /** Where both reports have the learner. */
  private static final int LEARNER = 3;

  private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@[\\w.-]+");

  private static Policy policy(Version version) {
    return ok(PolicyReader.read(LIBRARY, version.policy().name(), version.policy().bytes()))
        .policy();
  }

  private static Agreement agreement(Kept file) {
    return ok(AgreementReader.read(LIBRARY, file.name(), file.bytes()));
  }

  private static RequestFile request(Dealing dealing) {
    Kept file = dealing.request();
    return ok(RequestReader.read(LIBRARY, file.name(), file.bytes()));
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }

  @Test
  void threeProducersAreStrictlyApart() {
    assertThat(DEMONSTRATION.producers())
        .extracting(p -> p.name() + " " + p.people().size())
        .containsExactly("Atelier Lumen 3", "Université des Rives 1", "Académie Norvane 2");
    assertThat(DEMONSTRATION.courses())
        .extracting(c -> c.id() + " " + c.producer() + " " + c.versions().size())
        .containsExactly(
            "piloter-un-projet atelier-lumen 4",
            "enseigner-avec-un-mooc universite-des-rives 1",
            "academie-metier academie-norvane 1");
    List<String> emails =
        DEMONSTRATION.producers().stream()
            .flatMap(p -> p.people().stream())
            .map(Person::email)
            .toList();
    assertThat(emails).doesNotHaveDuplicates().allMatch(e -> e.endsWith(".example"));
    assertThat(DEMONSTRATION.producers().get(0).people())
        .extracting(Person::role)
        .containsExactly(Role.PRODUCER, Role.PRODUCER, Role.AUDITOR);
  }

  @Test
  void aVersionIsThePolicyOfItsCourseAndProducer() {
    for (Course course : DEMONSTRATION.courses()) {
      String producer =
          DEMONSTRATION.producers().stream()
              .filter(p -> p.id().equals(course.producer()))
              .findFirst()
              .orElseThrow()
              .name();
      for (Version version : course.versions()) {
        Policy policy = policy(version);
        assertThat(policy.id()).isEqualTo(course.id());
        assertThat(policy.version()).isEqualTo(version.number());
        assertThat(policy.producer().name()).isEqualTo(producer);
      }
    }
  }

  /** A version that was published says when, why, and what users were told; a draft nothing yet. */
  @Test
  void whatWasPublishedSaysWhenAndWhy() {
    for (Course course : DEMONSTRATION.courses()) {
      for (Version version : course.versions()) {
        Policy policy = policy(version);
        boolean draft = version.policy().path().endsWith("piloter-un-projet/policy-v4.yaml");
        assertThat(policy.draft()).isEqualTo(draft);
        assertThat(policy.effective().isPresent()).isEqualTo(!draft);
        assertThat(policy.notice()).hasValue(30);
        assertThat(version.change().isPresent()).isEqualTo(!draft);
        assertThat(version.notice().isPresent()).isEqualTo(!draft);
        assertThat(new String(version.policy().bytes(), StandardCharsets.UTF_8))
            .doesNotContain("library:");
      }
    }
    Said change = DEMONSTRATION.courses().get(0).versions().get(2).change().orElseThrow();
    assertThat(change.in(Language.FR)).contains("la projection a un prix");
    assertThat(change.in(Language.EN)).contains("screening has a price");
  }

  @Test
  void requestsAreReadWithoutAWarning() {
    for (Dealing dealing : DEMONSTRATION.agreements()) {
      assertThat(request(dealing).warnings()).as(dealing.id()).isEmpty();
    }
  }

  @Test
  void whatIsSignedWasSignedThatDayByWhoAsked() {
    for (Dealing dealing : DEMONSTRATION.agreements()) {
      Optional<Agreement> agreement = dealing.agreement().map(DemonstrationReaderTest::agreement);
      boolean signed = dealing.status() == Status.SIGNED;
      assertThat(agreement.flatMap(Agreement::signed))
          .as(dealing.id())
          .isEqualTo(signed ? Optional.of(dealing.since()) : Optional.empty());
      assertThat(dealing.reason().isPresent())
          .isEqualTo(dealing.status() == Status.REFUSED || dealing.status() == Status.TO_COMPLETE);
      assertThat(dealing.next().isPresent()).isEqualTo(dealing.status() == Status.REFUSED);
      var asked = request(dealing).request();
      agreement.ifPresent(
          a -> {
            assertThat(a.id()).isEqualTo(dealing.id());
            assertThat(a.policy()).isEqualTo(dealing.course());
            assertThat(a.party().name()).isEqualTo(asked.party().name());
            assertThat(List.of(a.from(), a.to())).isEqualTo(List.of(asked.from(), asked.to()));
            assertThat(a.quota().learners().orElse(0)).isEqualTo(asked.learners());
            assertThat(a.grants())
                .extracting(t -> t.practice())
                .containsExactlyElementsOf(asked.practices());
          });
    }
    assertThat(DEMONSTRATION.agreements())
        .extracting(Dealing::status)
        .containsExactly(
            Status.SIGNED,
            Status.SIGNED,
            Status.SIGNED,
            Status.SIGNED,
            Status.TO_SIGN,
            Status.REFUSED,
            Status.SENT,
            Status.DRAFT,
            Status.TO_COMPLETE,
            Status.WITHDRAWN);
  }

  @Test
  void theMoroccanSchoolHasNoSiret() {
    Agreement safran =
        DEMONSTRATION.agreements().stream()
            .filter(d -> d.id().equals("conv-2026-011"))
            .map(d -> agreement(d.agreement().orElseThrow()))
            .findFirst()
            .orElseThrow();
    assertThat(safran.party().country()).isEqualTo("MA");
    assertThat(safran.party().identifiers()).containsOnlyKeys("ice");
  }

  /** Each of the formats that the readers know; what traces do not tell is handed over beside. */
  @Test
  void reportsComeInEveryForm() {
    assertThat(DEMONSTRATION.reports())
        .extracting(
            r -> r.report().name() + " " + r.members().isPresent() + " " + r.mapping().isPresent())
        .containsExactly(
            "helios-2026-t3.csv false false",
            "helios-2026-t4-brut.csv false false",
            "helios-2026-bilan.xlsx false false",
            "helios-2026-t4-traces.ndjson true true",
            "helios-2026-t4-plateforme.log true true");
  }

  /** Employee numbers, never names: each report is searched, whatever its encoding. */
  @Test
  void reportsNameNobody() {
    for (Report report : DEMONSTRATION.reports()) {
      AuditFile facts =
          ok(AuditFileReader.read(LIBRARY, report.facts().name(), report.facts().bytes()));
      assertThat(facts.organisation().name()).isEqualTo("Groupe Hélios");
      String text = new String(report.report().bytes(), Charset.forName("windows-1252"));
      assertThat(EMAIL.matcher(text).find()).isFalse();
      if (!report.report().path().endsWith(".csv")) continue;
      Set<String> learners =
          text.lines()
              .map(l -> l.split(";", -1))
              .filter(c -> c.length > LEARNER && c[2].equals("12345678200010"))
              .map(c -> c[LEARNER])
              .collect(Collectors.toSet());
      assertThat(learners).hasSizeGreaterThan(30).allMatch(l -> l.matches("(H-\\d{4})?"));
    }
  }
}
