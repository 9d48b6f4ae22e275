package org.clausier.web.mail;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages, kept in the transaction of what they tell: neither is without the other. They leave
 * once it is done ({@link Postman}).
 */
@Component
public class Outbox {

  /** Stands for a text that is kept no more. */
  static final String GONE = "…";

  /** The token of a link, as {@code Links.token()} makes it. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<=[/=])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

  private static final int LONGEST_PROBLEM = 300;
  private static final int SHOWN = 200;

  private static final RowMapper<Kept> KEPT =
      (row, n) ->
          new Kept(
              row.getLong("id"),
              new Message(
                  row.getLong("producer"),
                  row.getString("recipient"),
                  row.getString("language").strip().equals("en") ? Language.EN : Language.FR,
                  row.getString("kind"),
                  row.getString("subject"),
                  row.getString("body"),
                  row.getString("about")),
              Kept.State.valueOf(row.getString("state")),
              row.getObject("made", OffsetDateTime.class),
              row.getObject("next_try", OffsetDateTime.class),
              Optional.ofNullable(row.getObject("sent", OffsetDateTime.class)),
              row.getInt("tries"),
              row.getString("problem"));

  /** A message waits; told within the transaction. */
  record Waiting(long id) {}

  private final JdbcClient sql;
  private final Today today;
  private final MailServer server;
  private final ApplicationEventPublisher bell;

  public Outbox(JdbcClient sql, Today today, MailServer server, ApplicationEventPublisher bell) {
    this.sql = sql;
    this.today = today;
    this.server = server;
    this.bell = bell;
  }

  /** Whether messages leave by themselves; else somebody passes them on. */
  public boolean posts() {
    return server.set();
  }

  /**
   * Keeps a message, in the transaction of what it tells; it is sent once that ends well.
   *
   * @return its number
   */
  @Transactional
  public long send(Message message) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    OffsetDateTime now = today.now();
    sql.sql(
            "insert into message (producer, recipient, language, kind, subject, body, about, state,"
                + " made, next_try, tries, problem) values (:producer, :to, :language, :kind,"
                + " :subject, :body, :about, :state, :now, :now, 0, '')")
        .param("producer", message.producer())
        .param("to", message.to().strip().toLowerCase(Locale.ROOT))
        .param("language", message.language().code())
        .param("kind", message.kind())
        .param("subject", message.subject())
        .param("body", message.body())
        .param("about", message.about())
        .param("state", (server.set() ? Kept.State.WAITING : Kept.State.KEPT).name())
        .param("now", now)
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    if (server.set()) bell.publishEvent(new Waiting(id));
    return id;
  }

  /** What was told of that, the last first. */
  public List<Kept> about(String about) {
    return sql.sql("select * from message where about = :about order by id desc")
        .param("about", about)
        .query(KEPT)
        .list();
  }

  /** One of a producer's own; what is about an account, or bears a code, is not. */
  public Optional<Kept> of(long producer, long id) {
    return byId(id)
        .filter(k -> k.message().producer() == producer)
        .filter(k -> !AdminMailPage.administrators(k));
  }

  public Optional<Kept> byId(long id) {
    return sql.sql("select * from message where id = :id").param("id", id).query(KEPT).optional();
  }

  /** The last messages of a producer, the last first, but accounts' and codes to sign with. */
  public List<Kept> of(long producer) {
    return sql.sql(
            "select * from message where producer = :producer and about not like 'account %'"
                + " and about not like 'signing-code %'"
                + " order by id desc limit "
                + SHOWN)
        .param("producer", producer)
        .query(KEPT)
        .list();
  }

  /** The last messages of all, the last first. */
  public List<Kept> all() {
    return sql.sql("select * from message order by id desc limit " + SHOWN).query(KEPT).list();
  }

  /** When somebody was last written to, for that. */
  public Optional<OffsetDateTime> last(String to, String kind) {
    return sql.sql("select max(made) from message where recipient = :to and kind = :kind")
        .param("to", to.strip().toLowerCase(Locale.ROOT))
        .param("kind", kind)
        .query(OffsetDateTime.class)
        .optional();
  }

  /** Tries once more what failed; false when it cannot be. */
  @Transactional
  public boolean again(long id) {
    if (!server.set()) return false;
    int changed =
        sql.sql(
                "update message set state = 'WAITING', tries = 0, next_try = :now, problem = ''"
                    + " where id = :id and state in ('FAILED', 'KEPT') and body <> :gone")
            .param("now", today.now())
            .param("id", id)
            .param("gone", GONE)
            .update();
    if (changed == 1) bell.publishEvent(new Waiting(id));
    return changed == 1;
  }

  /** What is due, the oldest first. */
  List<Kept> due(int most) {
    return sql.sql(
            "select * from message where state = 'WAITING' and next_try <= :now"
                + " order by next_try, id limit "
                + most)
        .param("now", today.now())
        .query(KEPT)
        .list();
  }

  /**
   * Takes a message to send it: of several servers, one does. It is due again after the wait: the
   * program may end before it knows what became of it.
   */
  boolean take(Kept kept, Duration wait) {
    return sql.sql(
                "update message set tries = tries + 1, next_try = :next"
                    + " where id = :id and state = 'WAITING' and tries = :tries")
            .param("next", today.now().plus(wait))
            .param("id", kept.id())
            .param("tries", kept.tries())
            .update()
        == 1;
  }

  /** The server took it. Whoever reads our database later opens nothing with the links it held. */
  void sent(Kept kept) {
    sql.sql(
            "update message set state = 'SENT', sent = :now, body = :body, problem = ''"
                + " where id = :id")
        .param("now", today.now())
        .param("body", TOKEN.matcher(kept.message().body()).replaceAll("…"))
        .param("id", kept.id())
        .update();
  }

  /** It was not taken; for good, somebody must pass it on. */
  void failed(Kept kept, String problem, boolean forGood) {
    sql.sql("update message set state = :state, problem = :problem where id = :id")
        .param("state", (forGood ? Kept.State.FAILED : Kept.State.WAITING).name())
        .param("problem", Message.line(problem, LONGEST_PROBLEM))
        .param("id", kept.id())
        .update();
  }

  /** Forgets the texts of messages made before; one that still waits waits no more. How many. */
  @Transactional
  public int forget(OffsetDateTime texts) {
    return sql.sql(
            "update message set body = :gone, state = case when state = 'WAITING' then 'FAILED'"
                + " else state end where made < :texts and body <> :gone")
        .param("gone", GONE)
        .param("texts", texts)
        .update();
  }
}
