package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.intake.Intake;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.State;
import org.clausier.web.upload.Incoming;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.yaml.Tree;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audits that stay: begun, watched, stopped, concluded by a program as on the pages. */
@RestController
@RequestMapping("/api/v1/audits")
class KeptAuditsApi {

  private static final Duration A_STOP = Duration.ofSeconds(5);

  private final Audits audits;
  private final Jobs jobs;
  private final Intake intake;
  private final Concluding concluding;
  private final AuditTold told;

  KeptAuditsApi(Audits audits, Jobs jobs, Intake intake, Concluding concluding, AuditTold told) {
    this.audits = audits;
    this.jobs = jobs;
    this.intake = intake;
    this.concluding = concluding;
    this.told = told;
  }

  /** What is sent is read away from whoever sends it: the answer says where to look. */
  @PostMapping
  ResponseEntity<byte[]> startAudit(HttpServletRequest request, Locale locale, Account account)
      throws IOException {
    Incoming form = Incoming.of(request).orElseThrow(() -> Refusal.of(Kind.WRONG_TYPE));
    Kept audit =
        intake
            .begin(form, account, Languages.of(locale))
            .match(
                ok -> ok,
                problems -> {
                  throw refused(problems);
                });
    return accepted(audit, locale);
  }

  private static Refusal refused(List<Problem> problems) {
    boolean tooLong = problems.stream().anyMatch(p -> p.id().equals(Intake.TOO_LONG));
    return tooLong ? Refusal.of(Kind.TOO_LARGE, problems) : Refusal.of(problems);
  }

  private ResponseEntity<byte[]> accepted(Kept audit, Locale locale) {
    return ResponseEntity.accepted()
        .location(URI.create(AuditTold.href(audit)))
        .headers(AuditTold.json())
        .body(told.bytes(audit, Languages.of(locale)));
  }

  /** Those of the producer, the last begun first; none that was given up. */
  @GetMapping
  ResponseEntity<byte[]> keptAudits(
      @RequestParam(defaultValue = "0") long before,
      @RequestParam(defaultValue = "50") int limit,
      Account account) {
    int most = Math.max(1, Math.min(limit, Audits.LISTED));
    List<Kept> found =
        audits.of(account.producer(), before > 0 ? before : Long.MAX_VALUE, most + 1);
    boolean more = found.size() > most;
    List<Kept> page = more ? found.subList(0, most) : found;
    List<Tree> lines = page.stream().<Tree>map(a -> told.line(a).open()).toList();
    Tree.Builder answer = Tree.keys().put("audits", new Tree.Items(lines, true));
    if (more) answer.plain("next", page.get(most - 1).id());
    return AuditTold.answer(HttpStatus.OK, answer);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> keptAudit(@PathVariable long id, Locale locale, Account account) {
    return shown(of(account, id), locale);
  }

  /** Gives up what has not concluded: its files go now. What concluded stays. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> eraseAudit(@PathVariable long id, Account account) {
    if (!jobs.giveUp(of(account, id).id())) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/stop")
  ResponseEntity<byte[]> stopAudit(@PathVariable long id, Locale locale, Account account) {
    if (!of(account, id).state().underWay()) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    jobs.stop(id);
    jobs.over(id, A_STOP);
    return shown(of(account, id), locale);
  }

  @PostMapping("/{id}/resume")
  ResponseEntity<byte[]> resumeAudit(@PathVariable long id, Locale locale, Account account) {
    Kept audit = of(account, id);
    if (!audit.state().open() || !jobs.read(id)) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    return accepted(of(account, id), locale);
  }

  /** Concludes what was read with rows rejected, or words guessed. */
  @PostMapping("/{id}/conclusion")
  ResponseEntity<byte[]> concludeAudit(@PathVariable long id, Locale locale, Account account) {
    Kept audit = of(account, id);
    if (audit.state() != State.READ) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    Refusal.orRefuse(concluding.conclude(audit, Conclusions.Reason.READ, account.id()));
    return shown(of(account, id), locale);
  }

  private ResponseEntity<byte[]> shown(Kept audit, Locale locale) {
    return ResponseEntity.ok()
        .headers(AuditTold.json())
        .body(told.bytes(audit, Languages.of(locale)));
  }

  /** One of the account's producer; what was given up, and another's, do not exist. */
  private Kept of(Account account, long id) {
    return audits.of(account, id).filter(a -> a.state() != State.ERASED).orElseThrow(Missing::new);
  }
}
