package org.clausier.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.tally.Count;

/** Gathers what the rules concluded: one finding for each cause, the gravest first. */
final class Findings {

  private static final int SHORT = 6;
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(f -> -f.due().map(d -> d.net().cents()).orElse(0L))
          .thenComparing(Finding::severity)
          .thenComparing(Finding::check)
          .thenComparing(Finding::id);

  private final List<JudgedUse> uses;
  private final Citations citations;
  private final CheckTable checks;
  private final Discretion discretion;
  private final Map<String, List<Conclusion>> causes = new LinkedHashMap<>();

  Findings(List<JudgedUse> uses, Citations citations, CheckTable checks, Discretion discretion) {
    this.discretion = discretion;
    this.uses = uses;
    this.citations = citations;
    this.checks = checks;
  }

  List<Finding> of(List<Conclusion> conclusions) {
    for (Conclusion c : conclusions) {
      causes.computeIfAbsent(cause(c), k -> new ArrayList<>()).add(c);
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach((cause, all) -> findings.add(finding(cause, all)));
    findings.sort(ORDER);
    return Bands.of(findings, discretion);
  }

  /** What makes two conclusions one finding; neither counts nor days, so that it lasts. */
  private static String cause(Conclusion c) {
    return String.join("|", c.check().id(), c.verdict().id(), c.clause(), c.of().cause());
  }

  private Finding finding(String cause, List<Conclusion> all) {
    Conclusion first = all.get(0);
    Count count = new Count();
    all.forEach(c -> count.merge(c.of().rows(uses::get)));
    Optional<JudgedUse> use = use(first.of());
    return new Finding(
        first.check().id() + "-" + digest(cause),
        first.verdict(),
        first.check(),
        checks.severity(first.check(), first.verdict()),
        citations.of(first.clause(), first.of(), use),
        first.of(),
        use,
        count,
        Optional.empty(),
        Sequel.NONE);
  }

  private Optional<JudgedUse> use(Fact of) {
    if (of instanceof JudgedUse u) return Optional.of(u);
    if (of instanceof Wanting w) return Optional.of(w.use());
    if (of instanceof Due d) return Optional.of(uses.get(d.uses().get(0)));
    return Optional.empty();
  }

  private static String digest(String cause) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(cause.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
