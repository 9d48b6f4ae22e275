package org.clausier.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clausier.agreement.Agreement;
import org.clausier.amount.Overrun;
import org.clausier.library.Library;
import org.clausier.library.Unit;
import org.clausier.policy.Fee;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.tally.Count;
import org.clausier.usage.Indicator;

/**
 * What the paying uses cost (domain § 5.5, A to C), fee by fee, session by session where the price
 * is per session: the price of the units found minus the price of those covered, at the same
 * tariff.
 */
final class Dues {

  private static final String LEARNERS = "learners";

  private final Library library;
  private final Dossier dossier;
  private final Volumes volumes;
  private final Map<String, Indicator> indicators;
  private final Map<String, Long> paid = new HashMap<>();
  private final Elsewhere elsewhere;
  private final SortedMap<String, List<JudgedUse>> lines = new TreeMap<>();
  private final Map<String, Head> heads = new HashMap<>();

  /** What the uses of a line have in common. */
  record Head(
      Fee fee,
      FeeRef ref,
      Due.Kind kind,
      Topic topic,
      Bond bond,
      Optional<String> session,
      Optional<String> period) {

    Optional<String> named() {
      return session.filter(s -> !s.isEmpty());
    }

    boolean sameTime(Head other) {
      return session.equals(other.session) && period.equals(other.period);
    }

    Head with(Head other) {
      return topic == other.topic
          ? this
          : new Head(fee, ref, kind, Topic.ORDINARY, bond, session, period);
    }
  }

  Dues(
      Library library,
      Dossier dossier,
      Volumes volumes,
      Map<String, Indicator> indicators,
      List<AuditFile.Payment> payments) {
    this.library = library;
    this.dossier = dossier;
    this.volumes = volumes;
    this.indicators = indicators;
    this.elsewhere = new Elsewhere(library, dossier, lines, heads, paid, this::actual);
    payments.forEach(p -> paid.merge(p.fee(), (long) p.quantity(), Long::sum));
  }

  /** Adds a use to its line when it has a price; the key of the line. */
  Optional<String> add(JudgedUse use) {
    if (use.ruling().fee().isEmpty() || !use.paying() && !use.signedFor()) return Optional.empty();
    FeeRef ref = use.ruling().fee().get();
    Optional<Fee> known = dossier.fee(ref, use.ruling().version());
    if (known.isEmpty()) return Optional.empty();
    Fee fee = known.get();
    Optional<String> session =
        fee.per().filter("session"::equals).isPresent() || counts(fee).equals("certificates")
            ? Optional.of(use.situation().known().getOrDefault("session", ""))
            : Optional.empty();
    Optional<String> period = new Periods(dossier).of(fee, use);
    Head head = new Head(fee, ref, kind(fee), use.topic(), use.bond(), session, period);
    // a learner pays a fee once, whichever of its practices he follows
    String topic = counts(fee).equals(LEARNERS) ? LEARNERS : use.topic().name();
    String key =
        String.join(
            "/",
            ref.source(),
            ref.id(),
            use.ruling().version() + "",
            session.or(() -> period).orElse("*"),
            use.bond().id(),
            topic,
            adjustment(fee, use) + "");
    heads.merge(key, head, Head::with);
    lines.computeIfAbsent(key, k -> new ArrayList<>()).add(use);
    return Optional.of(key);
  }

  List<Due> all() {
    List<Due> dues = new ArrayList<>();
    for (Map.Entry<String, List<JudgedUse>> line : lines.entrySet()) {
      Head head = heads.get(line.getKey());
      if (head != null) dues.add(due(line.getKey(), head, line.getValue()));
    }
    return dues;
  }

  private Due due(String key, Head head, List<JudgedUse> uses) {
    long actual = actual(head, uses);
    long covered = Math.min(actual, covered(head, uses, actual));
    Map<String, String> known = uses.get(0).situation().known();
    return new Due(
        key,
        head.kind(),
        head.topic(),
        head.fee(),
        head.ref(),
        head.bond(),
        head.named(),
        head.period(),
        uses.stream().map(JudgedUse::number).toList(),
        new Overrun(head.fee().price(actual, known), head.fee().price(covered, known)));
  }

  private long actual(Head head, List<JudgedUse> uses) {
    Count count = Elsewhere.count(uses);
    return switch (counts(head.fee())) {
      case LEARNERS -> learners(head, count);
      case "flat" -> 1;
      case "none" -> 0;
      default -> count.events();
    };
  }

  /**
   * The number that the session declares, when this line is alone to count it; else those named.
   */
  private long learners(Head head, Count count) {
    var declared =
        head.period().isPresent()
            ? OptionalLong.empty()
            : volumes.units(head.fee().unit(), head.named());
    if (declared.isPresent() && alone(head)) return declared.getAsLong();
    if (count.learners() > 0) return count.learners();
    return count.participants() > 0 ? count.participants() : count.events();
  }

  private boolean alone(Head head) {
    return heads.values().stream().filter(h -> h.kind() == head.kind() && h.sameTime(head)).count()
        == 1;
  }

  private long covered(Head head, List<JudgedUse> uses, long actual) {
    long quota = quota(head);
    long settled = take(head.fee().id(), Math.max(0, actual - quota));
    if (head.kind() == Due.Kind.CERTIFICATES) {
      String practice = uses.get(0).situation().practice();
      settled = Math.max(settled, volumes.settled(practice, head.session()));
    }
    if (counts(head.fee()).equals(LEARNERS)) {
      settled += elsewhere.covered(head, uses) + elsewhere.paid(head, uses);
    }
    return quota + settled;
  }

  private long quota(Head head) {
    if (!(head.bond() instanceof Bond.Signed signed)) return 0;
    Optional<Agreement> agreement =
        dossier.agreements().stream().filter(a -> a.id().equals(signed.agreement())).findFirst();
    return agreement
        .map(Agreement::quota)
        .map(
            q ->
                switch (head.kind()) {
                  case SEATS -> (long) q.learners().orElse(0);
                  case CERTIFICATES -> (long) q.certificates().orElse(0);
                  case USES -> 0L;
                })
        .orElse(0L);
  }

  private long take(String fee, long most) {
    long left = paid.getOrDefault(fee, 0L);
    long taken = Math.min(left, most);
    paid.put(fee, left - taken);
    return taken;
  }

  private Due.Kind kind(Fee fee) {
    String counts = counts(fee);
    if (counts.equals("certificates")) return Due.Kind.CERTIFICATES;
    boolean seats = indicators.values().stream().anyMatch(i -> i.units().contains(fee.unit()));
    return counts.equals(LEARNERS) && seats ? Due.Kind.SEATS : Due.Kind.USES;
  }

  private String counts(Fee fee) {
    Unit unit = library.units().get(fee.unit());
    return unit == null ? "events" : unit.counts();
  }

  /** Which adjustment of the price holds; uses of different prices are different lines. */
  private static int adjustment(Fee fee, JudgedUse use) {
    return IntStream.range(0, fee.adjustments().size())
        .filter(i -> fee.adjustments().get(i).when().holds(use.situation().known()))
        .findFirst()
        .orElse(-1);
  }
}
