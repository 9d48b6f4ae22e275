package org.clausier.web.request;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way from one state to another. Every act is a line of the request's events; what binds
 * is told to the installation's journal too, in the same transaction, without anybody's name.
 */
@Component
public class Proceedings {

  private final JdbcClient sql;
  private final Today today;
  private final Courses courses;
  private final Journal journal;
  private final Filings filings;
  private final Events events;
  private final Papers papers;

  Proceedings(
      JdbcClient sql,
      Today today,
      Courses courses,
      Journal journal,
      Filings filings,
      Events events,
      Papers papers) {
    this.sql = sql;
    this.today = today;
    this.courses = courses;
    this.journal = journal;
    this.filings = filings;
    this.events = events;
    this.papers = papers;
  }

  /**
   * Does it.
   *
   * @param seen the request as whoever acts saw it
   * @param details what the events tell: a question, a reason, how it was signed
   * @return the request after that; absent when it changed meanwhile, or when the act is not of its
   *     state: nothing was done
   */
  @Transactional
  public Optional<Filing> act(Filing seen, Act act, Actor by, Facts details) {
    if (act == Act.ACCEPT) throw new IllegalArgumentException("accept with a document");
    Optional<Filing> after = move(seen, act, by, details);
    after.filter(f -> act.binds()).ifPresent(f -> tell(f, act, by, hash(f)));
    return after;
  }

  /**
   * The producer accepts: the document is made, and is the one to sign.
   *
   * @param starts the first day of its agreement
   * @param ends the last
   */
  @Transactional
  public Optional<Filing> accept(
      Filing seen, Actor by, Papers.Print print, LocalDate starts, LocalDate ends) {
    Optional<Filing> after = move(seen, Act.ACCEPT, by, Facts.of("sha256", print.sha256()));
    after.ifPresent(f -> paper(f, by, Act.ACCEPT, print, starts, ends));
    return after.flatMap(f -> filings.byId(f.id()));
  }

  /** An agreement that was signed elsewhere: its file, and its days. */
  @Transactional
  public Filing imported(
      Course course,
      String email,
      String language,
      Facts said,
      Actor by,
      Papers.Print print,
      LocalDate starts,
      LocalDate ends) {
    Filing made = filings.add(course.id(), email, language, said, State.SIGNED, null);
    events.add(made, by.side(), by.account(), Act.IMPORT, Facts.of("sha256", print.sha256()));
    paper(made, by, Act.IMPORT, print, starts, ends);
    return filings.byId(made.id()).orElseThrow();
  }

  /** Adds a line that changes nothing: a link was sent, somebody was reminded. */
  @Transactional
  public void note(Filing filing, Act act, Actor by, Facts details) {
    if (act.after(filing.state()).filter(s -> s == filing.state()).isEmpty()) {
      throw new IllegalArgumentException(act + " " + filing.state());
    }
    events.add(filing, by.side(), by.account(), act, details);
  }

  /** Drafts that are kept no longer: what was typed and the address go; how many did. */
  @Transactional
  public int lapse() {
    int lapsed = 0;
    for (State state : State.values()) {
      if (!state.editable()) continue;
      for (Filing filing : filings.in(state)) {
        if (!today.day().isAfter(filing.keptUntil())) continue;
        Optional<Filing> gone = move(filing, Act.LAPSE, Actor.CLAUSIER, Facts.NONE);
        gone.ifPresent(this::erase);
        lapsed += gone.isPresent() ? 1 : 0;
      }
    }
    return lapsed;
  }

  private void erase(Filing filing) {
    sql.sql("update request set answers = '{}', email = '' where id = :id")
        .param("id", filing.id())
        .update();
    sql.sql("delete from request_key where request = :id").param("id", filing.id()).update();
  }

  private Optional<Filing> move(Filing seen, Act act, Actor by, Facts details) {
    Optional<State> after = act.after(seen.state());
    if (after.isEmpty()) return Optional.empty();
    int moved =
        sql.sql(
                "update request set state = :after, since = :now, revision = revision + 1"
                    + (act == Act.SEND ? ", sent = :now" : "")
                    + (after.get().editable() ? ", kept_until = :until" : "")
                    + " where id = :id and revision = :seen and state = :before")
            .param("after", after.get().name())
            .param("now", today.now())
            .param("until", today.day().plusDays(Filings.KEPT))
            .param("id", seen.id())
            .param("seen", seen.revision())
            .param("before", seen.state().name())
            .update();
    if (moved == 0) return Optional.empty();
    events.add(seen, by.side(), by.account(), act, details);
    return filings.byId(seen.id());
  }

  private void paper(
      Filing filing, Actor by, Act act, Papers.Print print, LocalDate starts, LocalDate ends) {
    Paper paper = papers.add(filing, print);
    sql.sql("update request set starts = :starts, ends = :ends where id = :id")
        .param("starts", starts)
        .param("ends", ends)
        .param("id", filing.id())
        .update();
    journal.write(
        new Journal.Entry(
            course(filing).producer(),
            by.account(),
            "request-" + act.id(),
            Papers.subject(filing.reference(), paper.n()),
            paper.sha256(),
            new TreeMap<>()));
  }

  private void tell(Filing filing, Act act, Actor by, String sha256) {
    journal.write(
        new Journal.Entry(
            course(filing).producer(),
            by.account(),
            "request-" + act.id(),
            filing.reference(),
            sha256,
            new TreeMap<>()));
  }

  /** Of the document, once there is one; until then of what was said. */
  private String hash(Filing filing) {
    return papers.current(filing).map(Paper::sha256).orElseGet(() -> Digest.of(filing.answers()));
  }

  private Course course(Filing filing) {
    return courses.byId(filing.course()).orElseThrow();
  }
}
