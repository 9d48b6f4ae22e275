package org.clausier.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.amount.Cents;

/**
 * An earlier audit, as its JSON tells it.
 *
 * @param agreements the ids of those it was made with
 * @param net what was to be regularised, before VAT
 * @param reports the files it was made from: name → SHA-256
 */
public record Previous(
    String audit,
    String organisation,
    String course,
    List<String> agreements,
    LocalDate day,
    Cents net,
    Map<String, String> reports,
    List<Told> findings) {

  /**
   * A finding of it.
   *
   * @param says its sentence, in the language it was printed in
   * @param bond what bound the organisation: an agreement, an accepted version, none
   * @param first the first day that it speaks of, and last the last
   * @param files the reports it rests on; empty when it rests on a declaration, or is told as a
   *     band
   * @param sample the subject of the sample it rests on
   * @param invoice that was late
   */
  public record Told(
      String id,
      Check check,
      AuditVerdict verdict,
      String says,
      Optional<String> practice,
      Optional<String> bond,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<String> files,
      Optional<String> sample,
      Optional<String> invoice,
      Optional<Cents> amount) {

    public Told {
      files = List.copyOf(files);
    }

    /** Whether it rests on what was declared, on no row. */
    boolean declared() {
      return sample.isPresent()
          || invoice.isPresent()
          || check == Check.REPORT && practice.isEmpty();
    }

    boolean asksFor() {
      return verdict != AuditVerdict.COMPLIANT;
    }
  }

  /** The version of the shape that is read: that which is written. */
  static final String FORMAT = "1";

  public Previous {
    agreements = List.copyOf(agreements);
    reports = Map.copyOf(new TreeMap<>(reports));
    findings = List.copyOf(findings);
  }
}
