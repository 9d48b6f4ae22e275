package org.clausier.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

  private static final Source HERE = new Source("request.yaml", 9);

  private static Outcome<Identifier> read(Scheme scheme, String text) {
    return Identifier.read(HERE, scheme, text);
  }

  private static List<String> refusal(Scheme scheme, String text) {
    return read(scheme, text)
        .match(known -> List.of(), problems -> problems.stream().map(Problem::id).toList());
  }

  private static List<Problem> warnings(Scheme scheme, String text) {
    return new Identifier(scheme, scheme.compact(text)).warnings(HERE);
  }

  @ParameterizedTest
  @CsvSource({
    "SIREN, 123456782",
    "SIREN, 987654324",
    "SIRET, 12345678200010",
    "SIRET, 35600000000048", // head office of La Poste, with Luhn's key
    "SIRET, 35600000049837", // an office of La Poste, without
    "VAT, FR11123456782",
    "VAT, FR68900000001",
    "UAI, 0951099D",
    "UAI, 0755908P",
    "UAI, 0590349J",
    "ICE, 001561191000066",
    "ICE, 002136093000040",
    "ICE, 001234567000062",
    "IBAN, FR7630006000011234567890189",
    "NDA, 11755205675",
    "NDA, 11755321875",
    "NDA, 32800232680",
    "RNA, W751234567",
    "IF, 12345678",
    "RC, 12345 Casablanca"
  })
  void a_sound_number_is_read_without_a_word(Scheme scheme, String value) {
    assertThat(read(scheme, value)).isEqualTo(Outcome.ok(new Identifier(scheme, value)));
    assertThat(warnings(scheme, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SIREN, 123456789, siren-key",
    "SIREN, 12345678, siren-length",
    "SIREN, 1234567820, siren-length",
    "SIREN, 12345678A, siren-digits",
    "SIREN, '', siren-digits",
    "SIREN, 000000000, siren-zero",
    "SIRET, 12345678200011, siret-key", // digits sum to 40: only La Poste may
    "SIRET, 1234567820001, siret-length",
    "SIRET, 123456782, siret-length",
    "SIRET, 1234567820001O, siret-digits",
    "SIRET, 00000000000000, siret-zero",
    "SIRET, 12345678900007, siret-siren", // Luhn's key on 14 digits, not on the first 9
    "SIRET, 35600000049838, siret-key",
    "VAT, FR12123456782, vat-key",
    "VAT, FR11123456789, vat-siren",
    "VAT, FR1112345678, vat-form",
    "VAT, FRIO123456782, vat-form",
    "VAT, US123456789, vat-form",
    "VAT, 123456782, vat-form",
    "UAI, 0590349K, uai-letter",
    "UAI, 0590349I, uai-letter",
    "UAI, 590349J, uai-form",
    "UAI, 05903490, uai-form",
    "ICE, 001561191000065, ice-key",
    "ICE, 1561191000066, ice-length",
    "ICE, 00156119100006A, ice-digits",
    "ICE, 000000000000000, ice-zero",
    "IBAN, FR7630006000011234567890188, iban-key",
    "IBAN, FR763000600001123456789018, iban-length",
    "IBAN, FR76, iban-form",
    "IBAN, 7630006000011234567890189, iban-form"
  })
  void a_wrong_number_is_refused_with_its_reason(Scheme scheme, String text, String id) {
    assertThat(refusal(scheme, text)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "RNA, 751234567, rna-form",
    "RNA, W75123456, rna-form",
    "NDA, 11 75 52056 59, nda-department",
    "NDA, 1175520567, nda-form",
    "IF, 123456789, if-form",
    "RC, 12345, rc-form",
    "RC, Casablanca, rc-form",
    "VAT, FRK7399859412, vat-old-key",
    "VAT, DE123456789, vat-unconfirmed",
  })
  void a_doubtful_number_is_kept_with_a_warning(Scheme scheme, String text, String id) {
    assertThat(refusal(scheme, text)).isEmpty();
    assertThat(warnings(scheme, text)).extracting(Problem::id).containsExactly(id);
    assertThat(warnings(scheme, text)).noneMatch(Problem::refuses);
  }

  @Test
  void a_length_is_told_apart_from_a_key() {
    assertThat(read(Scheme.SIRET, "123 456 782 0001"))
        .isEqualTo(Outcome.refused(Problem.error(HERE, "siret-length", "13", "14")));
    assertThat(read(Scheme.IBAN, "FR76 3000"))
        .isEqualTo(Outcome.refused(Problem.error(HERE, "iban-form")));
  }

  @ParameterizedTest
  @CsvSource({
    "SIRET, 123 456 782 00010, 12345678200010",
    "SIRET, 123\u00a0456\u202f782\u200900010, 12345678200010",
    "SIRET, 123.456.782-00010, 12345678200010",
    "SIRET, 123\u2013456\u2014782\u221200010, 12345678200010",
    "SIREN, '\t123456782\n', 123456782",
    "SIREN, \ufeff123\u200b456782, 123456782",
    "UAI, 0951099 d, 0951099D",
    "VAT, fr 11 123 456 782, FR11123456782",
    "RC, '  12345 \u00a0 Casablanca ', 12345 Casablanca",
  })
  void numbers_are_read_as_people_write_them(Scheme scheme, String text, String value) {
    assertThat(read(scheme, text)).isEqualTo(Outcome.ok(new Identifier(scheme, value)));
  }

  @ParameterizedTest
  @CsvSource({
    "SIREN, 123456782, 123\u00a0456\u00a0782",
    "SIRET, 12345678200010, 123\u00a0456\u00a0782\u00a000010",
    "VAT, FR11123456782, FR\u00a011\u00a0123\u00a0456\u00a0782",
    "VAT, DE123456789, DE123456789",
    "NDA, 11755205675, 11\u00a075\u00a052056\u00a075",
    "NDA, 1175, 11\u00a075",
    "UAI, 0951099D, 0951099D",
    "ICE, 001561191000066, 001561191000066",
    "IBAN, FR7630006000011234567890189, "
        + "FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189",
    "RC, 12345 Casablanca, 12345 Casablanca",
  })
  void numbers_are_printed_in_groups(Scheme scheme, String value, String printed) {
    var identifier = new Identifier(scheme, value);
    assertThat(identifier.grouped()).isEqualTo(printed);
    if (scheme != Scheme.RC) assertThat(read(scheme, printed)).isEqualTo(Outcome.ok(identifier));
  }

  @Test
  void a_number_that_failed_cannot_exist() {
    assertThatThrownBy(() -> new Identifier(Scheme.SIREN, "123456789"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Identifier(Scheme.SIREN, "123 456 782"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_monaco_vat_number_has_no_siren() {
    // key of 000000010: (12 + 3 × 10) mod 97 = 42
    assertThat(refusal(Scheme.VAT, "FR42000000010")).isEmpty();
    assertThat(refusal(Scheme.VAT, "FR43000000010")).containsExactly("vat-key");
  }

  @Test
  void schemes_are_found_by_the_key_of_the_file() {
    assertThat(Scheme.of("siret")).contains(Scheme.SIRET);
    assertThat(Scheme.of("if")).contains(Scheme.IF);
    assertThat(Scheme.of("SIRET")).isEmpty();
    assertThat(new Identifier(Scheme.SIREN, "123456782")).hasToString("siren 123456782");
  }

  @Property
  void one_wrong_digit_in_a_siren_is_always_refused(
      @ForAll @IntRange(min = 1, max = 99_999_999) int head,
      @ForAll @IntRange(max = 8) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    var siren = withKey("%08d".formatted(head));
    assertThat(refusal(Scheme.SIREN, siren)).isEmpty();
    assertThat(refusal(Scheme.SIREN, wrong(siren, place, shift)))
        .isSubsetOf("siren-key", "siren-zero")
        .hasSize(1);
  }

  @Property
  void one_wrong_digit_in_a_siret_is_always_refused(
      @ForAll @IntRange(min = 36_000_000, max = 99_999_999) int head,
      @ForAll @IntRange(max = 9999) int establishment,
      @ForAll @IntRange(max = 13) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    var siret = withKey(withKey("%08d".formatted(head)) + "%04d".formatted(establishment));
    assertThat(refusal(Scheme.SIRET, siret)).isEmpty();
    if (!wrong(siret, place, shift).startsWith("356000000"))
      assertThat(refusal(Scheme.SIRET, wrong(siret, place, shift))).containsExactly("siret-key");
  }

  @Property
  void any_text_is_read_or_refused(@ForAll Scheme scheme, @ForAll String text) {
    assertThat(read(scheme, text)).isNotNull();
  }

  private static String withKey(String head) {
    for (var key = 0; key < 10; key++) if (Digits.luhn(head + key)) return head + key;
    throw new AssertionError(head);
  }

  private static String wrong(String digits, int place, int shift) {
    var digit = (digits.charAt(place) - '0' + shift) % 10;
    return digits.substring(0, place) + digit + digits.substring(place + 1);
  }
}
