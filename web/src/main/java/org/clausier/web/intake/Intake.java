package org.clausier.web.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.FileKind;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.web.upload.Incoming;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the five screens ask, said by a program at once: the report is read, then it is told how.
 */
@Component
public class Intake {

  /** The problem of a file that has too many bytes. */
  public static final String TOO_LONG = Handing.TOO_LONG;

  private static final Parts PARTS = Parts.with(Map.of("course", "cours", "party", "organisme"));

  private static final Map<String, String> CUTS =
      Map.of("semicolon", ";", "comma", ",", "tab", "\t");

  /** What separates cells, as a program says it; empty when the file decides. */
  static String cut(@Nullable String chosen) {
    return CUTS.entrySet().stream()
        .filter(c -> c.getValue().equals(chosen))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private final Courses courses;
  private final Audits audits;
  private final Handing handing;
  private final Starting starting;
  private final LibraryMessages messages;

  Intake(
      Courses courses,
      Audits audits,
      Handing handing,
      Starting starting,
      LibraryMessages messages) {
    this.courses = courses;
    this.audits = audits;
    this.handing = handing;
    this.starting = starting;
    this.messages = messages;
  }

  /**
   * How a file is to be read, as a program says it; empty where the file decides.
   *
   * @param format as {@link FileKind} names it
   * @param separator semicolon, comma or tab
   * @param sheet the only one of a workbook to be read
   */
  public record Choices(String format, String charset, String separator, String sheet) {

    static Choices of(Incoming form) {
      return new Choices(
          text(form, "format"),
          text(form, "charset"),
          text(form, "separator"),
          text(form, "sheet"));
    }

    Outcome<Audits.Form> read() {
      List<Problem> problems = new ArrayList<>();
      known("format", format, FileKind.ids(), problems);
      known("charset", charset, ReadingScreen.CHARSETS, problems);
      known("separator", separator, CUTS.keySet().stream().sorted().toList(), problems);
      return problems.isEmpty()
          ? Outcome.ok(
              new Audits.Form(
                  format.isEmpty() ? null : format,
                  charset.isEmpty() ? null : charset,
                  CUTS.get(separator),
                  ReadingScreen.sheet(sheet)))
          : Outcome.refused(problems);
    }

    private static void known(
        String name, String said, List<String> known, List<Problem> problems) {
      if (said.isEmpty() || known.contains(said)) return;
      problems.add(
          Problem.error(
              Source.of(name), "option-value-unknown", name, said, String.join(", ", known)));
    }
  }

  /**
   * Begins an audit with what a form brings, and has it read unless it says {@code read=false}.
   *
   * @throws Missing when the course is not one of the account's
   */
  public Outcome<Kept> begin(Incoming form, Account account, Language language) throws IOException {
    Handing.Brought brought = handing.take(form, List.of("report", "members")).renamed(PARTS::ours);
    boolean begun = false;
    try {
      Map<String, String> typed = new LinkedHashMap<>();
      PARTS.ours().forEach((theirs, ours) -> typed.put(ours, text(form, theirs)));
      Asked asked = new Asked(typed, messages, language);
      handing.told(brought, asked);
      Optional<Audits.Form> choices =
          Choices.of(form)
              .read()
              .match(
                  Optional::of,
                  problems -> {
                    asked.told("releve", problems);
                    return Optional.empty();
                  });
      if (asked.text("cours").isEmpty()) asked.wrong("cours", "import-course");
      Optional<Course> course =
          Optional.of(asked.text("cours"))
              .filter(slug -> !slug.isEmpty())
              .map(slug -> courses.of(account, slug).orElseThrow(Missing::new));
      Optional<Kept> kept = course.flatMap(c -> starting.begin(c, asked, brought, account));
      if (kept.isEmpty()) return Outcome.refused(asked.wrong().stream().map(PARTS::named).toList());
      begun = true;
      Kept audit = kept.get();
      choices.ifPresent(c -> audits.form(audit.id(), c));
      if (!text(form, "read").equals("false")) {
        starting.readsAtOnce(audits.byId(audit.id()).orElseThrow());
      }
      return Outcome.ok(audits.byId(audit.id()).orElseThrow());
    } finally {
      if (!begun) handing.forget(brought);
    }
  }

  /**
   * Says how the files of an audit are to be read, and reads them again.
   *
   * @param mapping what columns and values mean, as YAML; empty when what was said before stays
   * @param read false: they are only looked at again
   */
  public Outcome<Kept> again(Kept audit, byte[] mapping, Choices choices, boolean read) {
    return choices
        .read()
        .then(
            form ->
                mapped(audit, mapping).then(text -> Outcome.ok(again(audit, form, text, read))));
  }

  private Kept again(Kept audit, Audits.Form form, String mapping, boolean read) {
    audits.form(audit.id(), form);
    audits.mapping(audit.id(), mapping);
    if (read) starting.readsAtOnce(audits.byId(audit.id()).orElseThrow());
    return audits.byId(audit.id()).orElseThrow();
  }

  private Outcome<String> mapped(Kept audit, byte[] mapping) {
    if (mapping.length == 0) return Outcome.ok(audit.mapping());
    return MappingReader.read(starting.words(), "mapping", mapping)
        .then(ok -> Outcome.ok(new String(mapping, java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static String text(Incoming form, String name) {
    String said = form.getParameter(name);
    return said == null ? "" : said.strip();
  }
}
