package org.clausier.usage.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.usage.xlsx.Workbooks.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowWatch;
import org.clausier.usage.xlsx.Workbooks;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

class AnnotatedTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final ReportWords WORDS = new ReportWords(LIBRARY, List.of("s5"));

  private static byte[] annotated(byte[] report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> refused = new ArrayList<>();
    Annotated.write(
            ReportSource.of("r", report),
            WORDS,
            Reports.Options.NONE,
            Messages.of(LIBRARY, Language.EN),
            out)
        .match(r -> true, refused::addAll);
    assertThat(refused).isEmpty();
    return out.toByteArray();
  }

  private static String annotated(String text, Charset charset) {
    return new String(annotated(text.getBytes(charset)), charset);
  }

  private static List<List<String>> rows(byte[] report) {
    List<List<String>> rows = new ArrayList<>();
    RowWatch watch = (sheet, row, cells) -> rows.add(List.copyOf(cells));
    Reports.of(WORDS, Pseudonyms.forThisAudit(), Reports.Options.NONE, watch)
        .read(ReportSource.of("r", report), item -> {});
    return rows;
  }

  @Test
  void theSameFileComesBackWithOneMoreColumn() {
    String text =
        "Relevé;;\r\n\r\ndate;pratique;\"session\"\r\n2026-03-04;\"irl-\"\"meetup\";s5\r\n"
            + "2026-03-04;irl-meetup;s5\r\n\r\n31/02/2026;irl-meetup\r\n2026-03-04;\"irl\nmeetup\";s5;x";
    String expected =
        "Relevé;;\r\n\r\ndate;pratique;\"session\";\"Problem\"\r\n"
            + "2026-03-04;\"irl-\"\"meetup\";s5;\"Column “pratique”: unknown practice “irl-\"\"meetup”."
            + " 4\r\n"
            + "2026-03-04;irl-meetup;s5;\r\n\r\n31/02/2026;irl-meetup;;\"7\r\n"
            + "2026-03-04;\"irl\nmeetup\";s5;x;\"8";
    for (Charset charset : List.of(UTF_8, Charset.forName("windows-1252"))) {
      String found = annotated(text, charset);
      String[] lines = found.split("\r\n", -1);
      String[] wanted = expected.split("\r\n", -1);
      assertThat(lines).hasSameSizeAs(wanted);
      for (int i = 0; i < lines.length; i++) {
        String start = wanted[i].replaceAll(" ?\\d$", "");
        if (wanted[i].matches("(?s).*\\d$")) assertThat(lines[i]).startsWith(start).endsWith("\"");
        else assertThat(lines[i]).isEqualTo(wanted[i]);
      }
    }
  }

  @Test
  void marksAndSepLinesAreKept() {
    String text = "\uFEFFsep=|\ndate|pratique\n2026-03-04|irl-meetup\n";
    String expected = "\uFEFFsep=|\ndate|pratique|\"Problem\"\n2026-03-04|irl-meetup|\n";
    assertThat(annotated(text, UTF_8)).isEqualTo(expected);
    assertThat(annotated(text, UTF_16LE)).isEqualTo(expected);
    assertThat(annotated(text.replace('\n', '\r'), UTF_8)).isEqualTo(expected.replace('\n', '\r'));
  }

  @Test
  void whatIsReadAgainIsTheSameAndOneMoreColumn() {
    String text = "date,pratique,nombre\n2026-03-04,irl-meetup,\"1,5\"\n,irl-meetup,2\n";
    List<List<String>> before = rows(text.getBytes(UTF_8));
    List<List<String>> after = rows(annotated(text.getBytes(UTF_8)));
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).startsWith(before.get(i).toArray(String[]::new)).hasSize(4);
    }
    assertThat(after.get(2).get(3)).startsWith("The column “date” is empty.");
  }

  @Test
  void aWorkbookComesBackWithItsFormulasAndItsOtherSheets() {
    byte[] report =
        new Workbooks()
            .sheet(
                "Mars",
                row(2, "date", "pratique", "session")
                    + row(3, "2026-03-04", "irl-meetup", "s5")
                    + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>=1+1 &lt;b&gt;</t></is></c>"
                    + "<c r=\"B5\" t=\"str\"><f>\"x\"&amp;\">\"</f><v>irl-meetup</v></c></row>")
            .sheet("Notice", row(1, "Comment remplir"))
            .bytes();
    List<List<String>> before = rows(report);
    List<List<String>> after = rows(annotated(report));
    assertThat(after).hasSize(before.size());
    assertThat(after.get(0)).containsExactly("date", "pratique", "session", "Problem");
    assertThat(after.get(1)).startsWith("2026-03-04", "irl-meetup", "s5");
    assertThat(after.get(2).subList(0, 3)).containsExactly("=1+1 <b>", "irl-meetup", "");
    assertThat(after.get(2).get(3)).contains("formula").endsWith("the row was not counted.");
    assertThat(after.get(3)).containsExactly("Comment remplir");
    assertThat(annotated(report)).isEqualTo(annotated(report));
  }

  @Test
  void anEventLogIsNoTable() {
    List<Problem> refused = new ArrayList<>();
    Annotated.write(
            ReportSource.of("r", "{\"a\": 1}\n".getBytes(UTF_8)),
            WORDS,
            Reports.Options.NONE,
            Messages.of(LIBRARY, Language.FR),
            new ByteArrayOutputStream())
        .match(r -> true, refused::addAll);
    assertThat(refused).extracting(Problem::id).containsExactly("usage-annotated-table");
  }
}
