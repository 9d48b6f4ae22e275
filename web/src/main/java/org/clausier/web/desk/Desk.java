package org.clausier.web.desk;

import java.util.List;
import org.clausier.analysis.Analysis;
import org.clausier.audit.AuditRules;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.rules.audit.DroolsAuditRules;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Articles;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.springframework.stereotype.Component;

/** Where the engine meets its rules: everything that pages answer, they ask here. */
@Component
public class Desk {

  private final Library library = Library.builtIn();
  private final RuleBook rules = new DroolsRuleBook();
  private final AuditRules auditRules = new DroolsAuditRules();

  public Library library() {
    return library;
  }

  public RuleBook rules() {
    return rules;
  }

  /**
   * New each time: it remembers the numbers of a version, and a draft keeps its own while edited.
   */
  public Articles articles() {
    return new CguArticles(library);
  }

  public AuditRules auditRules() {
    return auditRules;
  }

  public Rulings rulings(Dossier dossier) {
    return new Rulings(library, dossier, rules, articles());
  }

  /** Reads a policy's text, with all its problems. */
  public Outcome<PolicyFile> read(String name, String text) {
    return PolicyReader.read(library, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** What is wrong with the versions of one policy. */
  public List<Problem> analyse(List<PolicyFile> versions) {
    return Analysis.of(library, versions, rules, articles());
  }
}
