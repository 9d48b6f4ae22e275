package org.clausier.web.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.web.desk.Today;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal: a chain that only grows. A line is written in the transaction of what it tells. */
@Component
public class Journal {

  private final JdbcClient sql;
  private final Today today;

  public Journal(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** What is to be told; see {@link Line}. */
  public record Entry(
      @Nullable Long producer,
      @Nullable Long account,
      String act,
      String subject,
      String sha256,
      Map<String, String> details) {}

  /** Before the first line. */
  static final String FIRST = "0".repeat(64);

  /** Where the chain ends. */
  public record Head(long seq, String hash) {}

  public Head head() {
    return sql.sql("select seq, hash from journal_head where only_row = 1")
        .query(Head.class)
        .single();
  }

  /** Writers come one at a time: each holds the end of the chain until its transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Entry entry) {
    Head head =
        sql.sql("select seq, hash from journal_head where only_row = 1 for update")
            .query(Head.class)
            .single();
    Line line =
        new Line(
                head.seq() + 1,
                after(head.seq()),
                entry.producer(),
                entry.account(),
                entry.act(),
                entry.subject(),
                entry.sha256(),
                json(entry.details()),
                head.hash(),
                "")
            .sealed();
    sql.sql(
            "insert into journal (seq, recorded, producer, account, act, subject, sha256, details,"
                + " previous, hash) values (:seq, :recorded, :producer, :account, :act, :subject,"
                + " :sha256, :details, :previous, :hash)")
        .paramSource(line)
        .update();
    sql.sql("update journal_head set seq = :seq, hash = :hash where only_row = 1")
        .param("seq", line.seq())
        .param("hash", line.hash())
        .update();
  }

  /** A chain that begins: all its lines were erased with the demonstration. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin() {
    sql.sql(
            "update journal_head set seq = 0, hash = :hash where only_row = 1"
                + " and not exists (select 1 from journal)")
        .param("hash", FIRST)
        .update();
  }

  /** A clock set back does not make the journal go back. */
  private OffsetDateTime after(long seq) {
    OffsetDateTime now = today.now();
    return sql.sql("select recorded from journal where seq = :seq")
        .param("seq", seq)
        .query(OffsetDateTime.class)
        .optional()
        .filter(last -> last.isAfter(now))
        .orElse(now);
  }

  private static String json(Map<String, String> details) {
    Tree.Builder keys = Tree.keys();
    new TreeMap<>(details).forEach(keys::text);
    return JsonWriter.write(keys.open());
  }

  /** The lines after one, in order; at most a thousand. */
  public List<Line> after(long seq, Optional<Long> producer) {
    return sql.sql(
            "select * from journal where seq > :seq"
                + (producer.isPresent() ? " and producer = :producer" : "")
                + " order by seq limit 1000")
        .param("seq", seq)
        .param("producer", producer.orElse(null))
        .query(Line.class)
        .list();
  }

  /** The lines before one, the last first. */
  public List<Line> before(long seq, int lines) {
    return sql.sql("select * from journal where seq < :seq order by seq desc limit :lines")
        .param("seq", seq)
        .param("lines", lines)
        .query(Line.class)
        .list();
  }
}
