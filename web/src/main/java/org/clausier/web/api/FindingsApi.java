package org.clausier.web.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.clausier.diff.words.DiffJson;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.account.Account;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.findings.Days;
import org.clausier.web.findings.Replaying;
import org.clausier.web.findings.ReportFiles;
import org.clausier.web.findings.Shown;
import org.clausier.web.findings.Told;
import org.clausier.web.findings.ToldFinding;
import org.clausier.web.findings.Wish;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an audit found, once it concluded: the figures of its pages. */
@RestController
@RequestMapping("/api/v1/audits/{id}")
class FindingsApi {

  private final Shown shown;
  private final Days days;
  private final Conclusions conclusions;
  private final ReportFiles files;
  private final Replaying replaying;

  FindingsApi(
      Shown shown, Days days, Conclusions conclusions, ReportFiles files, Replaying replaying) {
    this.shown = shown;
    this.days = days;
    this.conclusions = conclusions;
    this.files = files;
    this.replaying = replaying;
  }

  /**
   * A page of them.
   *
   * @param wanted how many there are in all the pages
   */
  record FindingList(
      List<String> headline,
      boolean provisional,
      int wanted,
      int page,
      int pages,
      List<FindingLine> findings) {}

  /**
   * One of them, in short.
   *
   * @param state compliant, open, tolerated, or what the organisation answered last
   * @param clause as {@code clause} filters
   * @param band in the place of counts that could tell who is meant
   * @param net before VAT, in euros
   */
  record FindingLine(
      String id,
      String verdict,
      String severity,
      String state,
      String says,
      String practice,
      String audience,
      @Nullable String clause,
      long uses,
      String band,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String net,
      String history,
      String href) {}

  @GetMapping("/findings")
  ResponseEntity<FindingList> findings(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String clause,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "gravity") String order,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "fr") String language,
      Account account) {
    if (!Wish.ORDERS.contains(order)) throw unknown(order);
    Kept audit = concluded(account, id);
    Told told = shown.of(audit, Wanted.language(language));
    Wish wish = new Wish(verdict, clause, state, month, order, Math.max(1, page));
    List<ToldFinding> wanted = wish.among(told.findings());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new FindingList(
                told.headline(),
                told.provisional(),
                wanted.size(),
                wish.page(),
                Wish.pages(wanted.size()),
                Wish.page(wanted, wish.page()).stream().map(f -> line(audit, f)).toList()));
  }

  private static Refusal unknown(String order) {
    String known = String.join(", ", Wish.ORDERS);
    return Refusal.of(
        List.of(Problem.error(Source.of("order"), "option-value-unknown", "order", order, known)));
  }

  private static FindingLine line(Kept audit, ToldFinding f) {
    return new FindingLine(
        f.id(),
        f.verdict(),
        f.severity(),
        f.state(),
        f.says(),
        f.practice(),
        f.audience(),
        f.clause().map(ToldFinding.Clause::key).orElse(null),
        f.uses(),
        f.band(),
        f.first().orElse(null),
        f.last().orElse(null),
        f.net().map(BigDecimal::toPlainString).orElse(null),
        f.history(),
        AuditTold.href(audit) + "/findings/" + f.id());
  }

  /** As the report tells it, where it stands, and the first rows that it rests on, masked. */
  @GetMapping("/findings/{finding}")
  ResponseEntity<byte[]> finding(
      @PathVariable long id,
      @PathVariable String finding,
      @RequestParam(defaultValue = "fr") String language,
      Account account) {
    Kept audit = concluded(account, id);
    Language in = Wanted.language(language);
    ToldFinding told = shown.of(audit, in).finding(finding).orElseThrow(Missing::new);
    String json = conclusions.text(audit.id(), in).orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .headers(AuditTold.json())
        .body(FindingJson.of(json, told, shown.rows(audit, told)));
  }

  /** The JSON is what was recorded; the others are printed from the same report. */
  @GetMapping("/report")
  ResponseEntity<byte[]> auditReport(
      @PathVariable long id,
      @RequestParam(defaultValue = "fr") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Account account) {
    AuditPrints.Form form = AuditPrints.Form.of(Wanted.form(accept, AuditPrints.Form.types()));
    Kept audit = concluded(account, id);
    return ResponseEntity.ok()
        .contentType(form.type())
        .cacheControl(CacheControl.noStore())
        .body(files.bytes(audit, form, Wanted.language(language)));
  }

  /** What the draft of the course would have changed, for these uses. */
  @GetMapping("/draft")
  ResponseEntity<byte[]> draftEffect(@PathVariable long id, Account account) {
    Kept audit = shown.audit(account, id);
    String json =
        JsonWriter.write(
            DiffJson.effects(Refusal.orRefuse(replaying.of(audit).orElseThrow(Missing::new))));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body((json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** One that concluded, as of today. */
  private Kept concluded(Account account, long id) {
    return days.upToDate(shown.audit(account, id));
  }
}
