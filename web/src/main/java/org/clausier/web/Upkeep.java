package org.clausier.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.journal.Verification;
import org.clausier.web.upkeep.Backup;
import org.clausier.web.upkeep.Base;
import org.clausier.web.upkeep.Checks;
import org.clausier.web.upkeep.Restoration;
import org.clausier.web.upkeep.Table;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The upkeep of an installation from the command line: saving, restoring, verifying. */
public final class Upkeep {

  private final Base base;

  private Upkeep(Base base) {
    this.base = base;
  }

  /**
   * @param environment which database, as for the server
   * @param data the folder of the embedded one; absent: what the environment says
   */
  public static Upkeep of(Map<String, String> environment, Optional<Path> data) {
    return new Upkeep(Base.of(environment, data));
  }

  /**
   * What was found.
   *
   * @param lines of the journal
   * @param things versions, reviews and documents compared with it
   * @param end the hash of its last line
   * @param flaws what is wrong: a message of the library, and its subject
   */
  public record Report(
      long lines, long things, String end, List<Map.Entry<String, String>> flaws) {}

  /** Reads the journal again, and what it tells of. */
  public Outcome<Report> verify() {
    return opened(source -> Outcome.ok(report(source)));
  }

  /** Writes an archive, never over a file; its SHA-256. */
  public Outcome<String> backup(Path archive) {
    if (Files.exists(archive)) return refused("archive-exists", archive);
    Path folder = archive.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return refused("output-folder-missing", archive);
    }
    Path aside = folder.resolve("." + archive.getFileName() + ".part");
    return opened(
        source -> {
          try (Connection connection = source.getConnection();
              OutputStream out =
                  Files.newOutputStream(
                      aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            Backup.Saved saved = Backup.write(connection, out);
            out.close();
            Files.move(aside, archive);
            return Outcome.ok(saved.sha256());
          } catch (IOException e) {
            return refused("output-unwritable", archive);
          } finally {
            drop(aside);
          }
        });
  }

  /** Fills an empty database from an archive, all of it or nothing, then verifies it. */
  public Outcome<Report> restore(Path archive) {
    if (!Files.isRegularFile(archive)) return refused("file-missing", archive);
    if (base.embedded() && Files.exists(base.file())) return refused("base-not-empty", base.file());
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Optional<Restoration> found = Restoration.of(zip);
      if (found.isEmpty()) return refused("archive-unreadable", archive);
      return base.embedded()
          ? aside(found.get(), archive)
          : reached(base, source -> restored(found.get(), archive, source));
    } catch (ZipException e) {
      return refused("archive-unreadable", archive);
    } catch (IOException e) {
      return refused("file-unreadable", archive);
    }
  }

  /** The embedded database is made beside its place, and put there once it is whole. */
  private Outcome<Report> aside(Restoration restoration, Path archive) throws IOException {
    Files.createDirectories(base.folder());
    Path folder = Files.createTempDirectory(base.folder(), ".restore-");
    Base made = base.in(folder);
    try {
      Outcome<Report> outcome = reached(made, source -> restored(restoration, archive, source));
      if (outcome instanceof Outcome.Ok) Files.move(made.file(), base.file());
      return outcome;
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static Outcome<Report> restored(
      Restoration restoration, Path archive, SingleConnectionDataSource source)
      throws SQLException, IOException {
    Optional<Restoration.Refusal> refusal = restoration.into(source);
    if (refusal.isEmpty()) return Outcome.ok(report(source));
    return switch (refusal.get()) {
      case NOT_AN_ARCHIVE -> refused("archive-unreadable", archive);
      case ALTERED -> refused("archive-altered", archive);
      case NEWER -> refused("archive-newer", archive);
      case NOT_EMPTY -> refused("base-not-empty", archive);
    };
  }

  private static Report report(SingleConnectionDataSource source) {
    Verification.Report report = Checks.of(source).verify();
    return new Report(
        report.lines(),
        report.things(),
        report.end(),
        report.flaws().stream()
            .map(f -> Map.entry("web.journal.flaw." + f.kind(), f.subject()))
            .toList());
  }

  private interface Work<T> {
    Outcome<T> on(SingleConnectionDataSource source) throws SQLException, IOException;
  }

  /** Works on the database as it stands: it must be there, and ours. */
  private <T> Outcome<T> opened(Work<T> work) {
    if (base.embedded() && !Files.exists(base.file())) return refused("base-missing", base.file());
    return reached(
        base,
        source -> {
          try (Connection connection = source.getConnection()) {
            if (Table.inOrder(connection).isEmpty()) return refused("base-missing", base.folder());
          }
          return work.on(source);
        });
  }

  private static <T> Outcome<T> reached(Base base, Work<T> work) {
    SingleConnectionDataSource source = base.open();
    try {
      source.getConnection().close();
    } catch (SQLException e) {
      source.destroy();
      boolean open = String.valueOf(e.getMessage()).contains("already in use");
      return refused(open ? "base-in-use" : "base-away", base.folder());
    }
    try {
      return work.on(source);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    } catch (DataAccessException e) {
      throw new IllegalStateException("the database stopped answering", e);
    } finally {
      source.destroy();
    }
  }

  private static <T> Outcome<T> refused(String id, Path what) {
    return Outcome.refused(Problem.error(Source.of(what.toString()), id));
  }

  private static void drop(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // the disk that refused the archive refuses this too; what was refused is reported
    }
  }
}
