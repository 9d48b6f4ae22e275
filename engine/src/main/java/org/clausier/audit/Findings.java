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
import java.util.stream.Collectors;
import org.clausier.tally.Count;

/** Gathers what the rules concluded: one finding for each cause, the gravest first. */
final class Findings {

  private static final int SHORT = 6;
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(f -> -f.due().map(d -> d.net().cents()).orElse(0L))
          .thenComparing(Finding::check)
          .thenComparing(Finding::id);

  private final List<JudgedUse> uses;
  private final Citations citations;
  private final Map<String, List<Conclusion>> causes = new LinkedHashMap<>();

  Findings(List<JudgedUse> uses, Citations citations) {
    this.uses = uses;
    this.citations = citations;
  }

  List<Finding> of(List<Conclusion> conclusions) {
    for (Conclusion c : conclusions) {
      causes.computeIfAbsent(cause(c), k -> new ArrayList<>()).add(c);
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach((cause, all) -> findings.add(finding(cause, all)));
    findings.sort(ORDER);
    return findings;
  }

  /** What makes two conclusions one finding; neither counts nor days, so that it lasts. */
  private String cause(Conclusion c) {
    String of = "";
    if (c.of() instanceof JudgedUse u) of = cause(u);
    else if (c.of() instanceof Due d) of = d.key();
    else if (c.of() instanceof Places p) of = p.agreement();
    else if (c.of() instanceof Mismatch m) {
      of = m.volume().session() + "|" + m.volume().indicator() + "|" + m.limit().indicator();
    }
    return String.join("|", c.check().id(), c.verdict().id(), c.clause(), of);
  }

  private static String cause(JudgedUse u) {
    return String.join(
        "|",
        u.situation().practice(),
        u.situation().audience().orElse(""),
        u.ruling().version() + "",
        u.ruling().answer(),
        u.ruling().contradiction() + "",
        u.ruling().fee().map(f -> f.source() + "/" + f.id()).orElse(""),
        String.join("+", u.ruling().missing()),
        u.unmet().stream().map(m -> m.duty().condition()).collect(Collectors.joining("+")),
        u.bond().id());
  }

  private Finding finding(String cause, List<Conclusion> all) {
    Conclusion first = all.get(0);
    Count count = new Count();
    all.forEach(c -> count.merge(count(c.of())));
    Optional<JudgedUse> use = use(first.of());
    return new Finding(
        first.check().id() + "-" + digest(cause),
        first.verdict(),
        first.check(),
        citations.of(first.clause(), use),
        use,
        count,
        first.of() instanceof Due d ? Optional.of(d) : Optional.empty(),
        first.of() instanceof Places p ? Optional.of(p) : Optional.empty(),
        first.of() instanceof Mismatch m ? Optional.of(m) : Optional.empty());
  }

  private Optional<JudgedUse> use(Object of) {
    if (of instanceof JudgedUse u) return Optional.of(u);
    if (of instanceof Due d) return Optional.of(uses.get(d.uses().get(0)));
    return Optional.empty();
  }

  private Count count(Object of) {
    if (of instanceof JudgedUse u) return u.count();
    if (of instanceof Due d) {
      Count count = new Count();
      d.uses().forEach(n -> count.merge(uses.get(n).count()));
      return count;
    }
    if (of instanceof Places p) return p.count();
    if (of instanceof Stranger s) return s.count();
    Mismatch m = (Mismatch) of;
    return Count.of(m.limit()).merge(Count.of(m.volume()));
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
