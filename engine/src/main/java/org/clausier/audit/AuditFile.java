package org.clausier.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.amount.Cents;
import org.clausier.usage.Belonging;
import org.clausier.usage.Members;

/**
 * What is known of an audit beside the reports.
 *
 * @param acceptances of the terms, in the name of the organisation
 * @param payments units already paid
 * @param credits to deduct from what is due
 * @param declared what no row tells
 * @param observations what the organisation and the auditor answer
 * @param materiality under which a sum is not claimed
 * @param hearing of the organisation, when it was asked
 */
public record AuditFile(
    String id,
    Organisation organisation,
    List<Acceptance> acceptances,
    List<Payment> payments,
    List<Invoice> invoices,
    List<Credit> credits,
    Declared declared,
    List<Tolerance> tolerances,
    List<Observation> observations,
    Optional<Materiality> materiality,
    Optional<Hearing> hearing) {

  /** One that claims every sum, of an organisation that was not heard. */
  public AuditFile(
      String id,
      Organisation organisation,
      List<Acceptance> acceptances,
      List<Payment> payments,
      List<Invoice> invoices,
      List<Credit> credits,
      Declared declared,
      List<Tolerance> tolerances,
      List<Observation> observations) {
    this(
        id,
        organisation,
        acceptances,
        payments,
        invoices,
        credits,
        declared,
        tolerances,
        observations,
        Optional.empty(),
        Optional.empty());
  }

  /** With what came since: these come after its own. */
  public AuditFile then(
      List<Tolerance> granted, List<Observation> answered, Optional<Hearing> heard) {
    return new AuditFile(
        id,
        organisation,
        acceptances,
        payments,
        invoices,
        credits,
        declared,
        Stream.concat(tolerances.stream(), granted.stream()).toList(),
        Stream.concat(observations.stream(), answered.stream()).toList(),
        materiality,
        heard.or(() -> hearing));
  }

  public AuditFile {
    acceptances = List.copyOf(acceptances);
    payments = List.copyOf(payments);
    invoices = List.copyOf(invoices);
    credits = List.copyOf(credits);
    tolerances = List.copyOf(tolerances);
    observations = List.copyOf(observations);
  }

  /**
   * Who is audited.
   *
   * @param identifiers siret, siren, ice… → number
   */
  public record Organisation(
      String name,
      String audience,
      String country,
      Map<String, String> identifiers,
      boolean publicBuyer,
      Optional<Boolean> vatSubject,
      OptionalInt headcount) {

    private static final int SIREN = 9;
    private static final Pattern DIGITS = Pattern.compile("\\d{9,}");
    private static final Pattern UUID =
        Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    /**
     * Whose the uses are that platforms trace: they know this organisation by {@code
     * enterprise_uuid}, by the {@code cohorts} made of its learners (separated by semicolons), or
     * by one of its numbers.
     */
    Belonging belonging(Optional<Members> members) {
      List<String> cohorts =
          Arrays.stream(identifiers.getOrDefault("cohorts", "").split(";"))
              .map(String::strip)
              .filter(c -> !c.isEmpty())
              .toList();
      return new Belonging(name, this::isMeantBy, this::identifies, cohorts, members);
    }

    /** Whether one of its numbers has that form, so that it would be known under it. */
    private boolean identifies(String number) {
      boolean uuid = UUID.matcher(number).matches();
      boolean digits = DIGITS.matcher(number).matches();
      return identifiers.values().stream()
          .anyMatch(
              i ->
                  uuid && UUID.matcher(i).matches()
                      || digits && DIGITS.matcher(i).matches() && i.length() == number.length());
    }

    /** Whether a report means it: by its name or a number, or by the SIREN of its SIRET. */
    public boolean isMeantBy(String written) {
      if (written.isEmpty() || written.equalsIgnoreCase(name)) return true;
      String number = written.replaceAll("[\\s.\u00A0\u202F]", "");
      return identifiers.values().stream()
          .anyMatch(i -> i.equals(number) || number.length() == SIREN && i.startsWith(number));
    }
  }

  /**
   * @param by in what capacity
   */
  public record Acceptance(String policy, int version, LocalDate day, String by) {}

  public record Payment(String fee, int quantity, LocalDate day) {}

  /**
   * @param paid absent: not yet
   * @param gross VAT included; absent: the total that this audit finds
   */
  public record Invoice(
      String reference, LocalDate due, Optional<LocalDate> paid, Optional<Cents> gross) {}

  /** What an agreement alone tells of the organisation it binds. */
  public static AuditFile of(Agreement agreement) {
    Agreement.BoundParty p = agreement.party();
    return new AuditFile(
        agreement.id(),
        new Organisation(
            p.name(),
            p.audience(),
            p.country(),
            p.identifiers(),
            p.publicBuyer(),
            p.vatSubject(),
            p.headcount()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Declared.NOTHING,
        List.of(),
        List.of());
  }
}
