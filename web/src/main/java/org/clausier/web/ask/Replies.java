package org.clausier.web.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clausier.answer.AnswerText;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** Answers in sentences; each region of days and circumstances is put in words once. */
@Component
public class Replies {

  private static final int KEPT = 20_000;

  private final Library library;
  private final LibraryMessages messages;
  private final Map<Language, Cache<Ruling, Reply>> kept =
      Map.of(Language.FR, cache(), Language.EN, cache());

  public Replies(Desk desk, LibraryMessages messages) {
    this.library = desk.library();
    this.messages = messages;
  }

  /**
   * By identity: the uses of a region share one ruling, and another course's equal one is not it.
   */
  private static Cache<Ruling, Reply> cache() {
    return Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();
  }

  public Reply of(Terms terms, Use use, Ruling ruling, Language language) {
    Cache<Ruling, Reply> cache = java.util.Objects.requireNonNull(kept.get(language));
    return cache.get(ruling, r -> reply(terms, use, r, language));
  }

  private Reply reply(Terms terms, Use use, Ruling ruling, Language language) {
    return new Reply(
        ruling.answer(),
        ruling.contradiction(),
        new AnswerText(library, language, terms.rulings().dossier()).of(use, ruling),
        places(terms, ruling, language));
  }

  private List<Reply.Place> places(Terms terms, Ruling ruling, Language language) {
    return ruling.clauses().stream()
        .filter(c -> c.layer() == Layer.POLICY && !c.article().isEmpty())
        .sorted(Comparator.comparing(ClauseRef::version).thenComparing(Replies::rank))
        .map(c -> place(terms, c, language))
        .distinct()
        .toList();
  }

  private static int rank(ClauseRef clause) {
    String rank = clause.article().replaceAll(".*?([0-9]{1,6})[^0-9]*$", "$1");
    return rank.matches("[0-9]+") ? Integer.parseInt(rank) : Integer.MAX_VALUE;
  }

  private Reply.Place place(Terms terms, ClauseRef clause, Language language) {
    String anchor = CguArticles.anchor(clause.article());
    String where =
        anchor.startsWith("annexe")
            ? messages.text(
                language,
                "web.ask.place.annex",
                clause.version() + "",
                clause.article().replaceAll("[^0-9]", ""))
            : messages.text(language, "web.ask.place", clause.version() + "", clause.article());
    return new Reply.Place(
        where, "/c/" + terms.course().slug() + "/v/" + clause.version() + "#" + anchor);
  }
}
