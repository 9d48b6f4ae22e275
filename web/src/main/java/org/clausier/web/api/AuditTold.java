package org.clausier.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.Counted;
import org.clausier.audit.kept.KeptCount;
import org.clausier.audit.kept.KeptProblems;
import org.clausier.problem.Problem;
import org.clausier.web.findings.Shown;
import org.clausier.web.findings.Told;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Materials;
import org.clausier.web.kept.Progress;
import org.clausier.web.kept.State;
import org.clausier.web.kept.Tallies;
import org.clausier.web.words.ProblemJson;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where an audit is, for programs: how far it was read, what is wrong with it, what comes next. */
@Component
class AuditTold {

  private final Materials materials;
  private final Jobs jobs;
  private final Tallies tallies;
  private final Conclusions conclusions;
  private final Shown shown;
  private final ProblemJson json;

  AuditTold(
      Materials materials,
      Jobs jobs,
      Tallies tallies,
      Conclusions conclusions,
      Shown shown,
      ProblemJson json) {
    this.materials = materials;
    this.jobs = jobs;
    this.tallies = tallies;
    this.conclusions = conclusions;
    this.shown = shown;
    this.json = json;
  }

  static String href(Kept audit) {
    return "/api/v1/audits/" + audit.id();
  }

  /** What a list says of it. */
  Tree.Builder line(Kept a) {
    return Tree.keys()
        .plain("id", a.id())
        .text("reference", a.reference())
        .text("course", materials.course(a).slug())
        .text("organisation", a.organisation())
        .text("state", a.state().id())
        .text("begun", a.created() + "")
        .text("changed", a.changed() + "")
        .text("href", href(a));
  }

  byte[] bytes(Kept a, Language language) {
    return bytes(all(a, language));
  }

  private Tree.Builder all(Kept a, Language language) {
    Tree.Builder keys = line(a);
    if (a.state().underWay()) keys.put("progress", jobs.at(a.id()).map(AuditTold::progress));
    if (a.state() == State.READ) {
      tallies.of(a.id()).map(KeptCount::counted).ifPresent(c -> counted(c, keys, language));
    }
    if (a.state() == State.DONE) {
      Conclusions.Told last = conclusions.last(a.id()).orElseThrow();
      Told told = shown.of(a, language);
      keys.put("rows", rows(told.rows().read(), told.rows().accepted(), told.rows().rejected()))
          .texts("headline", told.headline())
          .plain("findings", told.findings().size())
          .plain("provisional", told.provisional())
          .put(
              "report",
              Tree.keys()
                  .plain("number", last.n())
                  .plain("day", last.reported())
                  .text("reason", last.reason())
                  .text("sha256", last.sha256())
                  .done());
    }
    Optional.ofNullable(a.failure())
        .ifPresent(f -> keys.put("problems", problems(KeptProblems.fromBytes(f), language)));
    return keys;
  }

  private static Tree progress(Progress.At at) {
    Tree.Builder keys =
        Tree.keys()
            .plain("percent", at.percent())
            .plain("rows", at.rows())
            .plain("bytes", at.read())
            .plain("size", at.size())
            .plain("concluding", at.concluding());
    if (at.secondsLeft() >= 0) keys.plain("secondsLeft", at.secondsLeft());
    return keys.done();
  }

  /** What was read, and why the first of the rejected rows were. */
  private void counted(Counted c, Tree.Builder keys, Language language) {
    keys.put(
            "rows",
            rows(
                c.readings().stream().mapToLong(r -> r.read()).sum(),
                c.readings().stream().mapToLong(r -> r.accepted()).sum(),
                c.readings().stream().mapToLong(r -> r.rejected()).sum()))
        .put("rejected", problems(c.rejected(), language))
        .put(
            "notes",
            problems(c.readings().stream().flatMap(r -> r.notes().stream()).toList(), language));
  }

  private static Tree rows(long read, long accepted, long rejected) {
    return Tree.keys()
        .plain("read", read)
        .plain("accepted", accepted)
        .plain("rejected", rejected)
        .plain("duplicates", read - accepted - rejected)
        .done();
  }

  private Tree problems(List<Problem> problems, Language language) {
    return new Tree.Items(problems.stream().map(p -> json.problem(p, language)).toList(), true);
  }

  static byte[] bytes(Tree.Builder answer) {
    return (JsonWriter.write(answer.open()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static ResponseEntity<byte[]> answer(HttpStatus status, Tree.Builder answer) {
    return ResponseEntity.status(status).headers(json()).body(bytes(answer));
  }

  /** Nobody keeps it: it changes, and is its producer's alone. */
  static HttpHeaders json() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setCacheControl(CacheControl.noStore());
    return headers;
  }
}
