package org.clausier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clausier.cli.demo.Demonstration;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.rules.audit.DroolsAuditRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clausier demo}: the whole product on the origin cases. */
@Command(name = "demo")
final class Demo extends Task {

  private static final String MARK = ".clausier-demo";

  @Option(names = {"--out", "-o"})
  Path out = Path.of("clausier-demo");

  @Override
  Exit run(Voice voice) {
    Path target = out.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return voice.refuse(problem("output-folder-missing"));
    }
    if (Files.exists(target) && !replaceable(target)) {
      return voice.refuse(problem("output-not-ours"));
    }
    try {
      Path aside = Files.createTempDirectory(parent, ".clausier-demo-");
      try {
        Demonstration.Summary made = make(voice, aside);
        Files.writeString(aside.resolve(MARK), "");
        swap(aside, target);
        voice.say(
            "demo.summary",
            made.cases() + "",
            made.versions() + "",
            made.agreements() + "",
            made.requests() + "",
            made.audits() + "",
            made.findings() + "",
            out.resolve("index.html").toString());
        return Exit.CLEAN;
      } finally {
        drop(aside);
      }
    } catch (IOException e) {
      return voice.refuse(problem("output-unwritable"));
    }
  }

  private Demonstration.Summary make(Voice voice, Path aside) {
    Demonstration demonstration =
        new Demonstration(
            voice.library(),
            voice.language(),
            voice.world().today(),
            new Rules(),
            new DroolsAuditRules(),
            Help.programVersion());
    Bar bar = new Bar(voice, demonstration.pieces());
    AtomicInteger done = new AtomicInteger();
    Demonstration.Summary made = demonstration.write(aside, () -> bar.show(done.incrementAndGet()));
    bar.end();
    return made;
  }

  /** Only an empty folder, or one that a demonstration wrote, is written over. */
  private static boolean replaceable(Path target) {
    if (!Files.isDirectory(target)) return false;
    try (Stream<Path> in = Files.list(target)) {
      return Files.exists(target.resolve(MARK)) || in.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static void swap(Path aside, Path target) throws IOException {
    drop(target);
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void drop(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }

  private List<Problem> problem(String id) {
    return List.of(Problem.error(Source.of(out.toString()), id));
  }
}
