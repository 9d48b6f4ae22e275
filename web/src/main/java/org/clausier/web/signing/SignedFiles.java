package org.clausier.web.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausier.evidence.Signing;
import org.clausier.web.desk.Digest;
import org.clausier.web.request.Paper;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What both parties may take away: the document, what proves its signature, and all of it at once.
 */
@Component
public class SignedFiles {

  public static final String DOCUMENT = "convention.pdf";
  public static final String ALL = "exemplaire.zip";

  private final Signatures signatures;
  private final EvidenceFiles evidence;

  SignedFiles(Signatures signatures, EvidenceFiles evidence) {
    this.signatures = signatures;
    this.evidence = evidence;
  }

  /** A file to take away. */
  public record Kept(String name, String type, byte[] bytes) {
    public String sha256() {
      return Digest.of(bytes);
    }
  }

  /** All that there is of a document, in the order in which it came. */
  public List<Kept> of(Paper paper) {
    List<Kept> files = new ArrayList<>();
    files.add(new Kept(DOCUMENT, "application/pdf", paper.content()));
    for (Signatures.Kept s : signatures.of(paper)) {
      if (s.signing() instanceof Signing.OnPaper p && s.copy().isPresent()) {
        files.add(new Kept(name(p), p.type(), s.copy().get()));
      }
    }
    evidence
        .of(paper)
        .ifPresent(
            e -> {
              files.add(new Kept("dossier-de-preuve.pdf", "application/pdf", e.content()));
              files.add(
                  new Kept(
                      "dossier-de-preuve.json",
                      "application/json",
                      e.json().getBytes(StandardCharsets.UTF_8)));
            });
    return files;
  }

  private static String name(Signing.OnPaper paper) {
    String whose =
        paper.side() == Signing.Side.INSTITUTION ? "copie-etablissement." : "copie-producteur.";
    return whose + paper.type().replaceFirst("^.*/", "");
  }

  /** One of them, to be sent; what others handed in is never shown inside a page. */
  public Optional<ResponseEntity<byte[]>> served(Paper paper, String name) {
    if (name.equals(ALL)) {
      return evidence.of(paper).map(e -> answer(zip(of(paper), e.made()), false));
    }
    return of(paper).stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .map(f -> answer(f, !name.startsWith("copie-") && name.endsWith(".pdf")));
  }

  private static ResponseEntity<byte[]> answer(Kept file, boolean shown) {
    ContentDisposition how =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name())
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
        .body(file.bytes());
  }

  /** The same files give the same bytes. */
  private static Kept zip(List<Kept> files, OffsetDateTime made) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Kept file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTime(Instant.from(made).toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Kept(ALL, "application/zip", bytes.toByteArray());
  }
}
