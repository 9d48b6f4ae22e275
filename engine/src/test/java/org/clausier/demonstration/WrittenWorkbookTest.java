package org.clausier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The workbook of the demonstration comes from a text, and can be made again from it. */
class WrittenWorkbookTest {

  private static final Path TEXT =
      Path.of("src/test/resources/demonstration/helios-2026-bilan.txt");
  private static final Path WORKBOOK =
      Path.of("../templates/demonstration/piloter-un-projet/reports/helios-2026-bilan.xlsx");

  @Test
  void itIsMadeAgainByteForByte() throws IOException {
    byte[] made = WrittenWorkbook.of(Files.readString(TEXT));
    if (System.getProperty("approve") != null) Files.write(WORKBOOK, made);
    assertThat(made).isEqualTo(Files.readAllBytes(WORKBOOK));
  }
}
