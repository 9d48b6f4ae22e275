package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.clausier.cgu.Cgu;
import org.clausier.document.Attachment;
import org.clausier.document.Document;
import org.clausier.document.Imprint;
import org.clausier.ink.Ink;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.verification.Issued;
import org.clausier.verification.Verification;
import org.clausier.verification.Verification.Altered;
import org.clausier.verification.Verification.Genuine;
import org.clausier.verification.Verification.Reason;
import org.clausier.verification.Verification.Unknown;
import org.clausier.verification.VerificationWords;
import org.clausier.verification.Verifier;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms of use handed in: genuine to the byte, altered, or nothing to be said. */
class VerifierTest {

  private static final Policy POLICY =
      Trial.policy(1, "2020-01-01", "enrol-cohort: { company: { verdict: paid, fee: seat } }");
  private static final byte[] PDF = print(POLICY, Language.FR, UnaryOperator.identity());
  private static final Verifier VERIFIER = new Verifier(Trial.LIBRARY, Trial.RULES);

  private static byte[] print(
      Policy policy, Language language, UnaryOperator<List<Attachment>> carried) {
    Document d = Cgu.document(Trial.LIBRARY, policy, language, Trial.DAY, Trial.RULES);
    Document carrying =
        new Document(
            d.language(),
            d.cover(),
            d.standing(),
            d.brief(),
            d.sections(),
            d.annexes(),
            carried.apply(d.attachments()));
    return new Ink(Trial.LIBRARY, Trial.DAY).pdf(carrying, policy.producer().name());
  }

  private static Verification verify(byte[] bytes) {
    return verify(VERIFIER, bytes)
        .orElseThrow(() -> new AssertionError("a PDF that can be read is refused"));
  }

  private static Optional<Verification> verify(Verifier verifier, byte[] bytes) {
    return verifier.of("cgu.pdf", bytes).match(Optional::of, problems -> Optional.empty());
  }

