package org.clausier.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.clausier.agreement.Agreement;
import org.clausier.analysis.Analysis;
import org.clausier.audit.AuditRules;
import org.clausier.audit.AuditRun;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.rules.audit.DroolsAuditRules;
import org.clausier.ruling.Articles;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.clausier.usage.ReportReader;
import org.clausier.usage.format.Reports;

/**
 * Where the engine meets its rules: everything that commands do, they ask here. The rules load
 * while the files are read; half of the wait of a short command.
 */
final class Desk {

  private final Library library;
  private final RuleBook rules = new Rules();
  private final Articles articles;

  Desk(Library library) {
    this.library = library;
    this.articles = new CguArticles(library);
  }

  Library library() {
    return library;
  }

  RuleBook rules() {
    return rules;
  }

  Rulings rulings(Dossier dossier) {
    return new Rulings(library, dossier, rules, articles);
  }

  Outcome<Rulings> rulings(List<PolicyFile> files, List<Agreement> agreements) {
    List<Policy> versions = files.stream().map(PolicyFile::policy).toList();
    return Dossier.of(versions, agreements).then(d -> Outcome.ok(rulings(d)));
  }

  /** The problems of the versions of one policy. */
  List<Problem> analyse(List<PolicyFile> versions) {
    return Analysis.of(library, versions, rules, articles);
  }

  AuditRun audits() {
    return audits(Reports.Options.NONE);
  }

  AuditRun audits(Reports.Options options) {
    return audits(Reports.format(options));
  }

  /** Audits are run by rules of their own, loaded while the report is read. */
  AuditRun audits(ReportReader.Format format) {
    CompletableFuture<AuditRules> own = CompletableFuture.supplyAsync(DroolsAuditRules::new);
    return new AuditRun(library, rules, articles, facts -> own.join().conclude(facts), format);
  }
}
