package org.clausier.web.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Files that no spreadsheet would write, or that one wrote long ago. */
final class Hostile {

  private Hostile() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The beginning of an encrypted package, in the container of old workbooks. */
  static byte[] locked() {
    byte[] file = new byte[4096];
    byte[] begins = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(begins, 0, file, 0, begins.length);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  /** 44807 days after the first of January 1904. */
  static byte[] from1904() throws IOException {
    return workbook(
        sheet -> {
          sheet.row(1, "date", "pratique");
          sheet.raw("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44807</v></c>");
          sheet.raw("<c r=\"B2\" t=\"inlineStr\"><is><t>Suivi individuel</t></is></c></row>");
        });
  }

  /** A cell of two hundred megabytes, in two hundred kilobytes. */
  static byte[] bomb() throws IOException {
    return workbook(
        sheet -> {
          sheet.raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
          fill(sheet.to(), 200_000_000);
          sheet.raw("</t></is></c></row>");
        });
  }

  private static byte[] workbook(OneSheet.Rows rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OneSheet.write(bytes, rows);
    return bytes.toByteArray();
  }

  private static void fill(OutputStream to, int bytes) throws IOException {
    byte[] piece = new byte[1_000_000];
    Arrays.fill(piece, (byte) 'a');
    for (int left = bytes; left > 0; left -= piece.length) to.write(piece);
  }

  static byte[] gzipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(bytes("date;pratique\n"));
      fill(gzip, 400_000_000);
    }
    return bytes.toByteArray();
  }
}
