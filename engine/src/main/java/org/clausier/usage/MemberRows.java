package org.clausier.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Fields;

/**
 * Reads the lines of a table of members, whatever its file format: learner, organisation, first and
 * last day. Every wrong line is a problem, and a table with one is refused: a member left out would
 * be an accusation.
 */
public final class MemberRows {

  private static final String WORDS = "reports/members.yaml";
  private static final int LISTED = 100;
  private static final List<String> ROLES = List.of("learner", "organisation", "from", "to");
  // sentinels that a number of days can tell
  private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final String name;
  private final Pseudonyms pseudonyms;
  private final Map<String, String> words;
  private final Members.Maker maker;
  private final List<Problem> problems = new ArrayList<>();
  private Map<String, Integer> columns = Map.of();
  private final DayCells days = new DayCells(Optional.empty());
  private int row;

  public MemberRows(Library library, String name, Pseudonyms pseudonyms) {
    this.name = name;
    this.pseudonyms = pseudonyms;
    this.words = library.file(WORDS, MemberRows::words);
    this.maker = new Members.Maker(name);
  }

  private static Map<String, String> words(Fields file) {
    Map<String, String> words = new HashMap<>();
    Optional<Fields> columns = file.fields("columns");
    file.done();
    for (String role : ROLES) {
      words.put(role, role);
      columns.ifPresent(c -> c.texts(role).forEach(w -> words.putIfAbsent(Cells.plain(w), role)));
    }
    columns.ifPresent(Fields::done);
    return words;
  }

  /** How well a row would serve as header: the number of columns it names. */
  public int fit(List<String> cells) {
    return header(cells).size();
  }

  /** Takes the next row; false when reading further is useless. */
  public boolean take(List<String> cells) {
    row++;
    if (cells.stream().allMatch(String::isBlank)) return true;
    if (!columns.isEmpty()) {
      if (problems.size() < LISTED) line(cells);
      return problems.size() < LISTED;
    }
    Map<String, Integer> named = header(cells);
    if (named.containsKey("learner") && named.containsKey("organisation")) columns = named;
    return !columns.isEmpty() || row <= RowStream.MOST_TITLES;
  }

  private Map<String, Integer> header(List<String> cells) {
    Map<String, Integer> named = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String role = words.get(Cells.plain(cells.get(i)));
      if (role != null) named.putIfAbsent(role, i);
    }
    return named;
  }

  private void line(List<String> cells) {
    int before = problems.size();
    String learner = cell("learner", cells);
    String organisation = cell("organisation", cells);
    LocalDate from = day("from", cells, ALWAYS);
    LocalDate to = day("to", cells, EVER);
    if (learner.isEmpty() || organisation.isEmpty()) problem("members-line-empty");
    else if (to.isBefore(from)) problem("members-days-reversed");
    if (problems.size() == before) {
      maker.add(pseudonyms.learner(learner), organisation, from, to, row);
    }
  }

  private LocalDate day(String role, List<String> cells, LocalDate otherwise) {
    String written = cell(role, cells);
    if (written.isEmpty()) return otherwise;
    return days.day(written)
        .orElseGet(
            () -> {
              problem("members-day", Masking.of(written));
              return otherwise;
            });
  }

  private String cell(String role, List<String> cells) {
    Integer place = columns.get(role);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  private void problem(String id, String... arguments) {
    problems.add(Problem.error(new Source(name, row), id, arguments));
  }

  /** The table, or all that is wrong with it. */
  public Outcome<Members> end() {
    if (columns.isEmpty()) {
      return Outcome.refused(Problem.error(Source.of(name), "members-no-header"));
    }
    Members members = maker.made(problems);
    if (days.contradict()) problems.add(Problem.error(Source.of(name), "usage-date-order"));
    if (!problems.isEmpty()) return Outcome.refused(problems.stream().limit(LISTED).toList());
    return members.size() > 0
        ? Outcome.ok(members)
        : Outcome.refused(Problem.error(Source.of(name), "members-no-line"));
  }

  /** The row reached, as a spreadsheet numbers it. */
  public int row() {
    return row;
  }
}
