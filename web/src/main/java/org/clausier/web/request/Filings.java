package org.clausier.web.request;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.clausier.web.account.Links;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests of every course: found, begun, saved. What is done to them: {@link Proceedings}. */
@Component
public class Filings {

  /** How long a draft is kept after it was last saved, in days. */
  public static final int KEPT = 90;

  /** What an agreement that was signed elsewhere was called there. */
  public static final String AGREEMENT = "agreement";

  private final JdbcClient sql;
  private final Today today;
  private final Events events;

  Filings(JdbcClient sql, Today today, Events events) {
    this.sql = sql;
    this.today = today;
    this.events = events;
  }

  public Optional<Filing> byId(long id) {
    return one("where id = :it", id);
  }

  /** The one of a page's address; whether whoever asks may see it is for {@link Keys} to say. */
  public Optional<Filing> at(String address) {
    return one("where address = :it", address);
  }

  public Optional<Filing> byReference(String reference) {
    return one("where reference = :it", reference);
  }

  /** Those that amend it, the first begun first. */
  public List<Filing> amending(long id) {
    return all("where amends = :it order by id", id);
  }

  /** Of a course, the last begun first; drafts too, which nobody but their author reads. */
  public List<Filing> of(Course course) {
    return all("where course = :it order by id desc", course.id());
  }

  /** Of every course of a producer, but what was never sent; the last begun first. */
  public List<Filing> received(long producer) {
    return all(
        "where course in (select id from course where producer = :it)"
            + " and (sent is not null or state = 'SIGNED') order by id desc",
        producer);
  }

  /** Those of every producer in a state, whose turn began longest ago first. */
  public List<Filing> in(State state) {
    return all("where state = :it order by since, id", state.name());
  }

  /** Those of an address that are not over, the last begun first. */
  public List<Filing> of(String email) {
    return all(
        "where email = :it and state not in ('WITHDRAWN', 'REFUSED') order by id desc",
        lower(email));
  }

  /** The draft of an address for a course: there is one at most, amendments apart. */
  public Optional<Filing> draft(Course course, String email) {
    return sql.sql(
            "select * from request where course = :course and email = :email and amends is null"
                + " and state = 'DRAFT' order by id limit 1")
        .param("course", course.id())
        .param("email", lower(email))
        .query(Filing.class)
        .optional();
  }

  /**
   * Begins a draft, or gives the one that there is for that course and address.
   *
   * @param said what was answered so far; what an earlier draft says is left as it is
   */
  @Transactional
  public Begun begin(Course course, String email, String language, Facts said) {
    // one at a time for a course: two browsers make one draft
    sql.sql("select id from course where id = :id for update")
        .param("id", course.id())
        .query(Long.class)
        .single();
    Optional<Filing> draft = draft(course, email);
    if (draft.isPresent()) return new Begun(draft.get(), false);
    Filing made = add(course.id(), email, language, said, State.DRAFT, null);
    events.add(made, Side.INSTITUTION, null, Act.START, Facts.NONE);
    return new Begun(made, true);
  }

  /**
   * @param fresh false: it was there before
   */
  public record Begun(Filing filing, boolean fresh) {}

  /** A draft whatever drafts there are: a row of a table, what a program sends. */
  @Transactional
  public Filing another(Course course, String email, String language, Facts said) {
    Filing made = add(course.id(), email, language, said, State.DRAFT, null);
    events.add(made, Side.INSTITUTION, null, Act.START, Facts.NONE);
    return made;
  }

  /** A draft that changes what was signed: it begins with what was said then. */
  @Transactional
  public Filing amendment(Filing signed) {
    if (signed.state() != State.SIGNED) throw new IllegalArgumentException(signed.reference());
    Filing made =
        add(
            signed.course(),
            signed.email(),
            signed.language(),
            // what it signed elsewhere was called is not what this one will be called
            signed.said().with(AGREEMENT, ""),
            State.DRAFT,
            signed.id());
    events.add(made, Side.INSTITUTION, null, Act.START, Facts.of("amends", signed.reference()));
    events.add(signed, Side.INSTITUTION, null, Act.AMEND, Facts.of("by", made.reference()));
    return made;
  }

  /** The draft that its institution changes it with: the one begun, or a new one. */
  @Transactional
  public Filing amending(Filing signed) {
    return amending(signed.id()).stream()
        .filter(f -> f.state() == State.DRAFT)
        .findFirst()
        .orElseGet(() -> amendment(signed));
  }

  /** A request as it begins; {@link Proceedings#imported} begins one that is signed. */
  Filing add(
      long course, String email, String language, Facts said, State state, @Nullable Long amends) {
    OffsetDateTime now = today.now();
    String address = Links.token().substring(0, 22);
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "insert into request (course, reference, address, email, language, state, step,"
                + " revision, answers, amends, created, saved, since, kept_until)"
                + " values (:course, :address, :address, :email, :language, :state, 1, 1, :answers,"
                + " :amends, :now, :now, :now, :until)")
        .param("course", course)
        .param("address", address)
        .param("email", lower(email))
        .param("language", language)
        .param("state", state.name())
        .param("answers", said.json())
        .param("amends", amends)
        .param("now", now)
        .param("until", today.day().plusDays(KEPT))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    sql.sql("update request set reference = :reference where id = :id")
        .param("reference", String.format(Locale.ROOT, "D-%d-%04d", today.day().getYear(), id))
        .param("id", id)
        .update();
    return byId(id).orElseThrow();
  }

  /**
   * Saves what was typed over the revision that was seen, and keeps the draft from today on.
   *
   * @param step the furthest reached
   * @return absent when somebody saved or acted meanwhile, or when nothing may be changed any more
   */
  @Transactional
  public Optional<Filing> save(Filing seen, int step, Facts said) {
    if (!seen.state().editable()) return Optional.empty();
    int saved =
        sql.sql(
                "update request set answers = :answers, step = :step, saved = :now,"
                    + " kept_until = :until, revision = revision + 1"
                    + " where id = :id and revision = :seen")
            .param("answers", said.json())
            .param("step", Math.max(step, seen.step()))
            .param("now", today.now())
            .param("until", today.day().plusDays(KEPT))
            .param("id", seen.id())
            .param("seen", seen.revision())
            .update();
    return saved == 1 ? byId(seen.id()) : Optional.empty();
  }

  /** Where the links go from now on. */
  @Transactional
  public void readdress(Filing filing, String email) {
    sql.sql("update request set email = :email where id = :id")
        .param("email", lower(email))
        .param("id", filing.id())
        .update();
  }

  static String lower(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private Optional<Filing> one(String where, Object it) {
    return sql.sql("select * from request " + where).param("it", it).query(Filing.class).optional();
  }

  private List<Filing> all(String where, Object it) {
    return sql.sql("select * from request " + where).param("it", it).query(Filing.class).list();
  }
}
