package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/** Reads what is declared beside the rows. */
final class DeclaredReader {

  private static final int MOST = 1_000_000_000;

  private final Library library;
  private final FreeText texts;

  DeclaredReader(Library library, FreeText texts) {
    this.library = library;
    this.texts = texts;
  }

  Declared read(Fields f) {
    Optional<LocalDate> from = day(f, "report-from");
    Optional<LocalDate> to = day(f, "report-to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      f.problem(f.source("report-to"), "term-days-reversed", from.get() + "", to.get() + "");
    }
    Optional<LocalDate> due = day(f, "report-due");
    Optional<LocalDate> received = day(f, "report-received");
    if (received.isPresent() && due.isEmpty()) f.present("report-due");
    List<Sample> samples = new ArrayList<>();
    if (f.has("samples")) f.list("samples").forEach(s -> sample(s).ifPresent(samples::add));
    Declared declared =
        new Declared(
            from,
            to,
            due,
            received,
            f.has("information")
                ? f.fields("information").flatMap(this::information)
                : Optional.empty(),
            day(f, "works-council"),
            day(f, "formal-notice"),
            samples);
    f.done();
    return declared;
  }

  private static Optional<LocalDate> day(Fields f, String key) {
    f.keysAsked(key);
    return f.has(key) ? f.day(key) : Optional.empty();
  }

  private Optional<Declared.Information> information(Fields f) {
    f.present("day");
    Optional<LocalDate> day = f.day("day");
    Optional<String> means = texts.read(f, "means");
    f.done();
    if (day.isEmpty() || means.isEmpty()) return Optional.empty();
    return Optional.of(new Declared.Information(day.get(), means.get()));
  }

  private Optional<Sample> sample(Fields f) {
    f.present("subject");
    Optional<String> subject =
        f.oneOf("subject", Arrays.stream(Sample.Subject.values()).map(Sample.Subject::id).toList());
    Optional<String> origin =
        f.has("origin")
            ? f.oneOf(
                "origin", Arrays.stream(Sample.Origin.values()).map(Sample.Origin::id).toList())
            : Optional.of(Sample.Origin.DECLARED.id());
    f.present("checked");
    f.present("wanting");
    var checked = f.integer("checked", 1, MOST);
    var wanting = f.integer("wanting", 0, MOST);
    if (checked.isPresent() && wanting.isPresent() && wanting.getAsInt() > checked.getAsInt()) {
      f.problem(
          f.source("wanting"), "sample-wanting", wanting.getAsInt() + "", checked.getAsInt() + "");
    }
    f.present("day");
    Optional<LocalDate> day = f.day("day");
    Optional<String> practice = practice(f, library);
    Optional<String> evidence = texts.read(f, "evidence");
    f.keysAsked("origin").done();
    if (subject.isEmpty()
        || origin.isEmpty()
        || checked.isEmpty()
        || wanting.isEmpty()
        || day.isEmpty()
        || evidence.isEmpty()) return Optional.empty();
    return Optional.of(
        new Sample(
            Sample.Subject.valueOf(constant(subject.get())),
            Sample.Origin.valueOf(constant(origin.get())),
            checked.getAsInt(),
            wanting.getAsInt(),
            practice,
            day.get(),
            evidence.get()));
  }

  /** A practice that the library has, when one is given. */
  static Optional<String> practice(Fields f, Library library) {
    f.keysAsked("practice");
    if (!f.has("practice")) return Optional.empty();
    Optional<String> practice = f.text("practice");
    if (practice.filter(p -> !library.practiceTree().contains(p)).isPresent()) {
      f.unknown(
          f.source("practice"), "practice-unknown", practice.get(), library.practiceTree().ids());
    }
    return practice;
  }

  private static String constant(String id) {
    return id.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
