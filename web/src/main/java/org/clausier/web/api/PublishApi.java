package org.clausier.web.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.policy.CellId;
import org.clausier.uses.DayReader;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Version;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Today;
import org.clausier.web.publication.Publishing;
import org.clausier.web.publication.Wish;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making a version of a draft, and what people asked of the versions before. */
@RestController
@RequestMapping("/api/v1/courses/{course}")
class PublishApi {

  private final Courses courses;
  private final Drafts drafts;
  private final Publishing publishing;
  private final Shelf shelf;
  private final Demands demands;
  private final Today today;

  PublishApi(
      Courses courses,
      Drafts drafts,
      Publishing publishing,
      Shelf shelf,
      Demands demands,
      Today today) {
    this.courses = courses;
    this.drafts = drafts;
    this.publishing = publishing;
    this.shelf = shelf;
    this.demands = demands;
    this.today = today;
  }

  /**
   * What whoever publishes says.
   *
   * @param effective the first day in force
   * @param reason printed in the history
   * @param despiteRed why it is published though saved questions are answered otherwise
   * @param silences the silent cells confirmed as meant, « practice/audience » each
   * @param tell whether those whose agreement runs are told by mail; the feed tells it always
   */
  record PublishWish(
      @Nullable String effective,
      @Nullable String reason,
      @Nullable String despiteRed,
      @Nullable List<String> silences,
      @Nullable Boolean tell) {

    Wish wish(Draft draft) {
      Optional<LocalDate> day =
          Optional.ofNullable(effective).flatMap(d -> DayReader.read(d.strip()));
      return new Wish(
          draft.revision(),
          day,
          Optional.ofNullable(reason).orElse(""),
          Optional.ofNullable(despiteRed).orElse(""),
          Optional.ofNullable(silences).orElse(List.of()).stream()
              .map(c -> c.split("/", 2))
              .filter(c -> c.length == 2)
              .map(c -> new CellId(c[0], c[1]))
              .collect(Collectors.toSet()),
          Boolean.TRUE.equals(tell));
    }
  }

  record DemandList(List<DemandLine> demands) {}

  record DemandLine(String practice, String audience, int times) {}

  @PostMapping("/publish")
  ResponseEntity<VersionsApi.VersionLine> publish(
      @PathVariable("course") String slug,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody PublishWish wish,
      Account account) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Draft draft = DraftApi.seen(drafts.of(course.id()), seen);
    Publishing.Result result = publishing.publish(course, wish.wish(draft), account);
    if (result instanceof Publishing.Result.Refused refused) {
      throw Refusal.of(refused.problems());
    }
    if (result instanceof Publishing.Result.Overtaken overtaken) {
      throw Refusal.changed(overtaken.current().map(Draft::etag));
    }
    Version version = ((Publishing.Result.Published) result).version();
    VersionsApi.VersionLine line = VersionsApi.line(shelf.of(course), version, today.day());
    return ResponseEntity.created(URI.create(line.href())).body(line);
  }

  /** The cells that people asked about where the terms said nothing, the most asked first. */
  @GetMapping("/demands")
  DemandList demands(@PathVariable("course") String slug, Account account) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    return new DemandList(
        demands.of(course.id()).entrySet().stream()
            .map(d -> new DemandLine(d.getKey().practice(), d.getKey().audience(), d.getValue()))
            .sorted(
                java.util.Comparator.comparingInt(DemandLine::times)
                    .reversed()
                    .thenComparing(DemandLine::practice)
                    .thenComparing(DemandLine::audience))
            .toList());
  }
}
