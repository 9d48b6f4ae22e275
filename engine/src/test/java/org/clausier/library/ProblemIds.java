package org.clausier.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ids of the problems that the sources can report, read in the sources themselves. */
final class ProblemIds {

  private static final Pattern REPORTS =
      Pattern.compile(
          "(?:Problem\\s*\\.(?:error|warning|note)|\\b(?:problem|unknown|refuse|refused|report))\\(");
  private static final Pattern KEY_OF = Pattern.compile("(?:source|node|has|at)\\(\"[^\"]*\"\\)");
  private static final Pattern ID = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
  private static final List<String> MODULES = List.of("engine", "rules", "web");

  private ProblemIds() {}

  static Set<String> reported() {
    Set<String> ids = new TreeSet<>();
    sources().forEach(source -> of(source, ids));
    return ids;
  }

  private static void of(String source, Set<String> ids) {
    Matcher call = REPORTS.matcher(source);
    while (call.find()) {
      String arguments = source.substring(call.end(), close(source, call.end()));
      String bare = KEY_OF.matcher(arguments).replaceAll("");
      ID.matcher(bare).results().limit(1 + count(bare, '?')).forEach(m -> ids.add(m.group(1)));
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static int close(String source, int from) {
    int open = 1;
    int i = from;
    while (open > 0) {
      char c = source.charAt(i++);
      if (c == '(') open++;
      if (c == ')') open--;
    }
    return i - 1;
  }

  private static List<String> sources() {
    return MODULES.stream()
        .map(m -> Path.of("..", m, "src", "main", "java"))
        .filter(Files::isDirectory)
        .flatMap(ProblemIds::files)
        .toList();
  }

  private static Stream<String> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .map(ProblemIds::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
