package org.clausier.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.answer.RefusedJson;
import org.clausier.answer.RulingJson;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.TooManyCombinations;
import org.clausier.ruling.Use;
import org.clausier.uses.UseReader;
import org.clausier.uses.UsesFile;

/**
 * Many answers, one JSON ruling a line, in the order of the rows. The uses of a region share one
 * ruling, so that its line is rendered once.
 */
final class AskedMany implements UsesFile.Sink {

  private static final int HEAD = 8192;

  private final Voice voice;
  private final Rulings rulings;
  private final UseReader reader;
  private final LocalDate today;
  private final PrintStream out;
  private final RulingJson json;
  private final RefusedJson refusals;
  private final Map<Ruling, byte[]> lines = new IdentityHashMap<>();
  private Exit exit = Exit.CLEAN;

  AskedMany(Voice voice, Rulings rulings, UseReader reader, LocalDate today) {
    this.voice = voice;
    this.rulings = rulings;
    this.reader = reader;
    this.today = today;
    this.out = voice.world().out();
    this.json = new RulingJson(voice.library());
    this.refusals = new RefusedJson(voice.messages());
  }

  Exit answer(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) return refuse(name, "file-missing");
    if (Files.isDirectory(file)) return refuse(name, "file-is-directory");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD - 1);
      if (head.length == 0) return refuse(name, "file-empty");
      for (byte b : head) if (b == 0) return refuse(name, "not-text");
      in.reset();
      if (bom(head)) in.skipNBytes(3);
      InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
      List<Problem> header =
          new UsesFile(voice.library(), reader, today).read(name, text, separator(head), this);
      return header.isEmpty() ? exit : voice.refuse(header);
    } catch (IOException e) {
      return refuse(name, "file-unreadable");
    }
  }

  private Exit refuse(String name, String id) {
    return voice.refuse(List.of(Problem.error(Source.of(name), id)));
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
    exit = Exit.FINDINGS;
    print(refusals.bytes(problems));
  }

  private void print(byte[] line) {
    out.write(line, 0, line.length);
    out.write('\n');
  }
}
