package org.clausier.web.open;

import java.time.Duration;
import java.util.Locale;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** A small picture for a course's own site: which version of its terms is in force. */
@Controller
class BadgePage {

  private static final int LETTER = 7;
  private static final int MARGIN = 10;

  private final OpenCourse open;
  private final LibraryMessages messages;

  BadgePage(OpenCourse open, LibraryMessages messages) {
    this.open = open;
    this.messages = messages;
  }

  @GetMapping("/c/{course}/badge.svg")
  ResponseEntity<String> badge(@PathVariable String course, Locale locale) {
    Terms terms = open.terms(course);
    Version version = open.shown(terms);
    String left = messages.text(Languages.of(locale), "web.open.badge");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(open.mark(terms, "badge." + Languages.of(locale)))
        .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
        .body(svg(left, "v" + version.number()));
  }

  /** Two boxes of the width of their words. */
  private static String svg(String left, String right) {
    int first = left.length() * LETTER + 2 * MARGIN;
    int second = right.length() * LETTER + 2 * MARGIN;
    String label = HtmlUtils.htmlEscape(left + " " + right);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="24" role="img" aria-label="%s">\
        <title>%s</title><rect width="%d" height="24" rx="4" fill="#1b3350"/>\
        <rect x="%d" width="%d" height="24" rx="4" fill="#14502b"/>\
        <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="12" text-anchor="middle">\
        <text x="%d" y="16">%s</text><text x="%d" y="16">%s</text></g></svg>
        """
        .formatted(
            first + second,
            label,
            label,
            first + second,
            first,
            second,
            first / 2,
            HtmlUtils.htmlEscape(left),
            first + second / 2,
            HtmlUtils.htmlEscape(right));
  }
}