  private static List<Attachment> replaced(List<Attachment> all, String name, String json) {
    return all.stream()
        .map(a -> a.name().equals(name) ? new Attachment(name, a.description(), json) : a)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_printed_here_is_genuine(Language language) {
    Verification v = verify(print(POLICY, language, UnaryOperator.identity()));
    assertThat(v).isInstanceOf(Genuine.class);
    assertThat(v.made().orElseThrow().policy()).isEqualTo(POLICY);
    assertThat(v.made().orElseThrow().imprint().language()).isEqualTo(language);
    assertThat(v.made().orElseThrow().imprint().day()).isEqualTo(Trial.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc-gestion-de-projet/policy-v1.yaml",
        "abc-gestion-de-projet/policy-v2.yaml",
        "corporate-certifiant/policy-v1.yaml",
        "digitalisation-tpe/policy-v1.yaml",
        "education-ouverte/policy-v1.yaml",
        "personal-mooc/policy-v1.yaml",
      })
  void every_policy_of_the_demonstration_is_printed_again_from_what_its_document_carries(
      String file) {
    String path = "policies/" + file;
    Policy policy =
        PolicyReader.read(Trial.LIBRARY, path, Trial.LIBRARY.files().bytes(path))
            .match(f -> Optional.of(f.policy()), p -> Optional.<Policy>empty())
            .orElseThrow();
    assertThat(verify(print(policy, Language.FR, UnaryOperator.identity())))
        .isInstanceOf(Genuine.class);
  }

  @Test
  void one_byte_changed_anywhere_is_never_genuine() {
    Random random = new Random(20261122);
    int readable = 0;
    for (int i = 0; i < 60; i++) {
      byte[] changed = PDF.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      Optional<Verification> v = verify(VERIFIER, changed);
      if (v.isPresent()) readable++;
      v.ifPresent(found -> assertThat(found).isNotInstanceOf(Genuine.class));
    }
    assertThat(readable).isPositive();
  }

  /** The first pages say 90,00 €, the policy attached says 9,00 €. */
  @Test
  void another_policy_put_in_the_place_of_the_true_one_is_told_by_its_pages() {
    byte[] forged =
        print(
            POLICY,
            Language.FR,
            all -> {
              String cheaper = all.get(0).json().replace("90.00", "9.00");
              return replaced(all, Cgu.SOURCE, cheaper);
            });
    Verification v = verify(forged);
    assertThat(v).isInstanceOf(Altered.class);
    assertThat(((Altered) v).pages()).isNotEmpty();
  }

  @Test
  void what_is_added_after_the_end_is_altered_though_its_pages_say_the_same() {
    byte[] more = java.util.Arrays.copyOf(PDF, PDF.length + 1);
    more[PDF.length] = '\n';
    Verification v = verify(more);
    assertThat(v).isInstanceOf(Altered.class);
    assertThat(((Altered) v).pages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.0.9,'',OTHER_ENGINE", "'',sha256:00,OTHER_LIBRARY"})
  void what_another_program_or_library_printed_is_not_called_altered(
      String engine, String library, Reason reason) {
    Imprint other =
        new Imprint(
            "cgu",
            Language.FR,
            Trial.DAY,
            engine.isEmpty() ? Imprint.engineVersion() : engine,
            library.isEmpty() ? Trial.LIBRARY.digest() : library);
    byte[] pdf =
        print(POLICY, Language.FR, all -> replaced(all, Imprint.FILE, other.attached("").json()));
    assertThat(((Unknown) verify(pdf)).reason()).isEqualTo(reason);
  }

  @Test
  void without_a_source_or_without_all_of_it_nothing_is_concluded() {
    assertThat(((Unknown) verify(print(POLICY, Language.FR, all -> List.of()))).reason())
        .isEqualTo(Reason.NO_SOURCE);
    assertThat(((Unknown) verify(print(POLICY, Language.FR, all -> all.subList(0, 1)))).reason())
        .isEqualTo(Reason.NOT_REPRINTABLE);
    byte[] spoiled =
        print(POLICY, Language.FR, all -> replaced(all, Cgu.SOURCE, "{\"clausier\": 1}"));
    assertThat(((Unknown) verify(spoiled)).reason()).isEqualTo(Reason.SOURCE_UNREADABLE);
  }

  @Test
  void a_policy_larger_than_any_is_not_printed_for_anyone() {
    byte[] large =
        print(
            POLICY,
            Language.FR,
            all -> {
              String note = "{\"note\":\"" + "a".repeat(200_001) + "\",";
              return replaced(all, Cgu.SOURCE, note + all.get(0).json().substring(1));
            });
    assertThat(((Unknown) verify(large)).reason()).isEqualTo(Reason.SOURCE_UNREADABLE);
  }

  @Test
  void what_the_register_knows_is_genuine_and_says_who_issued_it() {
    Issued issued = new Issued("Conditions d’utilisation", "Atelier Lumen", Trial.DAY);
    String known = verify(PDF).sha256();
    Verifier registered =
        new Verifier(
            Trial.LIBRARY,
            Trial.RULES,
            sha -> sha.equals(known) ? Optional.of(issued) : Optional.empty());
    Verification v = verify(registered, PDF).orElseThrow();
    assertThat(((Genuine) v).issued()).contains(issued);
    assertThat(words(v).get(0))
        .isEqualTo(
            "Authentique : Conditions d’utilisation, document émis par Atelier Lumen"
                + " le 5 octobre 2026.");
    assertThat(words(verify(registered, print(POLICY, Language.EN, all -> all)).orElseThrow()))
        .hasSize(2);
  }

  @Test
  void the_verdict_comes_first_and_does_not_say_more_than_is_known() {
    assertThat(words(verify(PDF)))
        .containsExactly(
            "Authentique : conditions d’utilisation de « Un cours », version 1, par Atelier Lumen,"
                + " imprimées comme au 5 octobre 2026.",
            "Ce fichier est, à l’octet près, ce que Clausier imprime de la politique qu’il"
                + " contient. Cela ne dit pas qui l’a émis : comparez son empreinte à celle que"
                + " publie le producteur.");
  }

  private static List<String> words(Verification v) {
    return new VerificationWords(Trial.LIBRARY, Language.FR)
        .lines(v).stream().map(l -> l.replace('\u00A0', ' ').replace('\u202F', ' ')).toList();
  }
}
