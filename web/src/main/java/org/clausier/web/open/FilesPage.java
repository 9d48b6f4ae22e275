package org.clausier.web.open;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.publication.Prints;
import org.clausier.web.words.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a published version: they never change, but for a review recorded. */
@Controller
class FilesPage {

  private static final CacheControl ASK_AGAIN = CacheControl.noCache();

  private final OpenCourse open;
  private final Prints prints;

  FilesPage(OpenCourse open, Prints prints) {
    this.open = open;
    this.prints = prints;
  }

  @GetMapping("/c/{course}/v/{number}/cgu.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String course, @PathVariable int number, Locale locale) {
    Terms terms = open.terms(course);
    Version version = open.version(terms, number);
    Prints.Print print = prints.pdf(terms, version, Languages.of(locale));
    String name = course + "-v" + number + "-cgu." + Languages.of(locale).code() + ".pdf";
    return file(print, MediaType.APPLICATION_PDF, name);
  }

  @GetMapping("/c/{course}/v/{number}/cgu.json")
  ResponseEntity<byte[]> json(
      @PathVariable String course, @PathVariable int number, Locale locale) {
    Terms terms = open.terms(course);
    Prints.Print print = prints.json(terms, open.version(terms, number), Languages.of(locale));
    return file(print, MediaType.APPLICATION_JSON, course + "-v" + number + "-cgu.json");
  }

  /** The policy as it was frozen, to the byte. */
  @GetMapping("/c/{course}/v/{number}/politique.yaml")
  ResponseEntity<byte[]> policy(@PathVariable String course, @PathVariable int number) {
    Version version = open.version(open.terms(course), number);
    byte[] bytes = version.policy().getBytes(StandardCharsets.UTF_8);
    return file(
        new Prints.Print(bytes, version.sha256()),
        MediaType.parseMediaType("application/yaml"),
        course + "-v" + number + ".yaml");
  }

  private static ResponseEntity<byte[]> file(Prints.Print print, MediaType type, String name) {
    return ResponseEntity.ok()
        .cacheControl(ASK_AGAIN)
        .eTag("\"" + print.sha256() + "\"")
        .contentType(type)
        .header(
            "Content-Disposition", ContentDisposition.inline().filename(name).build().toString())
        .body(print.bytes());
  }
}
