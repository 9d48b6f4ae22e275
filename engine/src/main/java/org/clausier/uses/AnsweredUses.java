package org.clausier.uses;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.answer.RefusedJson;
import org.clausier.answer.RulingJson;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.TooManyCombinations;
import org.clausier.ruling.Use;

/**
 * Many answers, one JSON ruling a line, in the order of the rows; a row that could not be read has
 * its problems in its place. The uses of a region share one ruling, so that its line is rendered
 * once. Memory does not grow with the rows.
 */
public final class AnsweredUses implements UsesFile.Sink {

  private static final int HEAD = 8192;
  private static final int BUFFER = 1 << 16;

  private final Library library;
  private final Rulings rulings;
  private final OutputStream out;
  private final RulingJson json;
  private final RefusedJson refusals;
  private final Map<Ruling, byte[]> lines = new IdentityHashMap<>();
  private boolean clean = true;

  /**
   * @param out each line goes there once answered; whoever gave it flushes it
   */
  public AnsweredUses(Library library, Rulings rulings, Messages messages, OutputStream out) {
    this.library = library;
    this.rulings = rulings;
    this.out = out;
    this.json = new RulingJson(library);
    this.refusals = new RefusedJson(messages);
  }

  /** Whether every row was answered. */
  public boolean clean() {
    return clean;
  }

  /**
   * Answers the rows of a CSV text in UTF-8, whatever its separator.
   *
   * @param today the day of the rows that give none
   * @return what was wrong with the whole of it: then nothing was written
   */
  public List<Problem> csv(String name, InputStream given, UseReader reader, LocalDate today)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(given, BUFFER);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD - 1);
    if (head.length == 0) return List.of(Problem.error(Source.of(name), "file-empty"));
    for (byte b : head) {
      if (b == 0) return List.of(Problem.error(Source.of(name), "not-text"));
    }
    in.reset();
    if (bom(head)) in.skipNBytes(3);
    InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
    try {
      return new UsesFile(library, reader, today).read(name, text, separator(head), this);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean bom(byte[] head) {
    return head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB;
  }

  /** Whichever of the usual three the first line has most of. */
  private static char separator(byte[] head) {
    int semicolons = 0;
    int tabs = 0;
    int commas = 0;
    for (byte b : head) {
      if (b == '\n') break;
      if (b == ';') semicolons++;
      if (b == '\t') tabs++;
      if (b == ',') commas++;
    }
    if (tabs > semicolons && tabs > commas) return '\t';
    return semicolons > commas ? ';' : ',';
  }

  @Override
  public void use(Source at, Use use) {
    Ruling ruling;
    try {
      ruling = rulings.ask(use);
    } catch (TooManyCombinations e) {
      refused(
          List.of(
              Problem.error(at, "too-many-combinations", use.practice() + " / " + use.audience())));
      return;
    }
    byte[] line = lines.get(ruling);
    if (line == null) {
      line = json.bytes(ruling);
      lines.put(ruling, line);
    }
    print(line);
  }

  @Override
  public void refused(List<Problem> problems) {
    clean = false;
    print(refusals.bytes(problems));
  }

  private void print(byte[] line) {
    try {
      out.write(line, 0, line.length);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
