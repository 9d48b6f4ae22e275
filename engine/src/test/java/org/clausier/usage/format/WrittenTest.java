package org.clausier.usage.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.junit.jupiter.api.Test;

/** What somebody says of how a text is written holds, compressed or not. */
class WrittenTest {

  /** An encoding that nothing in a file betrays. */
  private static final Charset OLD = Charset.forName("IBM850");

  private static final byte[] REPORT =
      "date;pratique\n04/09/2026;débriefing avec projection\n".getBytes(OLD);

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static long accepted(byte[] report, Written written) {
    Reports.Options options =
        new Reports.Options(Optional.empty(), List.of(), Optional.empty(), written);
    Reading reading =
        Reports.format(options)
            .reader(new ReportWords(Library.builtIn(), List.of()), Pseudonyms.of(new byte[32]))
            .read(ReportSource.of("r", report), item -> {})
            .match(
                r -> r,
                (List<Problem> problems) -> {
                  throw new AssertionError(problems.toString());
                });
    assertThat(reading.read()).isEqualTo(1);
    return reading.accepted();
  }

  @Test
  void what_is_said_of_a_text_holds_once_it_is_unpacked() throws IOException {
    Written said =
        bytes ->
            new ByteArrayInputStream(
                new String(bytes.readAllBytes(), OLD).getBytes(StandardCharsets.UTF_8));
    for (byte[] report : List.of(REPORT, packed(REPORT))) {
      assertThat(accepted(report, Written.AS_IT_SHOWS)).isZero();
      assertThat(accepted(report, said)).isEqualTo(1);
    }
  }
}
