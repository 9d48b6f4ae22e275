package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.Overrun;
import org.clausier.amount.Tariff;
import org.clausier.audit.AuditFacts;
import org.clausier.audit.Bond;
import org.clausier.audit.Conclusion;
import org.clausier.audit.Due;
import org.clausier.audit.Fact;
import org.clausier.audit.JudgedUse;
import org.clausier.audit.Topic;
import org.clausier.library.Condition;
import org.clausier.library.CopyrightAct;
import org.clausier.policy.Duty;
import org.clausier.policy.Fee;
import org.clausier.policy.Verdict;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.tally.Count;
import org.clausier.tally.Situation;
import org.clausier.tally.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Domain § 5.2 and design § 7.3, box by box: who is bound, by what, what he did, what the terms
 * say.
 */
class WhoIsBoundTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final DroolsAuditRules RULES = new DroolsAuditRules();
  private static final List<String> ACTS = List.of("talk", "copy");
  private static final List<String> UNMET = List.of("none", "remediable", "lost");

  /** Columns: all met, a condition that is repaired, a condition on which permission depends. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    // bound by an agreement or by the terms accepted: the act makes no difference
    "agreement, talk, free,            compliant,             to-regularise,         breach",
    "agreement, talk, paid-settled,    compliant,             to-regularise,         breach",
    "agreement, talk, paid-due,        payable,               payable,               payable",
    "agreement, talk, granted,         compliant,             to-regularise,         breach",
    "agreement, talk, agreement,       breach,                breach,                breach",
    "agreement, talk, forbidden,       breach,                breach,                breach",
    "agreement, talk, silent,          undecided,             undecided,             undecided",
    "agreement, talk, contradiction,   undecided,             undecided,             undecided",
    "agreement, talk, depends,         insufficient-evidence, insufficient-evidence, insufficient-evidence",
    "agreement, copy, free,            compliant,             to-regularise,         breach",
    "agreement, copy, paid-settled,    compliant,             to-regularise,         breach",
    "agreement, copy, paid-due,        payable,               payable,               payable",
    "agreement, copy, granted,         compliant,             to-regularise,         breach",
    "agreement, copy, agreement,       breach,                breach,                breach",
    "agreement, copy, forbidden,       breach,                breach,                breach",
    "agreement, copy, silent,          undecided,             undecided,             undecided",
    "agreement, copy, contradiction,   undecided,             undecided,             undecided",
    "agreement, copy, depends,         insufficient-evidence, insufficient-evidence, insufficient-evidence",
    "accepted,  talk, free,            compliant,             to-regularise,         breach",
    "accepted,  talk, paid-settled,    compliant,             to-regularise,         breach",
    "accepted,  talk, paid-due,        payable,               payable,               payable",
    "accepted,  talk, agreement,       breach,                breach,                breach",
    "accepted,  talk, forbidden,       breach,                breach,                breach",
    "accepted,  talk, silent,          undecided,             undecided,             undecided",
    "accepted,  talk, contradiction,   undecided,             undecided,             undecided",
    "accepted,  talk, depends,         insufficient-evidence, insufficient-evidence, insufficient-evidence",
    "accepted,  copy, free,            compliant,             to-regularise,         breach",
    "accepted,  copy, paid-settled,    compliant,             to-regularise,         breach",
    "accepted,  copy, paid-due,        payable,               payable,               payable",
    "accepted,  copy, agreement,       breach,                breach,                breach",
    "accepted,  copy, forbidden,       breach,                breach,                breach",
    "accepted,  copy, silent,          undecided,             undecided,             undecided",
    "accepted,  copy, contradiction,   undecided,             undecided,             undecided",
    "accepted,  copy, depends,         insufficient-evidence, insufficient-evidence, insufficient-evidence",
    // nobody accepted in the organisation's name: the law alone, and nothing for mere talk
    "nobody,    talk, free,            compliant,             compliant,             compliant",
    "nobody,    talk, paid-settled,    compliant,             compliant,             compliant",
    "nobody,    talk, paid-due,        not-bound,             not-bound,             not-bound",
    "nobody,    talk, agreement,       not-bound,             not-bound,             not-bound",
    "nobody,    talk, forbidden,       not-bound,             not-bound,             not-bound",
    "nobody,    talk, silent,          not-bound,             not-bound,             not-bound",
    "nobody,    talk, contradiction,   not-bound,             not-bound,             not-bound",
    "nobody,    talk, depends,         insufficient-evidence, insufficient-evidence, insufficient-evidence",
    "nobody,    copy, free,            compliant,             compliant,             compliant",
    "nobody,    copy, paid-settled,    compliant,             compliant,             compliant",
    "nobody,    copy, paid-due,        unlicensed-use,        unlicensed-use,        unlicensed-use",
    "nobody,    copy, agreement,       unlicensed-use,        unlicensed-use,        unlicensed-use",
    "nobody,    copy, forbidden,       unlicensed-use,        unlicensed-use,        unlicensed-use",
    "nobody,    copy, silent,          undecided,             undecided,             undecided",
    "nobody,    copy, contradiction,   undecided,             undecided,             undecided",
    "nobody,    copy, depends,         insufficient-evidence, insufficient-evidence, insufficient-evidence",
  })
  void eachBoxOfTheTableHasOneVerdict(
      String bond, String act, String answer, String met, String remediable, String lost) {
    List<String> expected = List.of(met, remediable, lost);
    assertThat(ACTS).contains(act);
    for (int i = 0; i < UNMET.size(); i++) {
      assertThat(verdicts(bond, act, answer, UNMET.get(i)))
          .as(UNMET.get(i))
          .containsExactly(expected.get(i));
    }
  }

  private static List<String> verdicts(String bond, String act, String answer, String unmet) {
    JudgedUse use = use(bond, act, answer, unmet);
    List<Fact> facts = new ArrayList<>(List.of(use));
    if (answer.equals("paid-due")) facts.add(due(use));
    return RULES.conclude(new AuditFacts(facts)).stream()
        .map(Conclusion::verdict)
        .map(v -> v.id())
        .toList();
  }

  private static JudgedUse use(String bond, String act, String answer, String unmet) {
    Count count = Count.of(new Volume("", "s5", "active", DAY, "report.csv", 2, 1));
    return new JudgedUse(
        0,
        new Situation("", "irl-meetup", Optional.of("company"), Map.of(), Map.of(), DAY),
        count,
        ruling(act, answer),
        switch (bond) {
          case "agreement" -> new Bond.Signed("conv-1");
          case "accepted" -> new Bond.Accepted(2, DAY.minusDays(9), "direction");
          default -> new Bond.None();
        },
        Topic.ORDINARY,
        2,
        false,
        Optional.empty(),
        switch (unmet) {
          case "remediable" -> List.of(unmet(Condition.Effect.TO_REMEDY));
          case "lost" -> List.of(unmet(Condition.Effect.PERMISSION_LOST));
          default -> List.of();
        });
  }

  private static JudgedUse.Unmet unmet(Condition.Effect effect) {
    return new JudgedUse.Unmet(new Duty("no-copy", Map.of()), effect, Optional.empty());
  }

  private static Ruling ruling(String act, String answer) {
    Optional<Verdict> verdict =
        switch (answer) {
          case "free", "contradiction" -> Optional.of(Verdict.FREE);
          case "paid-settled", "paid-due" -> Optional.of(Verdict.PAID);
          case "granted", "agreement" -> Optional.of(Verdict.AGREEMENT);
          case "forbidden" -> Optional.of(Verdict.FORBIDDEN);
          case "silent" -> Optional.of(Verdict.SILENT);
          default -> Optional.empty();
        };
    return new Ruling(
        "irl-meetup",
        "company",
        act.equals("copy") ? CopyrightAct.REPRODUCTION : CopyrightAct.NONE,
        2,
        verdict,
        answer.equals("contradiction"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(answer.equals("granted") ? Layer.AGREEMENT : Layer.POLICY),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Due due(JudgedUse use) {
    Fee fee =
        new Fee(
            "example",
            "session",
            Optional.empty(),
            Tariff.of(new Cents(1000)),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Due(
        "key",
        Due.Kind.USES,
        Topic.ORDINARY,
        fee,
        new FeeRef("example", "v2"),
        use.bond(),
        Optional.empty(),
        Optional.empty(),
        List.of(use.number()),
        new Overrun(fee.price(1, Map.of()), fee.price(0, Map.of())));
  }
}
