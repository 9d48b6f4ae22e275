package org.clausier.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.library.Library;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads the facts of an audit ({@code *.facts.yaml}), with all their problems at once. */
public final class AuditFileReader {

  private static final int MOST = 1_000_000_000;
  private static final int LATEST_VERSION = 100_000;

  private final Library library;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private AuditFileReader(Library library, String name) {
    this.library = library;
    this.name = name;
  }

  public static Outcome<AuditFile> read(Library library, String name, byte[] bytes) {
    return YamlReader.read(name, bytes)
        .then(mapping -> new AuditFileReader(library, name).file(mapping));
  }

  private Outcome<AuditFile> file(Node.Mapping mapping) {
    Fields f = new Fields(name, mapping, problems);
    Optional<Problem> format = PolicyReader.wrongFormat(f, "facts");
    if (format.isPresent()) return Outcome.refused(format.get());
    String id = f.required("facts").orElse("");
    f.present("organisation");
    Optional<AuditFile.Organisation> organisation =
        f.fields("organisation").map(this::organisation);
    FreeText texts =
        FreeText.of(library, organisation.map(AuditFile.Organisation::name).orElse(""));
    List<AuditFile.Acceptance> acceptances = new ArrayList<>();
    f.list("acceptances").forEach(a -> acceptance(a, texts).ifPresent(acceptances::add));
    List<AuditFile.Payment> payments = new ArrayList<>();
    f.list("payments").forEach(p -> payment(p).ifPresent(payments::add));
    List<AuditFile.Invoice> invoices = new ArrayList<>();
    f.list("invoices").forEach(i -> invoice(i, texts).ifPresent(invoices::add));
    List<Credit> credits = new ArrayList<>();
    f.list("credits").forEach(c -> credit(c, texts).ifPresent(credits::add));
    Declared declared =
        f.fields("declared")
            .map(d -> new DeclaredReader(library, texts).read(d))
            .orElse(Declared.NOTHING);
    SequelReader sequels = new SequelReader(library, texts);
    List<Tolerance> tolerances = new ArrayList<>();
    f.list("tolerances").forEach(t -> sequels.tolerance(t).ifPresent(tolerances::add));
    List<Observation> observations = new ArrayList<>();
    f.list("observations").forEach(o -> sequels.observation(o).ifPresent(observations::add));
    Optional<Materiality> materiality =
        f.has("materiality")
            ? f.fields("materiality").flatMap(AuditFileReader::materiality)
            : Optional.empty();
    Optional<Hearing> hearing = f.fields("hearing").flatMap(SequelReader::hearing);
    f.keysAsked("note", "materiality", "hearing").done();
    if (!problems.isEmpty() || organisation.isEmpty())
      return Outcome.refused(PolicyReader.inOrder(problems));
    return Outcome.ok(
        new AuditFile(
            id,
            organisation.get(),
            acceptances,
            payments,
            invoices,
            credits,
            declared,
            tolerances,
            observations,
            materiality,
            hearing));
  }

  private static Optional<Materiality> materiality(Fields f) {
    f.present("below");
    f.present("percent");
    Optional<Cents> below = f.has("below") ? f.read("below", Cents::read) : Optional.empty();
    Optional<Cents> percent = f.has("percent") ? f.read("percent", Cents::read) : Optional.empty();
    f.done();
    return below.flatMap(b -> percent.map(p -> new Materiality(b, p.euros())));
  }

  private AuditFile.Organisation organisation(Fields f) {
    String audience = f.required("audience").orElse("");
    if (!audience.isEmpty() && !library.audienceTree().contains(audience)) {
      f.unknown(f.source("audience"), "audience-unknown", audience, library.audienceTree().ids());
    }
    AuditFile.Organisation organisation =
        new AuditFile.Organisation(
            f.required("name").orElse(""),
            audience,
            f.has("country") ? f.text("country").orElse("FR") : "FR",
            f.textMap("identifiers"),
            f.bool("public").orElse(false),
            f.bool("vat-subject"),
            f.integer("headcount", 0, MOST));
    f.done();
    return organisation;
  }

  private static Optional<AuditFile.Acceptance> acceptance(Fields f, FreeText texts) {
    Optional<String> policy = f.required("policy");
    f.present("version");
    var version = f.integer("version", 1, LATEST_VERSION);
    f.present("day");
    var day = f.day("day");
    String by = f.has("by") ? texts.read(f, "by").orElse("") : "";
    f.done();
    if (policy.isEmpty() || version.isEmpty() || day.isEmpty()) return Optional.empty();
    return Optional.of(new AuditFile.Acceptance(policy.get(), version.getAsInt(), day.get(), by));
  }

  private static Optional<AuditFile.Payment> payment(Fields f) {
    Optional<String> fee = f.required("fee");
    f.present("quantity");
    var quantity = f.integer("quantity", 0, MOST);
    f.present("day");
    var day = f.day("day");
    f.done();
    if (fee.isEmpty() || quantity.isEmpty() || day.isEmpty()) return Optional.empty();
    return Optional.of(new AuditFile.Payment(fee.get(), quantity.getAsInt(), day.get()));
  }

  private static Optional<AuditFile.Invoice> invoice(Fields f, FreeText texts) {
    Optional<String> reference = texts.read(f, "reference");
    f.present("due");
    var due = f.day("due");
    var paid = f.day("paid");
    if (f.has("of")) f.oneOf("of", List.of("audit"));
    Optional<Cents> gross = f.has("ttc") ? f.read("ttc", Cents::read) : Optional.empty();
    if (!f.has("of") && !f.has("ttc")) f.present("ttc");
    f.done();
    if (reference.isEmpty() || due.isEmpty()) return Optional.empty();
    return Optional.of(new AuditFile.Invoice(reference.get(), due.get(), paid, gross));
  }

  private static Optional<Credit> credit(Fields f, FreeText texts) {
    f.present("amount");
    Optional<Cents> amount = f.has("amount") ? f.read("amount", Cents::read) : Optional.empty();
    if (amount.filter(a -> a.cents() <= 0).isPresent()) {
      f.problem(f.source("amount"), "credit-sum", amount.get() + "");
    }
    Optional<String> fee = f.has("fee") ? f.text("fee") : Optional.empty();
    Optional<String> reason = texts.read(f, "reason");
    f.present("day");
    var day = f.day("day");
    f.keysAsked("fee").done();
    if (amount.isEmpty() || reason.isEmpty() || day.isEmpty()) return Optional.empty();
    return Optional.of(new Credit(amount.get(), fee, reason.get(), day.get()));
  }
}
