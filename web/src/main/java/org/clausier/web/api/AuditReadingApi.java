package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clausier.web.account.Account;
import org.clausier.web.intake.Annotating;
import org.clausier.web.intake.Intake;
import org.clausier.web.intake.Preview;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.State;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the files of an audit are read, while they are here. */
@RestController
@RequestMapping("/api/v1/audits/{id}")
class AuditReadingApi {

  private final Audits audits;
  private final Intake intake;
  private final Annotating annotating;
  private final AuditTold told;
  private final Preview preview;

  AuditReadingApi(
      Audits audits, Intake intake, Annotating annotating, AuditTold told, Preview preview) {
    this.preview = preview;
    this.audits = audits;
    this.intake = intake;
    this.annotating = annotating;
    this.told = told;
  }

  /** What the reader makes of the beginning of the first report. Nothing is changed by looking. */
  @GetMapping("/reading")
  ResponseEntity<byte[]> auditReading(@PathVariable long id, Locale locale, Account account) {
    return AuditTold.answer(HttpStatus.OK, preview.of(open(account, id), Languages.of(locale)));
  }

  /** Says it otherwise, and has them read again: what was counted before counts no more. */
  @PutMapping("/reading")
  ResponseEntity<byte[]> readAgain(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String charset,
      @RequestParam(defaultValue = "") String separator,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "true") boolean read,
      HttpServletRequest request,
      Locale locale,
      Account account)
      throws IOException {
    Kept audit = open(account, id);
    byte[] mapping = request.getInputStream().readAllBytes();
    Kept now =
        Refusal.orRefuse(
            intake.again(
                audit, mapping, new Intake.Choices(format, charset, separator, sheet), read));
    return ResponseEntity.accepted()
        .location(URI.create(AuditTold.href(now)))
        .headers(AuditTold.json())
        .body(told.bytes(now, Languages.of(locale)));
  }

  /** What was said of columns and values, as the file that the command takes. */
  @GetMapping("/mapping")
  ResponseEntity<byte[]> auditMapping(@PathVariable long id, Account account) {
    Kept audit = of(account, id);
    if (audit.mapping().isEmpty()) throw new Missing();
    return ResponseEntity.ok()
        .contentType(Served.YAML)
        .cacheControl(CacheControl.noStore())
        .body(audit.mapping().getBytes(StandardCharsets.UTF_8));
  }

  /** The first report, each rejected row saying what is wrong with it. */
  @GetMapping("/annotated")
  void annotatedAudit(
      @PathVariable long id, Locale locale, HttpServletResponse response, Account account)
      throws IOException {
    annotating.write(open(account, id), Languages.of(locale), response);
  }

  private Kept of(Account account, long id) {
    return audits.of(account, id).filter(a -> a.state() != State.ERASED).orElseThrow(Missing::new);
  }

  private Kept open(Account account, long id) {
    Kept audit = of(account, id);
    if (!audit.state().open()) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    return audit;
  }
}
