package org.clausier.rules.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.format.Reports;

/** The audits of the origin cases, as the command would run them. */
final class Demonstration {

  static final Library LIBRARY = Library.builtIn();
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final AuditRun RUN =
      new AuditRun(
          LIBRARY,
          new DroolsRuleBook(),
          new CguArticles(LIBRARY),
          new DroolsAuditRules(),
          Reports.format());

  private Demonstration() {}

  static AuditReport audit(String folder, String report, String... agreements) {
    return audit(folder, report, file(folder, report), Pseudonyms.forThisAudit(), agreements);
  }

  static AuditReport audit(
      String folder, String report, AuditFile file, Pseudonyms key, String... agreements) {
    List<Agreement> signed = new ArrayList<>();
    for (String a : agreements) {
      String path = "policies/" + folder + "/agreements/" + a + ".yaml";
      signed.add(ok(AgreementReader.read(LIBRARY, path, bytes(path))));
    }
    return ok(
        RUN.of(
            new AuditRun.Request(
                versions(folder),
                signed,
                Optional.of(file),
                List.of(ReportSource.of(report + ".csv", report(folder, report))),
                List.of(),
                DAY,
                "test",
                key)));
  }

  static byte[] report(String folder, String report) {
    return bytes("policies/" + folder + "/reports/" + report + ".csv");
  }

  static AuditFile file(String folder, String report) {
    String path = "policies/" + folder + "/reports/" + report + ".facts.yaml";
    return ok(AuditFileReader.read(LIBRARY, path, bytes(path)));
  }

  static List<Policy> versions(String folder) {
    return LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/" + folder + "/policy-v\\d+\\.yaml"))
        .map(p -> ok(PolicyReader.read(LIBRARY, p, bytes(p))).policy())
        .toList();
  }

  private static byte[] bytes(String path) {
    return LIBRARY.files().bytes(path);
  }

  static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }
}
