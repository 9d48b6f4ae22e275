package org.clausier.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/** Reads the tolerances, what each side answers, and when the organisation was heard. */
final class SequelReader {

  private static final Pattern ID = Pattern.compile("A-[A-Z]+-[0-9a-f]{6}");

  private final Library library;
  private final FreeText texts;

  SequelReader(Library library, FreeText texts) {
    this.library = library;
    this.texts = texts;
  }

  Optional<Tolerance> tolerance(Fields f) {
    Optional<Tolerance.Of> of = of(f);
    Optional<String> reason = texts.read(f, "reason");
    Optional<String> author = texts.read(f, "author");
    f.present("from");
    f.present("to");
    Optional<LocalDate> from = f.day("from");
    Optional<LocalDate> to = f.day("to");
    boolean lasts = from.isPresent() && to.isPresent() && lasts(f, from.get(), to.get());
    f.keysAsked("finding", "check", "practice", "uses").done();
    if (of.isEmpty() || reason.isEmpty() || author.isEmpty() || !lasts) return Optional.empty();
    return Optional.of(
        new Tolerance(of.get(), reason.get(), author.get(), from.orElseThrow(), to.orElseThrow()));
  }

  private static boolean lasts(Fields f, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      f.problem(f.source("to"), "term-days-reversed", from + "", to + "");
      return false;
    }
    if (to.isBefore(from.plusMonths(Tolerance.MONTHS))) return true;
    f.problem(f.source("to"), "tolerance-too-long", Tolerance.MONTHS + "");
    return false;
  }

  private Optional<Tolerance.Of> of(Fields f) {
    boolean kind = f.has("check") || f.has("practice") || f.has("uses");
    if (f.has("finding") == kind) {
      f.problem(f.source(), "tolerance-of");
      return Optional.empty();
    }
    return kind ? kind(f) : finding(f).map(Tolerance.Of.One::new);
  }

  private Optional<Tolerance.Of> kind(Fields f) {
    f.present("check");
    f.present("practice");
    f.present("uses");
    Optional<Check> check =
        f.oneOf("check", Arrays.stream(Check.values()).map(Check::id).toList()).flatMap(Check::of);
    Optional<String> practice = DeclaredReader.practice(f, library);
    Optional<Fields> uses = f.fields("uses");
    Optional<LocalDate> from = uses.flatMap(u -> required(u, "from"));
    Optional<LocalDate> to = uses.flatMap(u -> required(u, "to"));
    uses.ifPresent(Fields::done);
    if (check.isEmpty() || practice.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Tolerance.Of.Kind(check.get(), practice.get(), from.get(), to.get()));
  }

  private static Optional<LocalDate> required(Fields f, String key) {
    return f.present(key) ? f.day(key) : Optional.empty();
  }

  private static Optional<String> finding(Fields f) {
    Optional<String> id = f.required("finding");
    if (id.filter(i -> !ID.matcher(i).matches()).isEmpty()) return id;
    f.problem(f.source("finding"), "finding-id-form", id.get());
    return Optional.empty();
  }

  static Optional<Hearing> hearing(Fields f) {
    f.present("opened");
    f.present("until");
    Optional<LocalDate> opened = f.day("opened");
    Optional<LocalDate> until = f.day("until");
    Optional<LocalDate> answered = f.has("answered") ? f.day("answered") : Optional.empty();
    f.keysAsked("answered").done();
    if (opened.isEmpty() || until.isEmpty()) return Optional.empty();
    if (until.get().isBefore(opened.get())) {
      f.problem(f.source("until"), "term-days-reversed", opened.get() + "", until.get() + "");
    }
    return Optional.of(new Hearing(opened.get(), until.get(), answered));
  }

  Optional<Observation> observation(Fields f) {
    Optional<String> id = finding(f);
    f.present("day");
    Optional<LocalDate> day = f.day("day");
    f.present("stance");
    List<String> stances =
        Arrays.stream(Observation.Stance.values()).map(Observation.Stance::id).toList();
    Optional<String> stance = f.oneOf("stance", stances);
    boolean bare = stance.filter(Observation.Stance.ACCEPTED.id()::equals).isPresent();
    Optional<String> text = bare && !f.has("text") ? Optional.of("") : texts.read(f, "text");
    f.done();
    if (id.isEmpty() || day.isEmpty() || stance.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Observation(
            id.get(),
            day.get(),
            Observation.Stance.valueOf(stance.get().toUpperCase(Locale.ROOT)),
            text.get()));
  }
}
