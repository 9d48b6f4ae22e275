package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.amount.Cents;
import org.clausier.amount.LegalFigures;
import org.clausier.amount.late.Debtor;
import org.clausier.amount.late.LateInterest;
import org.clausier.amount.late.LateInvoice;
import org.clausier.amount.late.RecoveryIndemnity;
import org.clausier.amount.vat.DeclaredVat;
import org.clausier.amount.vat.Sale;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.Vat;
import org.clausier.amount.vat.VatDecision;
import org.clausier.amount.vat.VatRegime;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Dossier;

/** Adds up: HT, VAT by line, late payment (domain § 5.5, G and H). */
final class Settling {

  private final Library library;
  private final Dossier dossier;
  private final AuditFile file;
  private final LocalDate day;
  private final LegalFigures figures;
  private final List<Problem> problems = new ArrayList<>();

  Settling(Library library, Dossier dossier, AuditFile file, LocalDate day) {
    this.library = library;
    this.dossier = dossier;
    this.file = file;
    this.day = day;
    this.figures = library::figure;
  }

  Settlement settle(List<Finding> findings) {
    List<Settlement.Line> lines = new ArrayList<>();
    Optional<VatDecision.AskAccountant> unsettled = Optional.empty();
    Cents net = Cents.ZERO;
    for (Finding f : findings) {
      if (f.verdict() != AuditVerdict.PAYABLE || f.due().isEmpty() || !f.pursued()) continue;
      Due due = f.due().get();
      VatDecision decision = vat(f);
      Optional<Statement.Line> taxed =
          decision.match(r -> Optional.of(line(due, r)), ask -> Optional.empty());
      if (taxed.isEmpty()) unsettled = decision.match(r -> Optional.empty(), Optional::of);
      Cents before = taxed.map(Statement.Line::net).orElse(due.net());
      lines.add(new Settlement.Line(due, before, taxed));
      net = net.plus(before);
    }
    List<Settlement.Deduction> deductions = Credits.deduct(file.credits(), lines);
    net = deductions.stream().map(Settlement.Deduction::net).reduce(net, Cents::plus);
    List<Settlement.Penalty> penalties = new Penalties(library, dossier, file, day).of(findings);
    Settlement so =
        new Settlement(lines, deductions, net, unsettled, List.of(), penalties, problems);
    List<Settlement.Late> late = late(so);
    return new Settlement(lines, deductions, net, unsettled, late, penalties, problems);
  }

  private static Statement.Line line(Due due, VatRegime regime) {
    return due.fee().tariff().taxIncluded()
        ? Statement.Line.including(due.net(), regime)
        : Statement.Line.before(due.net(), regime);
  }

  private VatDecision vat(Finding finding) {
    Policy policy = policy(finding);
    Sale sale =
        new Sale(
            new Sale.Seller(
                policy.producer().country(),
                policy.producer().vatStatus().flatMap(Sale.Status::of).orElse(Sale.Status.UNKNOWN),
                policy.producer().fact("vat-number")),
            new Sale.Buyer(
                file.organisation().country(),
                Sale.Capacity.of(individual(), subject()),
                Optional.ofNullable(file.organisation().identifiers().get("vat"))),
            Sale.Supply.LICENCE,
            finding.count().last());
    Vat vat = new Vat(figures);
    return policy
        .vat()
        .map(
            d ->
                DeclaredVat.read(Source.of(policy.label()), d.regime(), d.basis().orElse(""))
                    .match(declared -> vat.decide(declared, sale), refused -> vat.decide(sale)))
        .orElseGet(() -> vat.decide(sale));
  }

  private Policy policy(Finding finding) {
    int version = finding.use().map(u -> u.ruling().version()).orElse(0);
    return dossier
        .version(version)
        .orElseGet(() -> dossier.versions().get(dossier.versions().size() - 1));
  }

  private boolean individual() {
    return library.audienceTree().isWithin(file.organisation().audience(), "individual");
  }

  private Optional<Boolean> subject() {
    return file.organisation()
        .vatSubject()
        .or(
            () ->
                dossier.agreements().stream()
                    .map(Agreement::party)
                    .flatMap(p -> p.vatSubject().stream())
                    .findFirst());
  }

  private List<Settlement.Late> late(Settlement so) {
    List<Settlement.Late> late = new ArrayList<>();
    for (AuditFile.Invoice invoice : file.invoices()) {
      Optional<Cents> gross = invoice.gross().or(() -> so.statement().map(Statement::gross));
      gross.flatMap(g -> late(invoice, g)).ifPresent(late::add);
    }
    return late;
  }

  private Optional<Settlement.Late> late(AuditFile.Invoice invoice, Cents gross) {
    LateInvoice counted = new LateInvoice(gross, invoice.due(), invoice.paid().orElse(day));
    if (!counted.isLate() || gross.cents() <= 0) return Optional.empty();
    Debtor debtor = debtor();
    return LateInterest.of(counted, debtor, figures)
        .match(
            interest ->
                RecoveryIndemnity.of(1, debtor, invoice.due().plusDays(1), figures)
                    .match(
                        fixed ->
                            Optional.of(
                                new Settlement.Late(invoice, gross, interest, fixed.amount())),
                        this::missing),
            this::missing);
  }

  private Optional<Settlement.Late> missing(List<Problem> refused) {
    problems.addAll(refused);
    return Optional.empty();
  }

  private Debtor debtor() {
    if (file.organisation().publicBuyer()) return Debtor.PUBLIC_BUYER;
    return individual() ? Debtor.OTHER : Debtor.PROFESSIONAL;
  }
}
