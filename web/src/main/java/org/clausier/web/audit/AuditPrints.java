package org.clausier.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.export.AuditCsv;
import org.clausier.audit.export.AuditWorkbook;
import org.clausier.audit.picture.Pictures;
import org.clausier.audit.words.AuditDocument;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.document.Block;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.Standing;
import org.clausier.ink.Ink;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** An audit in each of its forms: the bytes of {@code clausier audit --format}. */
@Component
public class AuditPrints {

  /** A form, as it is asked for and as a file is named. */
  public enum Form {
    JSON("json", MediaType.APPLICATION_JSON),
    PDF("pdf", MediaType.APPLICATION_PDF),
    XLSX(
        "xlsx",
        new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
    HTML("html", new MediaType("text", "html", StandardCharsets.UTF_8)),
    TEXT("txt", new MediaType("text", "plain", StandardCharsets.UTF_8));

    private final String extension;
    private final MediaType type;

    Form(String extension, MediaType type) {
      this.extension = extension;
      this.type = type;
    }

    public String extension() {
      return extension;
    }

    public MediaType type() {
      return type;
    }

    public static List<MediaType> types() {
      return java.util.Arrays.stream(values()).map(Form::type).toList();
    }

    public static Form of(MediaType type) {
      return java.util.Arrays.stream(values())
          .filter(f -> f.type.equalsTypeAndSubtype(type))
          .findFirst()
          .orElseThrow();
    }
  }

  private final Desk desk;

  AuditPrints(Desk desk) {
    this.desk = desk;
  }

  public byte[] bytes(AuditReport report, Form form, Language language) {
    return switch (form) {
      case JSON -> text(AuditJson.of(desk.library(), report, language));
      case XLSX -> AuditWorkbook.of(desk.library(), report, language);
      case CSV -> AuditCsv.of(desk.library(), report, language);
      case TEXT -> text(AuditText.of(desk.library(), report, language));
      case HTML ->
          ink(report)
              .html(AuditDocument.of(desk.library(), report, language))
              .getBytes(StandardCharsets.UTF_8);
      case PDF ->
          ink(report).pdf(AuditDocument.of(desk.library(), report, language), author(report));
    };
  }

  /** The report, to stand inside a page: everything in it is escaped. */
  public String inPage(AuditReport report, Language language) {
    return ink(report).inPage(AuditDocument.of(desk.library(), report, language));
  }

  /** Its pictures alone, to stand inside a page; each with its table. */
  public String pictures(AuditReport report, Language language) {
    Pictures pictures = Pictures.of(desk.library(), report, language);
    List<Block> all = new ArrayList<>(pictures.ofUses());
    pictures.ofAmount().ifPresent(all::add);
    if (all.isEmpty()) return "";
    String title = report.file().organisation().name();
    Cover cover = new Cover(title, "", "", "", title, List.of());
    Section section = new Section("", title, "images", all);
    return ink(report)
        .blocks(
            new Document(
                language,
                cover,
                new Standing(Optional.empty(), "", ""),
                Optional.empty(),
                List.of(section),
                List.of(),
                List.of()));
  }

  private Ink ink(AuditReport report) {
    return new Ink(desk.library(), report.day());
  }

  private static String author(AuditReport report) {
    return report.dossier().versions().get(0).producer().name();
  }

  private static byte[] text(String text) {
    return (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
