package org.clausier.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanReaderTest {

  private static final byte[] PNG = picture("png", 21, 30);
  private static final byte[] JPEG = picture("jpeg", 21, 30);

  static byte[] picture(String form, int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), form, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  private static byte[] pdf(int pages, Change change) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) pdf.addPage(new PDPage());
      change.to(pdf);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String read(byte[] bytes) {
    return ScanReader.read("copie", bytes)
        .match(s -> s.kind() + " " + s.pages(), problems -> problems.get(0).id());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] both(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void the_three_forms_are_told_by_their_content() throws IOException {
    assertThat(read(PNG)).isEqualTo("PNG 1");
    assertThat(read(JPEG)).isEqualTo("JPEG 1");
    assertThat(read(pdf(3, p -> {}))).isEqualTo("PDF 3");
  }

  @Test
  void what_is_none_of_them_is_refused_whatever_its_name() {
    assertThat(read(new byte[0])).isEqualTo("scan-empty");
    assertThat(read(text("MZ un programme"))).isEqualTo("scan-type");
    assertThat(read(text("<svg onload='alert(1)'/>"))).isEqualTo("scan-type");
    assertThat(read(text("GIF89a"))).isEqualTo("scan-type");
    assertThat(read(text("PK\u0003\u0004"))).isEqualTo("scan-type");
    assertThat(read(new byte[ScanReader.MAX_BYTES + 1])).isEqualTo("scan-too-large");
  }

  @Test
  void a_pdf_without_end_or_locked_is_refused() throws IOException {
    assertThat(read(text("%PDF-1.7 abîmé"))).isEqualTo("pdf-unreadable");
    byte[] locked =
        pdf(1, p -> p.protect(new StandardProtectionPolicy("s", "s", new AccessPermission())));
    assertThat(read(locked)).isEqualTo("pdf-locked");
    assertThat(read(pdf(0, p -> {}))).isEqualTo("scan-pages");
    assertThat(read(pdf(201, p -> {}))).isEqualTo("scan-pages");
    assertThat(read(pdf(200, p -> {}))).isEqualTo("PDF 200");
  }

  @ParameterizedTest
  @CsvSource({
    "JavaScript,scan-acts", "Launch,scan-acts", "SubmitForm,scan-acts", "ImportData,scan-acts",
    "GoToR,scan-acts", "GoToE,scan-acts", "Rendition,scan-acts", "Movie,scan-acts",
    "Sound,scan-acts", "GoTo,PDF 1", "URI,PDF 1"
  })
  void a_pdf_shows_and_does_nothing(String action, String answer) throws IOException {
    COSDictionary act = new COSDictionary();
    act.setItem(COSName.S, COSName.getPDFName(action));
    assertThat(read(pdf(1, p -> p.getDocumentCatalog().getCOSObject().setItem("OpenAction", act))))
        .isEqualTo(answer);
    COSDictionary deep = new COSDictionary();
    COSDictionary opened = new COSDictionary();
    opened.setItem("O", act);
    deep.setItem("AA", opened);
    assertThat(read(pdf(1, p -> p.getPage(0).getCOSObject().addAll(deep)))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"agreement.json,PDF 1", "FACTURE.XML,PDF 1", "outil.exe,scan-acts", "'',scan-acts"})
  void a_pdf_carries_data_and_no_other_file(String name, String answer) throws IOException {
    COSDictionary file = new COSDictionary();
    file.setItem(COSName.F, new COSString(name));
    file.setItem(COSName.EF, new COSDictionary());
    assertThat(read(pdf(1, p -> p.getDocumentCatalog().getCOSObject().setItem("Carried", file))))
        .isEqualTo(answer);
  }

  @Test
  void a_picture_cut_short_or_changed_is_refused() {
    assertThat(read(Arrays.copyOf(PNG, PNG.length - 1))).isEqualTo("scan-damaged");
    assertThat(read(Arrays.copyOf(JPEG, JPEG.length - 2))).isEqualTo("scan-damaged");
    byte[] changed = PNG.clone();
    changed[20] ^= 1;
    assertThat(read(changed)).isEqualTo("scan-damaged");
  }

  @Test
  void nothing_hides_behind_a_png_and_a_telephone_puts_a_second_picture_behind_its_first() {
    assertThat(read(both(PNG, text("PK")))).isEqualTo("scan-damaged");
    assertThat(read(both(JPEG, JPEG))).isEqualTo("JPEG 1");
  }

  @Test
  void a_picture_larger_than_any_sheet_is_refused_without_being_drawn() {
    assertThat(read(picture("png", 20_000, 1))).isEqualTo("PNG 1");
    assertThat(read(picture("png", 20_001, 1))).isEqualTo("scan-too-wide");
    assertThat(read(picture("jpeg", 1, 20_001))).isEqualTo("scan-too-wide");
  }

  /** A progressive picture has several scans: 8 × 8, from another program than Java's. */
  @Test
  void a_progressive_picture_is_walked_to_its_end() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      var picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 64; i++) picture.setRGB(i, i, i * 9_999_991);
      writer.write(null, new javax.imageio.IIOImage(picture, null, null), how);
    }
    assertThat(read(out.toByteArray())).isEqualTo("JPEG 1");
  }

  @Property(tries = 400)
  void no_bytes_make_the_reader_fail(@ForAll byte[] bytes, @ForAll @IntRange(max = 3) int kind) {
    byte[] head =
        switch (kind) {
          case 0 -> Arrays.copyOf(PNG, 40);
          case 1 -> Arrays.copyOf(JPEG, 40);
          case 2 -> text("%PDF-1.7\n1 0 obj <<");
          default -> Base64.getDecoder().decode("/9j/");
        };
    assertThat(read(both(head, bytes))).isNotEmpty();
  }
}
