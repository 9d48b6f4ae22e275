package org.clausier.web.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.verification.Verification;
import org.clausier.verification.VerificationWords;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be said of a file, or of its fingerprint alone, for pages and programs alike. */
@Component
public class Verifying {

  static final String GENUINE = "genuine";
  static final String SUPERSEDED = "superseded";
  static final String ALTERED = "altered";
  private static final String UNKNOWN = "unknown";
  private static final int HEAD = 1024;

  /**
   * What is said.
   *
   * @param verdict genuine, superseded, altered or unknown
   * @param says sentences, the verdict first
   * @param address where the version that it is, or says that it is, is published here
   * @param known that version
   */
  public record Answer(
      String verdict,
      String sha256,
      List<String> says,
      @Nullable String address,
      Register.@Nullable Known known) {}

  private final Desk desk;
  private final Register register;
  private final AgreementRegister agreements;

  Verifying(Desk desk, Register register, AgreementRegister agreements) {
    this.desk = desk;
    this.register = register;
    this.agreements = agreements;
  }

  /** Of a file; what is neither of ours nor a PDF is refused. Nothing of it is kept. */
  public Outcome<Answer> of(String name, byte[] bytes, Language language) {
    if (bytes.length == 0) {
      return Outcome.refused(List.of(Problem.error(Source.of(name), "verify-nothing")));
    }
    Optional<Answer> agreed = agreements.of(bytes, language).map(t -> told(t, Digest.of(bytes)));
    if (agreed.isPresent()) return Outcome.ok(agreed.get());
    if (!looksRight(bytes)) {
      return Outcome.refused(List.of(Problem.error(Source.of(name), "pdf-unreadable")));
    }
    return register
        .verify(name, bytes, language)
        .then(v -> Outcome.ok(told(v, register.known(v).orElse(null), language)));
  }

  /** Readers look for the sign of a PDF among the first bytes, not only at the first. */
  static boolean looksRight(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
        .contains("%PDF-");
  }

  /** Of a fingerprint; absent when no document of ours has it. */
  public Optional<Answer> of(String sha256, Language language) {
    return agreements
        .of(sha256, language)
        .map(t -> told(t, sha256))
        .or(
            () ->
                register
                    .issued(sha256, language)
                    .map(i -> new Verification.Genuine(sha256, Optional.empty(), Optional.of(i)))
                    .map(v -> told(v, register.known(v).orElse(null), language)));
  }

  private static Answer told(AgreementRegister.Told told, String sha256) {
    return new Answer(told.verdict(), sha256, told.lines(), null, null);
  }

  private Answer told(Verification v, Register.@Nullable Known known, Language language) {
    return new Answer(
        verdict(v),
        v.sha256(),
        new VerificationWords(desk.library(), language).lines(v),
        known == null ? null : known.address(),
        known);
  }

  private static String verdict(Verification v) {
    if (v instanceof Verification.Genuine) return GENUINE;
    return v instanceof Verification.Altered ? ALTERED : UNKNOWN;
  }
}
