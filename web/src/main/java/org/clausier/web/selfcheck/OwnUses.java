package org.clausier.web.selfcheck;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clausier.audit.AuditReport;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.intake.Asked;
import org.clausier.web.intake.Handing;
import org.clausier.web.intake.Parts;
import org.clausier.web.upload.Incoming;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What the page of the self-check asks and answers, for a program; nothing of it is kept. */
@Component
public class OwnUses {

  /** The problem of files that have too many bytes. */
  public static final String TOO_LONG = "check-too-long";

  /** The problem of whoever comes while too many check. */
  public static final String BUSY = "check-busy";

  private static final Parts PARTS =
      Parts.with(Map.of("accepted", "accepte", "certificate", "certificat"));

  /** Uses told by hand: so many people, or times, of a practice. */
  private static final Map<String, String> BY_HAND =
      Map.of("people.", "personnes-", "times.", "fois-");

  private final SelfCheck checks;
  private final Handing handing;
  private final Today today;
  private final LibraryMessages messages;

  OwnUses(SelfCheck checks, Handing handing, Today today, LibraryMessages messages) {
    this.checks = checks;
    this.handing = handing;
    this.today = today;
    this.messages = messages;
  }

  /** The report that an audit would give. */
  public Outcome<AuditReport> check(Terms terms, Incoming form, Language language)
      throws IOException {
    return with(
        terms,
        form,
        language,
        (matter, asked) ->
            checks
                .read(terms, matter.handed())
                .orElseGet(() -> Outcome.refused(List.of(problem("report", BUSY)))));
  }

  /** What the columns of a report seem to mean, as YAML, to be completed. */
  public Outcome<String> mapping(Terms terms, Incoming form, Language language) throws IOException {
    return with(
        terms,
        form,
        language,
        (matter, asked) ->
            checks
                .mapping(matter.handed(), language)
                .<Outcome<String>>map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(List.of(problem("report", "import-report")))));
  }

  /** A report to begin from: its columns, and a row of each kind. */
  public byte[] sample(Terms terms, Language language) {
    return checks
        .declaration()
        .sample(
            checks.declaration().lines(terms.policy(shown(terms).number()), language), today.day());
  }

  private <T> Outcome<T> with(
      Terms terms,
      Incoming form,
      Language language,
      BiFunction<SelfCheck.Matter, Asked, Outcome<T>> then)
      throws IOException {
    Handing.Brought brought =
        handing.take(form, List.of("report", "members"), SelfCheckPage.MOST).renamed(PARTS::ours);
    try {
      if (brought.tooLong().isPresent()) {
        String most = SelfCheckPage.MOST / SelfCheckPage.MEGABYTE + "";
        return Outcome.refused(List.of(problem("report", TOO_LONG, most)));
      }
      Asked asked = new Asked(typed(form), messages, language);
      Optional<SelfCheck.Matter> matter =
          checks.matter(terms, shown(terms), asked, brought, language);
      return matter.isEmpty()
          ? Outcome.refused(asked.wrong().stream().map(OwnUses::named).toList())
          : then.apply(matter.get(), asked);
    } finally {
      handing.forget(brought);
    }
  }

  private Version shown(Terms terms) {
    return terms.shown(today.day()).orElseThrow(Missing::new);
  }

  private static Map<String, String> typed(Incoming form) {
    Map<String, String> typed = new LinkedHashMap<>();
    form.getParameterMap().forEach((name, texts) -> typed.put(ours(name), texts[0]));
    return typed;
  }

  private static String ours(String name) {
    for (Map.Entry<String, String> hand : BY_HAND.entrySet()) {
      if (name.startsWith(hand.getKey())) {
        return hand.getValue() + name.substring(hand.getKey().length());
      }
    }
    return PARTS.ours(name);
  }

  /** A problem of a part, under the name that a program gives it. */
  private static Problem named(Problem p) {
    String part = p.source().name();
    for (Map.Entry<String, String> hand : BY_HAND.entrySet()) {
      if (part.startsWith(hand.getValue())) {
        Source theirs = Source.of(hand.getKey() + part.substring(hand.getValue().length()));
        return new Problem(p.severity(), theirs, p.id(), p.arguments(), p.hint());
      }
    }
    return PARTS.named(p);
  }

  private static Problem problem(String part, String id, String... arguments) {
    return Problem.error(Source.of(part), id, arguments);
  }
}
