package org.clausier.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.clausier.usage.ReportSource;
import org.clausier.web.desk.Digest;

/**
 * What is handed over for an audit.
 *
 * @param agreements signed elsewhere; those of the course are known already
 */
public record Handed(List<ReportSource> reports, Optional<Sheet> facts, List<Sheet> agreements) {

  public Handed {
    reports = List.copyOf(reports);
    agreements = List.copyOf(agreements);
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
