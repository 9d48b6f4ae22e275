package org.clausier.audit.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Credit;
import org.clausier.audit.Declared;
import org.clausier.audit.Hearing;
import org.clausier.audit.Materiality;
import org.clausier.audit.Observation;
import org.clausier.audit.Sample;
import org.clausier.audit.Tolerance;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** « Ce qui a été déclaré »: all that the companion file says, whatever came of it. */
final class DeclaredSheet {

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Figures figures;
  private final List<List<Value>> rows = new ArrayList<>();

  private DeclaredSheet(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  static Sheet of(Library library, AuditReport report, Language language) {
    return new DeclaredSheet(library, report, language).sheet();
  }

  private Sheet sheet() {
    AuditFile file = report.file();
    organisation(file.organisation());
    file.acceptances().forEach(this::acceptance);
    file.payments()
        .forEach(
            p -> add("payment", "", p.day(), units(p.fee(), p.quantity()) + " (" + p.fee() + ")"));
    file.invoices().forEach(this::invoice);
    file.credits().forEach(this::credit);
    declared(file.declared());
    file.declared().samples().forEach(this::sample);
    file.materiality().ifPresent(this::materiality);
    file.tolerances().forEach(this::tolerance);
    file.hearing().ifPresent(this::hearing);
    file.observations().forEach(this::observation);
    return new Sheet(
        messages.say("sheet.declared"),
        List.of(messages.say("sheet.what"), messages.say("sheet.day"), messages.say("sheet.says")),
        rows);
  }

  private void organisation(AuditFile.Organisation o) {
    o.headcount().ifPresent(n -> rows.add(row("headcount", "", Value.of(""), Value.of((long) n))));
    if (o.publicBuyer()) add("public", "", yes(true));
    o.vatSubject().ifPresent(v -> add("vat", "", yes(v)));
  }

  private void acceptance(AuditFile.Acceptance a) {
    String key = a.by().isEmpty() ? "acceptance.says" : "acceptance.says-by";
    add("acceptance", "", a.day(), say(key, a.policy(), a.version() + "", a.by()));
  }

  private String units(String fee, long quantity) {
    Optional<Fee> known =
        Stream.concat(
                report.dossier().agreements().stream().map(Agreement::fees),
                report.dossier().versions().stream().map(Policy::fees))
            .flatMap(fees -> Optional.ofNullable(fees.get(fee)).stream())
            .findFirst();
    return known
        .map(f -> new FormulaWords(library, language).counted(f.unit(), quantity))
        .orElseGet(() -> figures.integer(quantity));
  }

  private void invoice(AuditFile.Invoice i) {
    String paid =
        i.paid()
            .map(d -> say("invoice.paid", figures.day(d)))
            .orElseGet(() -> say("invoice.unpaid"));
    String sum =
        i.gross().map(g -> figures.gross(g.cents())).orElseGet(() -> say("invoice.of-audit"));
    add("invoice", i.reference(), i.due(), say("invoice.says", paid, sum));
  }

  private void credit(Credit c) {
    add("credit", "", c.day(), figures.net(c.amount().cents()) + ", " + c.reason());
  }

  private void declared(Declared d) {
    if (d.from().isPresent() || d.to().isPresent()) {
      add("period", "", AuditSheets.period(report, language));
    }
    d.reportDue().ifPresent(x -> add("report-due", "", x, ""));
    d.reportReceived().ifPresent(x -> add("report-received", "", x, ""));
    d.information().ifPresent(i -> add("information", "", i.day(), i.means()));
    d.worksCouncil().ifPresent(x -> add("works-council", "", x, ""));
    d.formalNotice().ifPresent(x -> add("formal-notice", "", x, ""));
  }

  private void sample(Sample s) {
    DeclaredWords words = new DeclaredWords(library, report, language);
    add("sample." + s.origin().id(), words.about(s), s.day(), words.examined(s));
  }

  private void materiality(Materiality m) {
    String percent = figures.percent(m.percent().movePointLeft(2));
    add("materiality", "", say("materiality.says", figures.net(m.below().cents()), percent));
  }

  private void tolerance(Tolerance t) {
    SequelWords words = new SequelWords(library, report, language);
    String says = say("tolerance.says", figures.day(t.to()), t.reason(), t.author());
    add("tolerance", words.of(t.of()), t.from(), says);
  }

  private void hearing(Hearing h) {
    String until = figures.day(h.until());
    String says =
        h.answered()
            .map(d -> say("hearing.answered", until, figures.day(d)))
            .orElseGet(() -> say("hearing.says", until));
    add("hearing", "", h.opened(), says);
  }

  private void observation(Observation o) {
    String key = "observation." + o.stance().id();
    String says = o.text().isEmpty() ? say(key + ".bare") : say(key, o.text());
    add("observation.of." + o.stance().side().id(), o.finding(), o.day(), says);
  }

  private String yes(boolean yes) {
    return say(yes ? "yes" : "no");
  }

  private String say(String key, Object... arguments) {
    return messages.say("audit.declared." + key, arguments);
  }

  private void add(String label, String of, String says) {
    rows.add(row(label, of, Value.of(""), Value.of(says)));
  }

  private void add(String label, String of, LocalDate day, String says) {
    rows.add(row(label, of, Value.of(day), Value.of(says)));
  }

  private List<Value> row(String label, String of, Value day, Value says) {
    return List.of(Value.of(say(label, of).strip()), day, says);
  }
}
