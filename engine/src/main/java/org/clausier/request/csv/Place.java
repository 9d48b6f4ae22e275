package org.clausier.request.csv;

import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.request.RequestFile;

/** A row of the table: says of its problems where they stand, in the words of its header. */
record Place(String name, int line, List<Column> columns) {

  Source row() {
    return new Source(name, line);
  }

  RequestFile file(RequestFile read) {
    return new RequestFile(read.request(), row(), here(read.warnings()));
  }

  List<Problem> here(List<Problem> problems) {
    return problems.stream().map(this::here).toList();
  }

  /** What {@link Row} wrote as lines are columns, or groups of them where one is missing. */
  private Problem here(Problem problem) {
    Optional<Column> column = column(problem.source().line(), problem.arguments());
    List<String> arguments =
        problem.arguments().stream().map(a -> column.map(c -> word(c, a)).orElse(a)).toList();
    Source source = new Source(name, line, column.map(Column::name).orElse(""));
    return new Problem(problem.severity(), source, problem.id(), arguments, problem.hint());
  }

  private Optional<Column> column(int at, List<String> arguments) {
    if (at > 0 && at <= columns.size()) return Optional.of(columns.get(at - 1));
    if (at < Row.GROUPS || arguments.isEmpty()) return Optional.empty();
    String key = Row.key(at, arguments.get(0));
    return Column.ALL.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  private static String word(Column column, String argument) {
    return argument.equals(column.leaf()) ? column.name() : argument;
  }
}
