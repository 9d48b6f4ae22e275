package org.clausier.web.ask;

import java.util.List;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.policy.Course.Session;
import org.clausier.problem.Outcome;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** From an address to the case it asks about, and to what the published terms answer. */
@Component
class Asking {

  private final Desk desk;
  private final Today today;
  private final Shelf shelf;

  Asking(Desk desk, Today today, Shelf shelf) {
    this.desk = desk;
    this.today = today;
    this.shelf = shelf;
  }

  /** A case, and its answer. */
  record Case(Terms terms, Use use, Ruling ruling) {

    /** {@code /c/piloter-un-projet/puis-je}, then {@code more}, for this very question. */
    String address(String more) {
      return Typed.of(use).address("/c/" + terms.course().slug() + "/puis-je" + more);
    }
  }

  Library library() {
    return desk.library();
  }

  /** The published terms of a course; without any, there is nothing to ask. */
  Terms terms(String slug) {
    return shelf.open(slug);
  }

  Typed typed(Map<String, String> given) {
    return Typed.of(desk.library(), given);
  }

  Outcome<Use> use(Terms terms, Typed typed) {
    List<String> sessions = terms.rulings().dossier().sessions().stream().map(Session::id).toList();
    return typed.use(desk.library(), sessions, today.day());
  }

  /** The case of an address that our own pages made: any other leads nowhere. */
  Case asked(String slug, Map<String, String> given) {
    Terms terms = terms(slug);
    return use(terms, typed(given))
        .match(
            use -> new Case(terms, use, terms.rulings().ask(use)),
            problems -> {
              throw new Missing();
            });
  }
}
