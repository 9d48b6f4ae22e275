package org.clausier.web.selfcheck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.clausier.answer.Spoken;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Words;
import org.clausier.policy.Policy;
import org.clausier.web.ask.Choices;
import org.clausier.web.intake.Asked;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * Uses told by hand, practice by practice, written as the report that an organisation would hand
 * over: what is read is a file like any other.
 */
final class Declaration {

  static final String NAME = "declaration.csv";

  /** People, or times, of one practice. */
  static final int MOST = 10_000;

  /** The columns of a report that says all that this page asks. */
  static final List<String> COLUMNS =
      List.of("date", "pratique", "nombre", "apprenant", "participants", "certificat");

  private static final String CELLS = ";";
  private static final String CERTIFICATE = "certificat";
  private static final int LONGEST = 9;

  private final Library library;

  Declaration(Library library) {
    this.library = library;
  }

  /**
   * A practice of the form.
   *
   * @param usual whether it is of the grid that everybody sees
   */
  record Line(String practice, String label, boolean usual) {}

  /** What a policy speaks of, the usual practices first. */
  List<Line> lines(Policy policy, Language language) {
    List<String> usual = library.grid("usual").rows();
    return Spoken.practices(library, policy).stream()
        .map(p -> new Line(p, label(p, language), usual.contains(p)))
        .toList();
  }

  private String label(String practice, Language language) {
    return Typography.set(language, library.words("practices/" + practice, language).form("label"));
  }

  /**
   * What was typed, as a report; empty when nothing was. A number that is none is told where it was
   * typed.
   *
   * @param day that the uses are taken to be of
   */
  String csv(Asked asked, List<Line> lines, LocalDate day, Language language) {
    List<String> rows = new ArrayList<>();
    String certificate = certificate(asked);
    String most = Figures.in(language).integer(MOST);
    for (Line line : lines) {
      OptionalInt people = number(asked, "personnes-" + line.practice(), most);
      OptionalInt times = number(asked, "fois-" + line.practice(), most);
      if (people.isEmpty() && times.isEmpty()) continue;
      String begins = day + CELLS + line.practice() + CELLS;
      String ends = CELLS + certificate;
      if (times.isPresent()) {
        String many = people.isPresent() ? people.getAsInt() + "" : "";
        rows.add(begins + times.getAsInt() + CELLS + CELLS + many + ends);
        continue;
      }
      // the same people from one practice to the next: who does most is counted once
      for (int n = 1; n <= people.getAsInt(); n++) {
        rows.add(begins + 1 + CELLS + "P-" + n + CELLS + ends);
      }
    }
    return rows.isEmpty() ? "" : header() + String.join("\n", rows) + "\n";
  }

  private String certificate(Asked asked) {
    String said = asked.text(CERTIFICATE);
    return circumstance().values().contains(said) ? said : "";
  }

  /** What may be said of certificates, in words. */
  List<Choices.Choice> certificates(Language language) {
    Words words = library.words("circumstances/certificate", language);
    return circumstance().values().stream()
        .map(v -> new Choices.Choice(v, Typography.set(language, words.form("value." + v))))
        .toList();
  }

  private Circumstance circumstance() {
    return java.util.Objects.requireNonNull(library.circumstances().get("certificate"));
  }

  private static OptionalInt number(Asked asked, String field, String most) {
    String typed = asked.text(field).replaceAll("[\\s\u00A0\u202F]", "");
    if (typed.isEmpty()) return OptionalInt.empty();
    boolean digits = typed.matches("[0-9]+") && typed.length() < LONGEST;
    int number = digits ? Integer.parseInt(typed) : -1;
    if (number < 0 || number > MOST) {
      asked.wrong(field, "check-number", most);
      return OptionalInt.empty();
    }
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static String header() {
    return String.join(CELLS, COLUMNS) + "\n";
  }

  /** A report to begin from, as spreadsheets like it: a row of each kind. */
  byte[] sample(List<Line> lines, LocalDate day) {
    StringBuilder text = new StringBuilder("\uFEFF").append(header());
    int n = 1;
    for (Line line : lines.stream().filter(Line::usual).limit(3).toList()) {
      String rest = n == 1 ? ";1;A-0001;;" : n == 2 ? ";1;A-0002;;" : ";2;;12;";
      text.append(day).append(CELLS).append(line.label()).append(rest).append('\n');
      n++;
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
