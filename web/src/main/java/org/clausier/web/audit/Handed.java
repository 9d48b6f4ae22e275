package org.clausier.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.usage.FileKind;
import org.clausier.usage.ReportSource;
import org.clausier.web.course.Reports;
import org.clausier.web.desk.Digest;

/**
 * What is handed over for an audit.
 *
 * @param agreements signed elsewhere; those of the course are known already
 * @param members who belongs to which organisation, for reports that do not say it
 * @param mappings what the columns and values of reports mean
 * @param previous the audit before this one, as JSON
 * @param kind of all the reports, when their content must not decide
 */
public record Handed(
    List<ReportSource> reports,
    Optional<Sheet> facts,
    List<Sheet> agreements,
    Optional<Sheet> members,
    List<Sheet> mappings,
    Optional<Sheet> previous,
    Optional<FileKind> kind) {

  private static final String FACTS = "faits.yaml";
  private static final String MEMBERS = "appartenances.csv";
  private static final String MAPPING = "correspondances.yaml";

  public Handed {
    reports = List.copyOf(reports);
    agreements = List.copyOf(agreements);
    mappings = List.copyOf(mappings);
  }

  /** One that the installation received before, with what it knows of it. */
  public static Handed of(Reports.Report received) {
    return new Handed(
        List.of(ReportSource.of(received.name(), received.content())),
        Optional.of(new Sheet(FACTS, received.facts().getBytes(StandardCharsets.UTF_8))),
        List.of(),
        received.members().map(bytes -> new Sheet(MEMBERS, bytes)),
        received.mapping().stream()
            .map(text -> new Sheet(MAPPING, text.getBytes(StandardCharsets.UTF_8)))
            .toList(),
        Optional.empty(),
        Optional.empty());
  }

  /** The files beside the reports. */
  Stream<Sheet> beside() {
    return Stream.of(
            facts.stream(),
            agreements.stream(),
            previous.stream(),
            members.stream(),
            mappings.stream())
        .flatMap(s -> s);
  }

  /** A small file, read whole. */
  public record Sheet(String name, byte[] bytes) {

    public static Sheet of(String name, ReportSource.Opening opening) {
      try (var in = opening.open()) {
        return new Sheet(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String sha256() {
      return Digest.of(bytes);
    }
  }
}
