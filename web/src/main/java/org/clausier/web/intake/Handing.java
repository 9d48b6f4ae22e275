package org.clausier.web.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.deposit.TooLong;
import org.clausier.web.upload.Incoming;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes what a form brings: long files to the deposit, small ones as text. */
@Component
public class Handing {

  /** The fields whose files may be long, and name people. */
  static final List<String> LONG = List.of("releve", "appartenances");

  private static final int SMALL = 2_000_000;
  private static final long MEGABYTE = 1_000_000;

  /** The problem of a file that has too many bytes. */
  static final String TOO_LONG = "import-too-long";

  private final Deposit deposit;
  private final DataSize most;

  Handing(Deposit deposit, @Value("${clausier.upload.max}") DataSize most) {
    this.deposit = deposit;
    this.most = most;
  }

  /** A file in the deposit, under the name that its owner gave it. */
  public record Long(String field, String name, Deposit.Kept kept) {}

  /** A small file, whole. */
  public record Small(String field, String name, byte[] bytes) {}

  /**
   * What was brought.
   *
   * @param tooLong the name of a file that has too many bytes; nothing was taken then
   */
  public record Brought(List<Long> reports, List<Small> papers, Optional<String> tooLong) {

    /** The same, its fields named otherwise. */
    public Brought renamed(UnaryOperator<String> name) {
      return new Brought(
          reports.stream().map(r -> new Long(name.apply(r.field()), r.name(), r.kept())).toList(),
          papers.stream().map(p -> new Small(name.apply(p.field()), p.name(), p.bytes())).toList(),
          tooLong);
    }

    public Optional<Small> paper(String field) {
      return papers.stream().filter(p -> p.field().equals(field)).findFirst();
    }
  }

  long mostBytes() {
    return most.toBytes();
  }

  /**
   * Takes everything.
   *
   * @param fields those whose files are long and may name people
   */
  Brought take(Incoming form, List<String> fields) throws IOException {
    return take(form, fields, most.toBytes());
  }

  /**
   * The same, within another limit.
   *
   * @param most bytes of all the long files together
   */
  public Brought take(Incoming form, List<String> fields, long most) throws IOException {
    List<Long> reports = new ArrayList<>();
    List<Small> papers = new ArrayList<>();
    boolean whole = false;
    try {
      for (Optional<Incoming.Arriving> next = form.next(); next.isPresent(); next = form.next()) {
        Incoming.Arriving file = next.get();
        if (file.name().isEmpty()) continue;
        if (fields.contains(file.field())) {
          long left = most - reports.stream().mapToLong(r -> r.kept().size()).sum();
          try {
            reports.add(new Long(file.field(), file.name(), deposit.take(file.content(), left)));
          } catch (TooLong e) {
            form.drain(most);
            return new Brought(List.of(), List.of(), Optional.of(file.name()));
          }
        } else {
          byte[] bytes = file.content().readNBytes(SMALL + 1);
          if (bytes.length > SMALL) {
            form.drain(most);
            return new Brought(List.of(), List.of(), Optional.of(file.name()));
          }
          papers.add(new Small(file.field(), file.name(), bytes));
        }
      }
      whole = true;
      return new Brought(reports, papers, Optional.empty());
    } finally {
      if (!whole) reports.forEach(r -> deposit.erase(r.kept().place()));
    }
  }

  /** Says what is wrong with what was brought, before anything is read of it. */
  void told(Brought brought, Asked asked) {
    if (brought.tooLong().isPresent()) {
      asked.wrong(
          "releve",
          TOO_LONG,
          brought.tooLong().get(),
          java.lang.Long.toString(mostBytes() / MEGABYTE));
      return;
    }
    List<Long> reports =
        brought.reports().stream().filter(r -> r.field().equals("releve")).toList();
    if (reports.isEmpty()) asked.wrong("releve", "import-report");
    if (reports.stream().anyMatch(r -> r.kept().size() == 0)) asked.wrong("releve", "import-empty");
  }

  /** Gives up what was taken. */
  public void forget(Brought brought) {
    brought.reports().forEach(r -> deposit.erase(r.kept().place()));
  }
}
