package org.clausier.policy;

import static org.clausier.policy.Policies.LIBRARY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.Tier;
import org.clausier.library.Circumstance;
import org.clausier.library.Condition;
import org.clausier.yaml.HostileTexts;

/** Whole policies, with everything the format may hold and the texts that hurt YAML most. */
public final class PolicyArbitraries {

  private PolicyArbitraries() {}

  private static Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  public static Arbitrary<Policy> policies() {
    Arbitrary<List<Course.Session>> sessions =
        texts().list().uniqueElements().ofMaxSize(3).map(PolicyArbitraries::sessions);
    Arbitrary<Map<String, Fee>> fees =
        Arbitraries.maps(Arbitraries.of("seat", "screening", "no", "12-3"), Arbitraries.of(1))
            .flatMap(m -> fees(m.keySet()));
    return Combinators.combine(sessions, fees).as(Parts::new).flatMap(PolicyArbitraries::policy);
  }

  private record Parts(List<Course.Session> sessions, Map<String, Fee> fees) {
    List<String> sessionIds() {
      return sessions.stream().map(Course.Session::id).toList();
    }
  }

  private static Arbitrary<Policy> policy(Parts parts) {
    Arbitrary<Optional<LocalDate>> published = days().optional();
    return Combinators.combine(
            published,
            texts().optional(),
            producers(),
            courses(parts.sessions()),
            accesses(),
            around(),
            terms(parts),
            questions(parts).list().ofMaxSize(3))
        .as(
            (day, note, producer, course, access, around, terms, questions) ->
                new Policy(
                    "essai-1",
                    3,
                    day,
                    day.map(d -> d.plusDays(40)),
                    OptionalInt.of(30),
                    Optional.of("sha256:00"),
                    note,
                    around.review(),
                    producer,
                    course,
                    access,
                    around.request(),
                    terms,
                    parts.fees(),
                    around.vat(),
                    questions));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 4000).map(n -> LocalDate.of(2022, 1, 1).plusDays(n));
  }

  private static List<Course.Session> sessions(List<String> ids) {
    LocalDate from = LocalDate.of(2026, 9, 14);
    return ids.stream().map(id -> new Course.Session(id, from, from.plusDays(77))).toList();
  }

  private static Arbitrary<Producer> producers() {
    Arbitrary<Producer.Contact> contact =
        Combinators.combine(texts(), texts(), texts().optional())
            .as((n, a, s) -> new Producer.Contact(n, a, "", s.orElse("")));
    return Combinators.combine(
            texts(),
            Arbitraries.maps(Arbitraries.of(Producer.FACTS), texts()),
            contact.optional(),
            contact.optional(),
            Arbitraries.of(true, false),
            Arbitraries.of("standard", "franchise").optional(),
            texts().list().ofMaxSize(2).optional())
        .as(
            (name, facts, host, mediator, isPublic, vat, authors) ->
                new Producer(
                    name,
                    facts,
                    "NO",
                    host,
                    mediator,
                    isPublic,
                    vat,
                    authors.map(a -> new Producer.Roles("", "moi", a))));
  }

  private static Arbitrary<Course> courses(List<Course.Session> sessions) {
    Arbitrary<String> licence = Arbitraries.of(LIBRARY.licences().keySet());
    return Combinators.combine(
            texts(),
            texts().optional(),
            licence,
            licence.optional(),
            Arbitraries.of(true, false).optional())
        .as(
            (title, site, content, contributions, nc) ->
                new Course(title, site, Optional.empty(), content, contributions, nc, sessions));
  }

  private static Arbitrary<Access> accesses() {
    Arbitrary<Access.Exception> exception =
        Combinators.combine(
                Arbitraries.of(LIBRARY.audienceTree().ids()), texts().list().ofMaxSize(2))
            .as((a, data) -> new Access.Exception(a, "none", data));
    return Combinators.combine(
            Arbitraries.of("none", "optional", "required"),
            texts().list().ofMaxSize(2),
            Arbitraries.integers().between(0, 99).optional(),
            exception.list().ofMaxSize(2))
        .as(
            (account, data, age, exceptions) ->
                new Access(
                    account,
                    data,
                    age.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    exceptions));
  }

  private record Around(
      Optional<Policy.Review> review,
      Optional<Policy.RequestDesk> request,
      Optional<Policy.DeclaredVat> vat) {}

  private static Arbitrary<Around> around() {
    return Combinators.combine(texts(), texts().optional(), Arbitraries.of(true, false))
        .as(
            (text, more, there) ->
                there
                    ? new Around(
                        Optional.of(new Policy.Review(text, more, LocalDate.of(2026, 5, 1), more)),
                        Optional.of(new Policy.RequestDesk(text, 20)),
                        Optional.of(new Policy.DeclaredVat(text, Optional.of(text))))
                    : new Around(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static Arbitrary<Map<String, Fee>> fees(Set<String> ids) {
    return fee()
        .list()
        .ofSize(ids.size())
        .map(
            all -> {
              Map<String, Fee> fees = new LinkedHashMap<>();
              int i = 0;
              for (String id : ids) {
                Fee f = all.get(i++);
                fees.put(
                    id,
                    new Fee(
                        id,
                        f.unit(),
                        f.per(),
                        f.tariff(),
                        f.adjustments(),
                        f.covers(),
                        f.from(),
                        f.to(),
                        f.note()));
              }
              return fees;
            });
  }

  private static Arbitrary<Fee> fee() {
    Arbitrary<Fee.Adjustment> adjustment =
        Combinators.combine(
                box(List.of()),
                Arbitraries.of("0.4", "1", "0.40", "12.5000").map(BigDecimal::new),
                texts().optional())
            .as(Fee.Adjustment::new);
    return Combinators.combine(
            Arbitraries.of(LIBRARY.units().keySet()),
            Arbitraries.of("session", "month", "year").optional(),
            tariffs(),
            adjustment.list().ofMaxSize(2),
            Arbitraries.of(LIBRARY.practiceTree().ids()).list().uniqueElements().ofMaxSize(2),
            days().optional(),
            texts().optional())
        .as(
            (unit, per, tariff, adjustments, covers, day, note) ->
                new Fee("", unit, per, tariff, adjustments, covers, day, day, note));
  }

  private static Arbitrary<Tariff> tariffs() {
    Arbitrary<Cents> cents = Arbitraries.longs().between(0, 999_999).map(Cents::new);
    Arbitrary<Limits> limits =
        Combinators.combine(cents, cents.optional(), Arbitraries.longs().between(0, 50))
            .as((min, more, free) -> new Limits(min, more.map(min::plus), free));
    return Combinators.combine(
            Arbitraries.of(Tariff.Mode.values()),
            cents.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(true, false),
            limits,
            Arbitraries.of(true, false))
        .as(
            (mode, prices, openEnd, limit, ttc) ->
                new Tariff(mode, tiers(prices, openEnd), limit, ttc));
  }

  private static List<Tier> tiers(List<Cents> prices, boolean openEnd) {
    List<Tier> tiers = new ArrayList<>();
    for (Cents price : prices) {
      boolean open = openEnd && tiers.size() == prices.size() - 1;
      OptionalLong to = open ? OptionalLong.empty() : OptionalLong.of(10L * (tiers.size() + 1));
      tiers.add(new Tier(to, price));
    }
    return tiers;
  }

  private static Arbitrary<List<Term>> terms(Parts parts) {
    record Cell(String practice, String audience) {}
    Arbitrary<Cell> cell =
        Combinators.combine(
                Arbitraries.of(LIBRARY.practiceTree().ids()),
                Arbitraries.of(LIBRARY.audienceTree().ids()))
            .as(Cell::new);
    Arbitrary<List<Term>> some = term(parts).list().ofMinSize(1).ofMaxSize(3);
    return cell.list()
        .uniqueElements()
        .ofMaxSize(6)
        .flatMap(
            cells ->
                some.list()
                    .ofSize(cells.size())
                    .map(
                        all -> {
                          Map<String, List<Term>> rows = new LinkedHashMap<>();
                          for (int c = 0; c < cells.size(); c++) {
                            Cell at = cells.get(c);
                            List<Term> row =
                                rows.computeIfAbsent(at.practice(), p -> new ArrayList<>());
                            for (int i = 0; i < all.get(c).size(); i++) {
                              row.add(placed(at.practice(), at.audience(), i, all.get(c).get(i)));
                            }
                          }
                          return rows.values().stream().flatMap(List::stream).toList();
                        }));
  }

  private static Term placed(String practice, String audience, int index, Term t) {
    return new Term(
        practice,
        audience,
        index,
        t.verdict(),
        t.from(),
        t.to(),
        t.when(),
        t.fee(),
        t.conditions(),
        t.announced(),
        t.note());
  }

  private static Arbitrary<Term> term(Parts parts) {
    Arbitrary<Optional<String>> fee =
        parts.fees().isEmpty()
            ? Arbitraries.just(Optional.empty())
            : Arbitraries.of(parts.fees().keySet()).map(Optional::of);
    Arbitrary<Announced> announced =
        Combinators.combine(texts(), days().optional(), Arbitraries.longs().between(0, 9_999))
            .as((t, d, c) -> new Announced(t, d, d.map(x -> new Cents(c))));
    return Combinators.combine(
            Arbitraries.of(Verdict.values()),
            fee,
            days().optional(),
            box(parts.sessionIds()),
            duty().list().uniqueElements(Duty::condition).ofMaxSize(3),
            announced.optional(),
            texts().optional())
        .as(
            (verdict, price, day, when, duties, later, note) -> {
              Verdict v = verdict == Verdict.PAID && price.isEmpty() ? Verdict.SILENT : verdict;
              return new Term(
                  "",
                  "",
                  0,
                  v,
                  day,
                  day.map(d -> d.plusDays(9)),
                  when,
                  v.mayHaveFee() ? price : Optional.empty(),
                  duties,
                  later,
                  note);
            });
  }

  private static Arbitrary<Duty> duty() {
    return Arbitraries.of(LIBRARY.conditions().values()).flatMap(PolicyArbitraries::duty);
  }

  private static Arbitrary<Duty> duty(Condition condition) {
    return Arbitraries.integers()
        .between(1, 99)
        .map(
            n -> {
              Map<String, String> values = new TreeMap<>();
              condition
                  .parameters()
                  .forEach((p, d) -> values.put(p, d.type().equals("integer") ? n + "" : "FR NO"));
              return new Duty(condition.id(), values);
            });
  }

  private static Arbitrary<Box> box(List<String> sessions) {
    return Arbitraries.of(LIBRARY.circumstances().values())
        .set()
        .ofMaxSize(3)
        .flatMap(
            some ->
                Arbitraries.randomValue(
                    random -> {
                      Map<String, Constraint> constraints = new TreeMap<>();
                      some.stream()
                          .sorted(java.util.Comparator.comparing(Circumstance::id))
                          .forEach(c -> constraint(c, sessions, random, constraints));
                      return new Box(constraints);
                    }));
  }

  private static void constraint(
      Circumstance c,
      List<String> sessions,
      java.util.Random random,
      Map<String, Constraint> constraints) {
    if (c.type() == Circumstance.Type.INTEGER) {
      int min = random.nextInt(50);
      boolean open = min > 0 && random.nextBoolean();
      OptionalInt max = open ? OptionalInt.empty() : OptionalInt.of(min + random.nextInt(9));
      constraints.put(c.id(), new Constraint.Range(min, max));
      return;
    }
    List<String> domain = c.type() == Circumstance.Type.SESSION ? sessions : c.values();
    if (domain.size() < 2) return;
    List<String> some = domain.stream().filter(v -> random.nextInt(domain.size()) < 2).toList();
    if (some.isEmpty() || some.size() == domain.size()) some = List.of(domain.get(0));
    constraints.put(c.id(), new Constraint.OneOf(Set.copyOf(some)));
  }

  private static Arbitrary<Question> questions(Parts parts) {
    Arbitrary<Question.Expectation> expectation =
        Combinators.combine(
                Arbitraries.of("free", "silent", "depends"),
                texts().optional(),
                Arbitraries.of("attribution", "no-copy").list().ofMaxSize(2).optional(),
                Arbitraries.of(true, false).optional(),
                Arbitraries.of("certificate").list().ofMaxSize(1).optional(),
                Arbitraries.of("law", "policy").optional())
            .as(Question.Expectation::new);
    return Combinators.combine(
            texts(),
            Arbitraries.of(LIBRARY.practiceTree().leaves()),
            Arbitraries.of(LIBRARY.audienceTree().ids()),
            days().optional(),
            box(parts.sessionIds()),
            expectation)
        .as(
            (ask, practice, audience, day, box, expect) ->
                new Question(ask, practice, audience, day, known(box), expect));
  }

  private static Map<String, String> known(Box box) {
    Map<String, String> known = new TreeMap<>();
    box.constraints()
        .forEach(
            (id, c) ->
                known.put(
                    id,
                    c instanceof Constraint.OneOf o
                        ? o.values().iterator().next()
                        : ((Constraint.Range) c).min() + ""));
    return known;
  }
}
