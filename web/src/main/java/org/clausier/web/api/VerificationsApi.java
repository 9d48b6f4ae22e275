package org.clausier.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.verify.Verifying;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** « Vérifier un document », for programs: genuine, superseded, altered or unknown. */
@RestController
@RequestMapping("/api/v1/verifications")
class VerificationsApi {

  private final Verifying verifying;

  VerificationsApi(Verifying verifying) {
    this.verifying = verifying;
  }

  /**
   * What is known of a document.
   *
   * @param verdict genuine, superseded, altered or unknown
   * @param says sentences, the verdict first
   * @param published where the version that it is, or says that it is, may be read
   */
  record DocumentVerified(
      String verdict, String sha256, List<String> says, @Nullable String published) {

    static DocumentVerified of(Verifying.Answer a) {
      return new DocumentVerified(a.verdict(), a.sha256(), a.says(), a.address());
    }
  }

  /** The file is read, compared, then forgotten. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  DocumentVerified verifyDocument(
      @RequestParam(name = "document", required = false) @Nullable MultipartFile document,
      Locale locale) {
    if (document == null) {
      throw Refusal.of(List.of(Problem.error(Source.of("document"), "verify-nothing")));
    }
    String name = Optional.ofNullable(document.getOriginalFilename()).orElse("document");
    return DocumentVerified.of(
        Refusal.orRefuse(verifying.of(name, AgreementsApi.bytes(document), Languages.of(locale))));
  }

  /** The same, of a file that stays where it is: by its fingerprint alone. */
  @GetMapping("/{sha256}")
  DocumentVerified verifyFingerprint(@PathVariable String sha256, Locale locale) {
    return verifying
        .of(sha256.toLowerCase(Locale.ROOT), Languages.of(locale))
        .map(DocumentVerified::of)
        .orElseThrow(Missing::new);
  }
}
