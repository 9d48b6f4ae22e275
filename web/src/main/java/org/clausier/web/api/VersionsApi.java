package org.clausier.web.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clausier.policy.PolicyWriter;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.publication.Prints;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published versions of a course, as data and as documents. */
@RestController
@RequestMapping("/api/v1/courses/{course}/versions")
class VersionsApi {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Desk desk;
  private final Shelf shelf;
  private final Prints prints;
  private final Today today;

  VersionsApi(Desk desk, Shelf shelf, Prints prints, Today today) {
    this.desk = desk;
    this.shelf = shelf;
    this.prints = prints;
    this.today = today;
  }

  record VersionList(List<VersionLine> versions) {}

  /**
   * A version.
   *
   * @param standing published, in-force or replaced
   * @param sha256 of its policy, to the byte
   * @param reason why it was published
   * @param reviewed whether a lawyer's review is recorded
   */
  record VersionLine(
      int version,
      LocalDate published,
      LocalDate effective,
      String standing,
      String sha256,
      String reason,
      boolean reviewed,
      String href) {}

  static VersionLine line(Terms terms, Version v, LocalDate day) {
    return new VersionLine(
        v.number(),
        v.published(),
        v.effective(),
        terms.standing(v, day).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        v.sha256(),
        v.reason(),
        terms.reviews().containsKey(v.number()),
        "/api/v1/courses/" + terms.course().slug() + "/versions/" + v.number());
  }

  @GetMapping
  ResponseEntity<VersionList> versions(@PathVariable("course") String slug) {
    Terms terms = shelf.open(slug);
    return Served.of(
        new VersionList(terms.versions().stream().map(v -> line(terms, v, today.day())).toList()));
  }

  /** The policy: as JSON, or the YAML that was published, to the byte. */
  @GetMapping("/{number}")
  ResponseEntity<byte[]> version(
      @PathVariable("course") String slug,
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Terms terms = shelf.open(slug);
    Version version = version(terms, number);
    MediaType form = Wanted.form(accept, List.of(MediaType.APPLICATION_JSON, Served.YAML));
    if (form.equals(Served.YAML)) {
      return Served.of(
          version.policy().getBytes(StandardCharsets.UTF_8), Served.YAML, version.sha256());
    }
    String json =
        JsonWriter.write(PolicyWriter.tree(desk.library(), terms.policy(version.number()))) + "\n";
    return Served.of(
        json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, Digest.of(json));
  }

  /** The terms of use, as {@code clausier cgu} prints them. */
  @GetMapping("/{number}/cgu")
  ResponseEntity<byte[]> cgu(
      @PathVariable("course") String slug,
      @PathVariable("number") String number,
      @RequestParam(defaultValue = "fr") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Terms terms = shelf.open(slug);
    Version version = version(terms, number);
    Language in = Wanted.language(language);
    MediaType form =
        Wanted.form(accept, List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, HTML));
    Prints.Print print =
        form.equals(HTML)
            ? prints.html(terms, version, in)
            : form.equals(MediaType.APPLICATION_PDF)
                ? prints.pdf(terms, version, in)
                : prints.json(terms, version, in);
    return Served.of(print.bytes(), form, print.sha256());
  }

  private static Version version(Terms terms, String number) {
    if (!number.matches("[1-9][0-9]{0,5}")) throw new Missing();
    return terms.version(Integer.parseInt(number)).orElseThrow(Missing::new);
  }
}
