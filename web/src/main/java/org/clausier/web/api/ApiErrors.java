package org.clausier.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clausier.web.security.TooLarge;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson;
import org.clausier.words.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as problem+json, under {@code /api} and nowhere else: people get pages. */
@RestControllerAdvice(basePackages = "org.clausier.web.api")
class ApiErrors {

  private final ProblemJson json;

  ApiErrors(ProblemJson json) {
    this.json = json;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal, Locale locale) {
    Language language = Languages.of(locale);
    String text =
        refusal.problems.isEmpty()
            ? json.text(refusal.kind, language)
            : json.text(refusal.kind, language, refusal.problems);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.kind.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    refusal.etag.ifPresent(answer::eTag);
    return answer.body(text.getBytes(StandardCharsets.UTF_8));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> tooLarge(TooLarge much, Locale locale) {
    return refused(Refusal.of(ProblemJson.Kind.TOO_LARGE), locale);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> missing(Missing missing, Locale locale) {
    return refused(Refusal.of(ProblemJson.Kind.NOT_FOUND), locale);
  }
}
