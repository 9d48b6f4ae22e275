package org.clausier.web.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.agreement.AgreementWriter;
import org.clausier.policy.Term;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.scan.Scan;
import org.clausier.scan.ScanReader;
import org.clausier.web.account.Account;
import org.clausier.web.account.Email;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an agreement that was signed elsewhere: its file in our format, and the signed original.
 */
@Component
public class Importing {

  /**
   * What is handed in.
   *
   * @param name of the agreement's file, for the problems
   * @param agreement YAML or JSON
   * @param originalName of the signed original
   * @param original a PDF
   * @param email of the institution, for what follows: an amendment, a reminder; or empty
   */
  public record Handed(
      String name, byte[] agreement, String originalName, byte[] original, String email) {}

  /** The longest file of an agreement. */
  private static final int LONGEST = 200_000;

  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

  private final Desk desk;
  private final Today today;
  private final Shelf shelf;
  private final Agreements agreements;
  private final Proceedings proceedings;
  private final TransactionTemplate transaction;

  Importing(
      Desk desk,
      Today today,
      Shelf shelf,
      Agreements agreements,
      Proceedings proceedings,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.today = today;
    this.shelf = shelf;
    this.agreements = agreements;
    this.proceedings = proceedings;
    this.transaction = transaction;
  }

  /** The file that was made of it; or all that is wrong, in both files at once. */
  public Outcome<Filing> take(Course course, Handed handed, Account by) {
    List<Problem> problems = new ArrayList<>();
    Optional<Agreement> agreement = read(course, handed, problems);
    original(handed, problems);
    if (!handed.email().isBlank() && !Email.formed(handed.email())) {
      problems.add(Problem.error(Source.of("email"), "email-form", handed.email()));
    }
    if (agreement.isEmpty() || !problems.isEmpty()) return Outcome.refused(problems);
    try {
      return Outcome.ok(
          java.util.Objects.requireNonNull(
              transaction.execute(status -> keep(course, agreement.get(), handed, by))));
    } catch (DuplicateKeyException taken) {
      return Outcome.refused(
          Problem.error(Source.of(handed.name()), "import-reference-taken", agreement.get().id()));
    }
  }

  private Optional<Agreement> read(Course course, Handed handed, List<Problem> problems) {
    if (handed.agreement().length > LONGEST) {
      problems.add(Problem.error(Source.of(handed.name()), "import-too-large"));
      return Optional.empty();
    }
    return AgreementReader.read(desk.library(), handed.name(), handed.agreement())
        .match(
            a -> {
              check(course, a, handed.name(), problems);
              return Optional.of(a);
            },
            wrong -> {
              problems.addAll(wrong);
              return Optional.empty();
            });
  }

  /** What the reader cannot know: of which course it is, and on which day we are. */
  private void check(Course course, Agreement a, String file, List<Problem> problems) {
    Source source = Source.of(file);
    Terms terms = shelf.of(course);
    if (!a.id().matches(REFERENCE)) {
      problems.add(Problem.error(source, "import-reference", a.id()));
    }
    if (!a.policy().equals(course.slug())) {
      problems.add(Problem.error(source, "import-other-course", a.policy(), course.slug()));
    } else if (terms.version(a.version()).isEmpty()) {
      problems.add(Problem.error(source, "import-version", a.version() + ""));
    }
    if (a.signed().isEmpty()) problems.add(Problem.error(source, "import-not-signed"));
    a.signed()
        .filter(d -> d.isAfter(today.day()))
        .ifPresent(d -> problems.add(Problem.error(source, "import-signed-later", d + "")));
    problems.addAll(Numbers.problems(source, a.party()));
    if (agreements.content(course.id(), a.id()).isPresent()) {
      problems.add(Problem.error(source, "import-reference-taken", a.id()));
    }
  }

  /** The original by itself: the rest may be wanting. */
  static void original(Handed handed, List<Problem> problems) {
    ScanReader.read(handed.originalName(), handed.original())
        .match(
            scan ->
                scan.kind() == Scan.Kind.PDF
                    || problems.add(
                        Problem.error(Source.of(handed.originalName()), "import-original")),
            problems::addAll);
  }

  private Filing keep(Course course, Agreement a, Handed handed, Account by) {
    String yaml = AgreementWriter.yaml(desk.library(), a);
    Filing filing =
        proceedings.imported(
            course,
            handed.email(),
            "fr",
            said(a),
            Actor.producer(by.id()),
            new Papers.Print("", yaml, handed.original()),
            a.from(),
            a.to());
    agreements.add(course, a.id(), yaml, by.id());
    return filing;
  }

  /** As a request would have said it: an amendment begins with it. */
  private static Facts said(Agreement a) {
    Facts said =
        Facts.of(Filings.AGREEMENT, a.id())
            .with("name", a.party().name())
            .with("audience", a.party().audience())
            .with("country", a.party().country())
            .with("public", a.party().publicBuyer() + "")
            .with("from", a.from() + "")
            .with("to", a.to() + "")
            .with(
                "practices",
                String.join(",", a.grants().stream().map(Term::practice).distinct().toList()))
            .with(a.party().identifiers());
    if (a.quota().learners().isPresent()) {
      said = said.with("learners", a.quota().learners().getAsInt() + "");
    }
    return a.quota().certificates().isPresent()
        ? said.with("certificates", a.quota().certificates().getAsInt() + "")
        : said;
  }
}
