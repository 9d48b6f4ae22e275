package org.clausier.amount.vat;

import java.util.ArrayList;
import java.util.Arrays;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * The regime that a policy declares: {@code vat: { regime: exempt, basis: … }}.
 *
 * @param basis the legal ground, printed as written; required
 */
public record DeclaredVat(VatRegime.Kind kind, String basis) {

  public DeclaredVat {
    if (basis.isBlank()) throw new IllegalArgumentException("a basis is required");
  }

  /** Refuses with {@code vat-regime} and {@code vat-basis}. */
  public static Outcome<DeclaredVat> read(Source source, String regime, String basis) {
    var problems = new ArrayList<Problem>();
    var kinds = Arrays.stream(VatRegime.Kind.values());
    var kind = kinds.filter(known -> known.id().equals(regime)).findFirst();
    if (kind.isEmpty()) problems.add(Problem.error(source, "vat-regime", regime));
    if (basis.isBlank()) problems.add(Problem.error(source, "vat-basis", regime));
    return kind.isPresent() && problems.isEmpty()
        ? Outcome.ok(new DeclaredVat(kind.get(), basis.strip()))
        : Outcome.refused(problems);
  }
}
