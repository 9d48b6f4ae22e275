package org.clausier.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.uses.DayReader;
import org.clausier.uses.UseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier ask}: what the terms answer to a use, or to each of many. */
@Command(name = "ask")
final class AskTask extends Task {

  @Parameters List<Path> policies = new ArrayList<>();

  @Option(names = "--audience")
  Optional<String> audience = Optional.empty();

  @Option(names = "--practice")
  Optional<String> practice = Optional.empty();

  @Option(names = "--day")
  Optional<String> day = Optional.empty();

  @Option(names = "--with")
  List<String> with = new ArrayList<>();

  @Option(names = "--agreement")
  List<Path> agreements = new ArrayList<>();

  @Option(names = "--uses")
  Optional<Path> uses = Optional.empty();

  @Option(names = "--as-if")
  Optional<String> asIf = Optional.empty();

  @Option(names = "--json")
  boolean json;

  @Override
  Exit run(Voice voice) {
    List<Problem> problems = new ArrayList<>(misuse());
    LocalDate asked = day(voice, problems);
    Map<String, String> known = known(problems);
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    Desk desk = new Desk(voice.library());
    Inputs inputs = new Inputs(voice.library());
    Outcome<Dossier> dossier =
        inputs.policies(policies).then(p -> inputs.agreements(agreements).then(a -> dossier(p, a)));
    return dossier.match(
        d -> {
          List<String> sessions = d.sessions().stream().map(Course.Session::id).toList();
          UseReader reader = new UseReader(voice.library(), sessions);
          Rulings rulings = desk.rulings(d);
          return uses.map(file -> new AskedMany(voice, rulings, reader, asked).answer(file))
              .orElseGet(() -> one(voice, reader, rulings, asked, known));
        },
        voice::refuse);
  }

  private Exit one(
      Voice voice, UseReader reader, Rulings rulings, LocalDate asked, Map<String, String> known) {
    Outcome<Use> use =
        reader.use(Source.of(""), practice.orElseThrow(), audience.orElseThrow(), asked, known);
    return use.match(u -> new Asked(voice, rulings).answer(u, json), voice::refuseOptions);
  }

  private List<Problem> misuse() {
    List<Problem> problems = new ArrayList<>();
    if (policies.isEmpty()) problems.addAll(option("argument-missing", "POLICY"));
    if (uses.isPresent()) {
      boolean both = practice.isPresent() || audience.isPresent() || !with.isEmpty();
      if (both) problems.addAll(option("option-with-uses"));
      return problems;
    }
    if (practice.isEmpty()) problems.addAll(option("option-missing", "--practice"));
    if (audience.isEmpty()) problems.addAll(option("option-missing", "--audience"));
    return problems;
  }

  private LocalDate day(Voice voice, List<Problem> problems) {
    if (day.isEmpty()) return voice.world().today();
    Optional<LocalDate> read = DayReader.read(day.get().strip());
    if (read.isEmpty()) problems.addAll(option("value-not-day", "--day", day.get()));
    return read.orElse(LocalDate.EPOCH);
  }

  /** The circumstances given: {@code --with certificate=none}. */
  private Map<String, String> known(List<Problem> problems) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String given : with) {
      int equal = given.indexOf('=');
      if (equal < 1) problems.addAll(option("with-form", given));
      else if (known.putIfAbsent(given.substring(0, equal), given.substring(equal + 1)) != null) {
        problems.addAll(option("with-twice", given.substring(0, equal)));
      }
    }
    return known;
  }

  /** The versions and agreements; a version supposed in force when {@code --as-if} says so. */
  private Outcome<Dossier> dossier(List<PolicyFile> files, List<Agreement> signed) {
    List<Policy> versions = files.stream().map(PolicyFile::policy).toList();
    return Dossier.of(versions, signed).then(this::supposed);
  }

  private Outcome<Dossier> supposed(Dossier dossier) {
    if (asIf.isEmpty()) return Outcome.ok(dossier);
    return dossier.versions().stream()
        .filter(p -> asIf.get().equals(p.version() + ""))
        .findFirst()
        .map(p -> Outcome.ok(new Dossier(dossier.versions(), dossier.agreements(), Optional.of(p))))
        .orElseGet(() -> Outcome.refused(option("version-not-given", asIf.get())));
  }
}
