package org.clausier.web.open;

import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** Finds what is published at a public address; what is not published is missing. */
@Component
class OpenCourse {

  private final Shelf shelf;
  private final Today today;

  OpenCourse(Shelf shelf, Today today) {
    this.shelf = shelf;
    this.today = today;
  }

  Terms terms(String slug) {
    return shelf.open(slug);
  }

  Version shown(Terms terms) {
    return terms.shown(today.day()).orElseThrow(Missing::new);
  }

  Version version(Terms terms, int number) {
    return terms.version(number).orElseThrow(Missing::new);
  }

  /** Changes whenever the page would: what is published, what is in force today, the language. */
  String mark(Terms terms, String of) {
    return "W/\""
        + org.clausier.web.desk.Digest.of(
                terms.versions().size()
                    + "."
                    + terms.reviews().size()
                    + "."
                    + terms.course()
                    + "."
                    + today.day()
                    + "."
                    + of)
            .substring(0, 24)
        + "\"";
  }
}
