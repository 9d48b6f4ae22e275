package org.clausier.usage.csv;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import org.clausier.problem.Outcome;
import org.clausier.usage.Annotations;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportSource;

/**
 * The same file, letter for letter, with one more cell at the end of its rows: same encoding, same
 * separator, same quotes. Never held in memory.
 */
public final class CsvCopy {

  private final Annotations annotations;
  private final char separator;
  private final Writer out;
  private int row = 1;
  private int cells = 1;
  private boolean empty = true;
  private boolean quoted;
  private boolean closing;
  private boolean starting = true;

  private CsvCopy(Annotations annotations, char separator, Writer out) {
    this.annotations = annotations;
    this.separator = separator;
    this.out = out;
  }

  /** Copies a file that was read without being refused. */
  public static Outcome<Annotations> of(
      ReportSource source, ReadingDesk desk, Annotations annotations, OutputStream to) {
    try {
      return TextFile.inspect(source)
          .then(
              file ->
                  new CsvReports(desk)
                      .separator(source, file)
                      .then(s -> copied(source, file, s, annotations, to)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<Annotations> copied(
      ReportSource source,
      TextFile file,
      char separator,
      Annotations annotations,
      OutputStream to) {
    try (Reader in = new BufferedReader(new InputStreamReader(source.open(), file.decoder()))) {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  to,
                  file.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE)));
      for (int i = 0; i < file.before(); i++) out.write(in.read());
      CsvCopy copy = new CsvCopy(annotations, separator, out);
      int c = in.read();
      for (; c >= 0; c = in.read()) {
        copy.pass((char) c);
        // a return and a feed end one row
        if (c == '\r' && !copy.quoted) {
          in.mark(1);
          if (in.read() == '\n') out.write('\n');
          else in.reset();
        }
      }
      if (!copy.empty) copy.end();
      out.flush();
      return Outcome.ok(annotations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(char c) throws IOException {
    if (quoted && closing && c != '"') quoted = false;
    if (!quoted && (c == '\n' || c == '\r')) {
      if (!empty || annotations.at("", row).isPresent()) end();
      out.write(c);
      row++;
      cells = 1;
      empty = true;
      starting = true;
      return;
    }
    out.write(c);
    empty = false;
    if (quoted) closing = c == '"' && !closing;
    else if (c == '"' && starting) {
      quoted = true;
      closing = false;
    } else if (c == separator) cells++;
    starting = !quoted && c == separator;
  }

  private void end() throws IOException {
    if (row < headerRow()) return;
    String text = annotations.at("", row).orElse("");
    for (int i = cells; i < annotations.width(""); i++) out.write(separator);
    out.write(separator);
    if (!text.isEmpty()) out.write(quotes(text));
  }

  private int headerRow() {
    return annotations.tables().values().stream().mapToInt(t -> t.header()).min().orElse(1);
  }

  /** Narrow spaces are not in every encoding. */
  private static String quotes(String text) {
    return '"' + text.replace("\"", "\"\"").replace('\u202F', '\u00A0') + '"';
  }
}
