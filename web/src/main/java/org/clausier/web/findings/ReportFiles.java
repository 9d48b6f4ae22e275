package org.clausier.web.findings;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausier.web.account.Account;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of an audit in each of its forms: the figures of the page, to the cent. */
@Controller
public class ReportFiles {

  private final Shown shown;
  private final Conclusions conclusions;
  private final Concluding concluding;
  private final AuditPrints prints;
  private final Days days;

  ReportFiles(
      Shown shown, Conclusions conclusions, Concluding concluding, AuditPrints prints, Days days) {
    this.shown = shown;
    this.conclusions = conclusions;
    this.concluding = concluding;
    this.prints = prints;
    this.days = days;
  }

  @GetMapping("/audits/{id}/rapport.{form}")
  ResponseEntity<byte[]> file(
      Account account, @PathVariable long id, @PathVariable String form, Locale locale) {
    Form asked =
        Stream.of(Form.values())
            .filter(f -> f.extension().equals(form))
            .findFirst()
            .orElseThrow(Missing::new);
    Kept audit = days.upToDate(shown.audit(account, id));
    String name = audit.reference() + "." + asked.extension();
    return ResponseEntity.ok()
        .contentType(asked.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build() + "")
        .body(bytes(audit, asked, Languages.of(locale)));
  }

  /** The JSON is what was recorded, to the letter; the others are printed from the same report. */
  public byte[] bytes(Kept audit, Form form, Language language) {
    if (form == Form.JSON) {
      String json = conclusions.text(audit.id(), language).orElseThrow(Missing::new);
      return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
    return prints.bytes(concluding.report(audit), form, language);
  }
}
