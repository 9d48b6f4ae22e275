package org.clausier.audit;

import java.util.Set;
import org.clausier.tally.Count;

/**
 * A sample, and what bound the organisation on its day: its adjectives are those of the rules.
 *
 * @param version of the terms that govern it; 0 when none
 * @param terms the facts of that version, as clauses need them
 */
public record Sampled(Sample sample, Bond bond, int version, Set<String> terms) implements Fact {

  public Sampled {
    terms = Set.copyOf(terms);
  }

  public boolean bound() {
    return bond.binds();
  }

  /** Whether an agreement binds, not the terms alone. */
  public boolean underAgreement() {
    return bond instanceof Bond.Signed;
  }

  public boolean wanting() {
    return sample.wanting() > 0;
  }

  /** Looked at, and nothing was wanting. */
  public boolean proper() {
    return sample.checked() > 0 && sample.wanting() == 0;
  }

  private boolean is(Sample.Subject subject) {
    return sample.subject() == subject;
  }

  public boolean attribution() {
    return is(Sample.Subject.ATTRIBUTION);
  }

  public boolean feesCharged() {
    return is(Sample.Subject.FEES_CHARGED);
  }

  public boolean marks() {
    return is(Sample.Subject.MARKS);
  }

  public boolean parentalAuthorisations() {
    return is(Sample.Subject.PARENTAL_AUTHORISATIONS);
  }

  public boolean information() {
    return is(Sample.Subject.INFORMATION);
  }

  public boolean namedResults() {
    return is(Sample.Subject.NAMED_RESULTS);
  }

  public boolean cpfClaims() {
    return is(Sample.Subject.CPF_CLAIMS);
  }

  /** Whether the contents are reserved for uses that ask no price. */
  public boolean commerceReserved() {
    return terms.contains("nc-licensed") || terms.contains("all-rights-reserved");
  }

  /** Whether the course has a certification that the law lets fund. */
  public boolean fundable() {
    return terms.contains("has-cpf");
  }

  public Check check() {
    return sample.subject().check();
  }

  @Override
  public String cause() {
    return String.join("|", sample.subject().id(), sample.practice().orElse(""), bond.id());
  }

  @Override
  public Count rows(Uses uses) {
    return new Count();
  }
}
