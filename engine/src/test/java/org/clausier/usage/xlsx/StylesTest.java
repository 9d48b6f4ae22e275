package org.clausier.usage.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesTest {

  @TempDir Path folder;

  private Styles styles(boolean from1904) throws IOException {
    Path file = folder.resolve("r.xlsx");
    Files.write(
        file,
        new Workbooks()
            .styles("<numFmt numFmtId=\"164\" formatCode=\"00000\"/>", 22, 164)
            .sheet("F", "")
            .bytes());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return Styles.of(zip, Optional.of("xl/styles.xml"), from1904, Part.Bounds.USUAL);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "43764.4008333333, 2019-10-26T09:37:12", // as two other readers have it
    "1, 1900-01-01",
    "59, 1900-02-28",
    "60, 1900-02-29", // the day that Excel invented
    "61, 1900-03-01",
    "0.5, 12:00:00",
    "46085.99999999, 2026-03-05", // half a second to midnight and less
    "2958465, 9999-12-31",
    "-1, -1",
    "2958466, 2958466",
    "x, x",
  })
  void aSerialNumberIsADay(String serial, String day) throws IOException {
    assertThat(styles(false).number(serial, Optional.of("1"))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "42302.4008333333, 2019-10-26T09:37:12"})
  void since1904(String serial, String day) throws IOException {
    assertThat(styles(true).number(serial, Optional.of("1"))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12.0, 12",
    "0, 0, 0",
    "0, 1.1, 1.1",
    "0, 0.30000000000000004, 0.3", // as Excel shows it
    "0, 1.2345678200010001E13, 12345678200010",
    "0, 1E400, 1E400",
    "2, 42, 00042",
    "2, 1234567, 1234567",
    "2, 4.2, 4.2",
    "9, 42, 42",
  })
  void aNumberIsAsShown(String style, String written, String shown) throws IOException {
    assertThat(styles(false).number(written, Optional.of(style))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General | false", "0.00 | false", "dd/mm/yyyy | true", "[h]:mm | true",
            "[$-40C]d mmm | true",
        "\"jours\" 0 | false", "0 \\d | false", "[Red]0 | false", "# ##0 \"€\" | false",
            "@ | false",
      })
  void aFormatShowsADayByItsLetters(String format, boolean day) {
    assertThat(Styles.isDay(format)).isEqualTo(day);
  }

  @Test
  void anUnknownStyleShowsANumber() throws IOException {
    assertThat(styles(false).number("46085", Optional.of("99"))).isEqualTo("46085");
  }
}
