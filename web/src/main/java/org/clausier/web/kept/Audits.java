package org.clausier.web.kept;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audits of every course. */
@Component
public class Audits {

  /** How many a list shows. */
  public static final int LISTED = 200;

  private static final String SELECT =
      "select audit.* from audit join course on course.id = audit.course ";

  private final JdbcClient sql;
  private final Today today;

  public Audits(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** How a file is to be read, where what it says of itself does not do. */
  public record Form(
      @Nullable String kind,
      @Nullable String charset,
      @Nullable String cut,
      @Nullable String sheet) {}

  /** What an audit begins with. */
  public record Beginning(long course, String organisation, boolean straight, int versions) {}

  /** An audit of the account's producer; another's does not exist for it. */
  public Optional<Kept> of(Account account, long id) {
    return sql.sql(SELECT + "where audit.id = :id and course.producer = :producer")
        .param("id", id)
        .param("producer", account.producer())
        .query(Kept.class)
        .optional();
  }

  public Optional<Kept> byId(long id) {
    return sql.sql("select * from audit where id = :id")
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  /** Those of a producer, the last first; none that was given up before it concluded. */
  public List<Kept> of(long producer) {
    return of(producer, Long.MAX_VALUE, LISTED);
  }

  /** The same, page by page: at most so many, begun before that one. */
  public List<Kept> of(long producer, long before, int most) {
    return sql.sql(
            SELECT
                + "where course.producer = :producer and audit.state <> 'ERASED'"
                + " and audit.id < :before order by audit.id desc limit :most")
        .param("producer", producer)
        .param("before", before)
        .param("most", most)
        .query(Kept.class)
        .list();
  }

  /** Those that the machine was at, or was to be, in the order they came. */
  List<Kept> underWay() {
    return sql.sql("select * from audit where state in ('QUEUED', 'READING') order by changed, id")
        .query(Kept.class)
        .list();
  }

  /** The last one concluded before it, of the same organisation and course. */
  Optional<Kept> before(Kept audit) {
    return sql.sql(
            "select * from audit where course = :course and organisation = :organisation"
                + " and state = 'DONE' and id < :id order by id desc limit 1")
        .param("course", audit.course())
        .param("organisation", audit.organisation())
        .param("id", audit.id())
        .query(Kept.class)
        .optional();
  }

  /** A new one, whose facts are to be said. */
  @Transactional
  public Kept begin(Beginning of, @Nullable Long account) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "insert into audit (course, reference, organisation, state, straight, created,"
                + " created_by, changed, versions, mapping, facts) values (:course, '',"
                + " :organisation, 'IMPORTING', :straight, :now, :account, :now, :versions, '',"
                + " '')")
        .param("course", of.course())
        .param("organisation", of.organisation())
        .param("straight", of.straight())
        .param("now", today.now())
        .param("account", account)
        .param("versions", of.versions())
        .update(key, "id");
    long id = java.util.Objects.requireNonNull(key.getKey()).longValue();
    sql.sql("update audit set reference = :reference where id = :id")
        .param("reference", "audit-%d-%04d".formatted(today.day().getYear(), id))
        .param("id", id)
        .update();
    return byId(id).orElseThrow();
  }

  @Transactional
  public void facts(long id, String facts) {
    set(id, "facts", facts);
  }

  /** Concludes by itself when nothing is rejected. */
  @Transactional
  public void straight(long id) {
    sql.sql("update audit set straight = true where id = :id").param("id", id).update();
  }

  @Transactional
  public void mapping(long id, String mapping) {
    set(id, "mapping", mapping);
  }

  @Transactional
  public void form(long id, Form form) {
    set(id, "kind", form.kind());
    set(id, "charset", form.charset());
    set(id, "cut", form.cut());
    set(id, "sheet", form.sheet());
  }

  @Transactional
  void previous(long id, long previous) {
    sql.sql("update audit set previous = :previous where id = :id")
        .param("previous", previous)
        .param("id", id)
        .update();
  }

  private void set(long id, String column, @Nullable String text) {
    sql.sql("update audit set " + column + " = :text where id = :id")
        .param("text", text)
        .param("id", id)
        .update();
  }

  /** Goes from one state to another; false when it is in none of those any more. */
  @Transactional
  public boolean move(long id, Set<State> from, State to) {
    return move(id, from, to, null);
  }

  @Transactional
  boolean move(long id, Set<State> from, State to, byte @Nullable [] failure) {
    return sql.sql(
                "update audit set state = :to, changed = :now, failure = :failure, attempts ="
                    + " attempts + :attempt where id = :id and state in (:from)")
            .param("to", to.name())
            .param("now", today.now())
            .param("failure", failure)
            .param("attempt", to == State.READING ? 1 : 0)
            .param("id", id)
            .param("from", from.stream().map(State::name).toList())
            .update()
        == 1;
  }
}
