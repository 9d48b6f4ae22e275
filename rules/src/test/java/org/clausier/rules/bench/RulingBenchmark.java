package org.clausier.rules.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clausier.answer.Answer;
import org.clausier.answer.AnswerText;
import org.clausier.answer.RulingJson;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rulings a second, through the port that everything uses, on the richest origin policy: every
 * practice and audience, days and circumstances at random (seeded).
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class RulingBenchmark {

  /** The texts, the uses, and a memory that has already met them all. */
  @State(Scope.Benchmark)
  public static class Texts {
    final Library library = Library.builtIn();
    final RuleBook rules = new DroolsRuleBook();
    final CguArticles articles = new CguArticles(library);
    final Dossier dossier = dossier(library);
    final Use[] uses = uses(library);
    final Rulings warm = new Rulings(library, dossier, rules, articles);
    final Map<Use, Ruling> floor = new HashMap<>();
    final AnswerText words = new AnswerText(library, Language.FR, dossier);
    final RulingJson json = new RulingJson(library);

    public Texts() {
      for (Use use : uses) floor.put(use, warm.ask(use));
    }
  }

  /** Where each thread stands in the uses. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;

    Use of(Texts texts) {
      next = (next + 1) & (texts.uses.length - 1);
      return texts.uses[next];
    }
  }

  /** Every region already decided: what an audit or a page sees. */
  @Benchmark
  public Ruling warm(Texts texts, Turn turn) {
    return texts.warm.ask(turn.of(texts));
  }

  /** The floor: a map that knows the answer to exactly this use. */
  @Benchmark
  public Ruling floor(Texts texts, Turn turn) {
    return java.util.Objects.requireNonNull(texts.floor.get(turn.of(texts)));
  }

  /** Warm, and the whole answer in French: verdict, clause, why, what would change it. */
  @Benchmark
  public Answer rendered(Texts texts, Turn turn) {
    Use use = turn.of(texts);
    return texts.words.of(use, texts.warm.ask(use));
  }

  /** Warm, and the answer as JSON. */
  @Benchmark
  public byte[] renderedAsJson(Texts texts, Turn turn) {
    return texts.json.bytes(texts.warm.ask(turn.of(texts)));
  }

  /** Every region new: terms gathered, cut and decided by the rules, with what would change it. */
  @Benchmark
  public Ruling cold(Texts texts, Turn turn) {
    return new Rulings(texts.library, texts.dossier, texts.rules, texts.articles)
        .ask(turn.of(texts));
  }

  private static Dossier dossier(Library library) {
    String path = "policies/abc-gestion-de-projet/policy-v2.yaml";
    return PolicyReader.read(library, path, library.files().bytes(path))
        .match(
            (PolicyFile f) -> Dossier.asIf(f.policy()),
            problems -> {
              throw new IllegalStateException(problems.toString());
            });
  }

  private static Use[] uses(Library library) {
    Random random = new Random(20261122);
    List<String> practices = library.practiceTree().leaves();
    List<String> audiences = new ArrayList<>(library.audienceTree().ids());
    List<String> certificates = List.of("none", "free", "learner-paid", "employer-paid");
    Use[] uses = new Use[1 << 14];
    for (int i = 0; i < uses.length; i++) {
      Map<String, String> known = new HashMap<>();
      if (random.nextBoolean()) known.put("certificate", certificates.get(random.nextInt(4)));
      if (random.nextBoolean()) known.put("participants", Integer.toString(random.nextInt(120)));
      uses[i] =
          new Use(
              practices.get(random.nextInt(practices.size())),
              audiences.get(random.nextInt(audiences.size())),
              LocalDate.of(2026, 1, 5).plusDays(random.nextInt(500)),
              known);
    }
    return uses;
  }
}
