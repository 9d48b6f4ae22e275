package org.clausier.web.open;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.words.Figures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every version that was published, the last first, as a page and as a feed. */
@Controller
class HistoryPage {

  /** A version as the history tells it. */
  record Entry(
      int number,
      Terms.Standing standing,
      String published,
      String effective,
      String reason,
      boolean reviewed) {}

  private final OpenCourse open;
  private final Today today;
  private final Feed feed;

  HistoryPage(OpenCourse open, Today today, Feed feed) {
    this.open = open;
    this.today = today;
    this.feed = feed;
  }

  @GetMapping("/c/{course}/versions")
  String page(@PathVariable String course, Locale locale, Model model) {
    Terms terms = open.terms(course);
    Figures figures = Figures.in(Languages.of(locale));
    List<Entry> entries = new ArrayList<>();
    for (Version v : terms.versions()) {
      entries.add(
          new Entry(
              v.number(),
              terms.standing(v, today.day()),
              figures.day(v.published()),
              figures.day(v.effective()),
              v.reason(),
              terms.reviews().containsKey(v.number())));
    }
    Collections.reverse(entries);
    model.addAttribute("course", terms.course());
    model.addAttribute("entries", entries);
    return "versions";
  }

  @GetMapping("/c/{course}/versions.atom")
  ResponseEntity<String> atom(@PathVariable String course, Locale locale) {
    Terms terms = open.terms(course);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(open.mark(terms, "atom." + Languages.of(locale)))
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .body(feed.of(terms, Languages.of(locale)));
  }
}
