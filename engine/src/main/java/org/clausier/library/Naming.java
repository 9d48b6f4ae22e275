package org.clausier.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clausier.amount.Cents;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/**
 * The words that stand for an argument of a message: a label for an id, a day or a sum in words.
 *
 * <ul>
 *   <li>{@code practice}, {@code audience}, {@code licence}, {@code verdict}: an id, or several
 *       separated by commas;
 *   <li>{@code cell}: a practice and an audience, {@code enrol-cohort/company}, or several;
 *   <li>{@code period}: its first and last days, {@code 2026-09-01..2026-12-31}, or either alone;
 *   <li>{@code known}: circumstances, {@code certificate=none;participants=51}, or nothing;
 *   <li>{@code day}: an ISO day; {@code euro}: a sum.
 * </ul>
 */
record Naming(Library library, Language language) {

  String of(String kind, String argument) {
    return switch (kind) {
      case "day" -> Figures.in(language).day(LocalDate.parse(argument));
      case "euro" -> Figures.in(language).money(Cents.parse(argument).orElseThrow().cents());
      case "known" -> argument.isEmpty() ? message("problem-any") : known(argument);
      case "verdict" -> each(argument, id -> message("verdict." + id));
      case "practice" -> each(argument, id -> label("practices", id));
      case "audience" -> each(argument, id -> label("audiences", id));
      case "cell" -> each(argument, this::cell);
      case "period" -> period(argument);
      case "licence" -> each(argument, id -> label("licences", id));
      default -> throw new IllegalStateException("no blank of kind « " + kind + " »");
    };
  }

  /** Labels hold commas: « École, collège, lycée ». */
  private String each(String ids, UnaryOperator<String> words) {
    String between = language == Language.FR ? " ; " : "; ";
    return Arrays.stream(ids.split(", ")).map(words).collect(Collectors.joining(between));
  }

  private String label(String kind, String id) {
    String folder = kind + "/" + id;
    return library.hasWords(folder, language) ? library.words(folder, language).form("label") : id;
  }

  private String cell(String id) {
    int slash = id.indexOf('/');
    return label("practices", id.substring(0, slash))
        + " – "
        + label("audiences", id.substring(slash + 1));
  }

  /** « du 1er septembre au 31 décembre », « à compter du 1er janvier », « sans limite ». */
  private String period(String days) {
    int dots = days.indexOf("..");
    String from = days.substring(0, dots);
    String to = days.substring(dots + 2);
    String form =
        from.isEmpty() ? (to.isEmpty() ? "always" : "to") : (to.isEmpty() ? "from" : "between");
    return Blanks.in(language)
        .with("from", from.isEmpty() ? "" : of("day", from))
        .with("to", to.isEmpty() ? "" : of("day", to))
        .fill(message("period." + form));
  }

  private String message(String key) {
    String message = library.messages(language).get(key);
    if (message == null) throw new IllegalStateException("no message « " + key + " »");
    return message;
  }

  private String known(String circumstances) {
    List<String> all = List.of(circumstances.split(";"));
    return all.stream().map(this::circumstance).collect(Collectors.joining(", "));
  }

  private String circumstance(String known) {
    String id = known.substring(0, known.indexOf('='));
    return circumstance(id, known.substring(id.length() + 1));
  }

  /** « certificat payé par l’apprenant », or « Pays : MA » when the value has no words. */
  String circumstance(String id, String value) {
    Circumstance circumstance = library.circumstances().get(id);
    if (circumstance == null) return id + "=" + value;
    Words words = library.words("circumstances/" + id, language);
    boolean number = circumstance.type() == Circumstance.Type.INTEGER && words.has("value.n");
    // a number so long that it is hidden as a telephone's may be is none any more
    if (number && circumstance.value(value).isPresent()) {
      Blanks blanks = Blanks.in(language).with("n", Long.parseLong(value));
      return blanks.fill(words.form("value.n"));
    }
    return words.has("value." + value)
        ? words.form("value." + value)
        : words.form("label") + (language == Language.FR ? " : " : ": ") + value;
  }
}
