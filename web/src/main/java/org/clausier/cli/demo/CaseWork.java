package org.clausier.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRules;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.request.Reply;

/** All the work of a case, from its policies to its audits. */
final class CaseWork {

  private final Works works;
  private final DemoCase of;
  private final List<PolicyFile> versions;

  CaseWork(Works works, DemoCase of) {
    this.works = works;
    this.of = of;
    this.versions =
        of.policies().stream()
            .map(
                p ->
                    Works.right(
                        PolicyReader.read(works.library(), p, works.library().files().bytes(p))))
            .toList();
  }

  Made make(AuditRules rules, String engine) {
    List<Map<String, Object>> shown = new ArrayList<>();
    int problems = 0;
    VersionWork version = new VersionWork(works, of, versions);
    for (PolicyFile file : versions) {
      List<Problem> wrong = version.problems(file);
      problems += wrong.size();
      shown.add(works.piece(() -> version.model(file, wrong)));
    }
    RequestWork request = new RequestWork(works, of, versions);
    List<Reply> replies = request.replies();
    List<Map<String, Object>> requests = new ArrayList<>();
    replies.forEach(r -> requests.add(request.model(r)));
    for (int i = 0; i < of.pieces() - versions.size() - of.audits().size(); i++) works.step().run();
    List<Map<String, Object>> audits = new ArrayList<>();
    int findings = 0;
    Cents due = Cents.ZERO;
    AuditWork audit = new AuditWork(works, of, versions, rules);
    for (DemoCase.Audited audited : of.audits()) {
      AuditReport report = audit.report(audited, engine);
      findings += report.findings().size();
      due = due.plus(report.settlement().net());
      audits.add(works.piece(() -> audit.model(audited, report)));
    }
    int terms = versions.stream().mapToInt(v -> v.policy().terms().size()).sum();
    int made = (int) replies.stream().filter(Reply.Convention.class::isInstance).count();
    return new Made(
        of,
        versions.size(),
        terms,
        problems,
        replies.size(),
        made,
        of.audits().size(),
        findings,
        due,
        model(shown, requests, audits));
  }

  private Map<String, Object> model(
      List<Map<String, Object>> shown,
      List<Map<String, Object>> requests,
      List<Map<String, Object>> audits) {
    Map<String, Object> model = new TreeMap<>();
    model.put("title", of.title());
    model.put("lead", of.sentence());
    model.put("versions", shown);
    model.put("requests", requests);
    model.put("audits", audits);
    return model;
  }
}
