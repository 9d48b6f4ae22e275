package org.clausier.web.signing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Kept;
import org.clausier.web.mail.Outbox;
import org.clausier.web.mail.Wording;
import org.clausier.web.request.Facts;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes: six digits, ten minutes, five tries. */
@Component
public class Codes {

  static final Duration GOOD = Duration.ofMinutes(10);
  static final int TRIES = 5;

  /** How many codes a document may have for one side within an hour. */
  private static final int MOST_AN_HOUR = 6;

  private static final int DIGITS = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A code that waits to be typed. */
  public record Waiting(
      long id,
      long request,
      int document,
      String email,
      String said,
      Signing.CodeWay way,
      String codeSha256,
      OffsetDateTime made,
      OffsetDateTime expires,
      int tries,
      @Nullable OffsetDateTime used) {

    Said typed() {
      return Said.of(Facts.read(said));
    }
  }

  /** What became of a code that was typed. */
  sealed interface Answer {
    record Right(Waiting code, OffsetDateTime typed) implements Answer {}

    record Wrong(int left) implements Answer {}

    /** Too old, tried too often, or none was asked for. */
    record Spent() implements Answer {}
  }

  private final JdbcClient sql;
  private final Today today;
  private final Courses courses;
  private final Outbox outbox;
  private final Wording wording;

  Codes(JdbcClient sql, Today today, Courses courses, Outbox outbox, Wording wording) {
    this.sql = sql;
    this.today = today;
    this.courses = courses;
    this.outbox = outbox;
    this.wording = wording;
  }

  /** Makes a code and sends it; earlier ones serve no more. False: too many were asked for. */
  @Transactional
  public boolean ask(Seat seat, Said said) {
    long lately =
        sql.sql(
                "select count(*) from signing_code where request = :request and document = :n"
                    + " and side = :side and made > :since")
            .param("request", seat.paper().request())
            .param("n", seat.paper().n())
            .param("side", seat.side().name())
            .param("since", today.now().minusHours(1))
            .query(Long.class)
            .single();
    if (lately >= MOST_AN_HOUR) return false;
    sql.sql(
            "update signing_code set used = :now where request = :request and document = :n"
                + " and side = :side and used is null")
        .param("now", today.now())
        .param("request", seat.paper().request())
        .param("n", seat.paper().n())
        .param("side", seat.side().name())
        .update();
    String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(DIGITS));
    long id = add(seat, said, code);
    Language language = said.language().equals("en") ? Language.EN : Language.FR;
    outbox.send(
        wording.message(
            courses.byId(seat.filing().course()).orElseThrow().producer(),
            seat.email(),
            language,
            "signing-code",
            about(id),
            code,
            seat.filing().reference()));
    return true;
  }

  /** What the messages that bear a code tell of; nobody but the signer is shown them. */
  static String about(long id) {
    return "signing-code " + id;
  }

  private long add(Seat seat, Said said, String code) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "insert into signing_code (request, document, side, email, said, way, code_sha256,"
                + " made, expires, tries) values (:request, :n, :side, :email, :said, :way, :code,"
                + " :now, :expires, 0)")
        .param("request", seat.paper().request())
        .param("n", seat.paper().n())
        .param("side", seat.side().name())
        .param("email", seat.email())
        .param("said", said.facts().json())
        .param("way", (outbox.posts() ? Signing.CodeWay.MAIL : Signing.CodeWay.SCREEN).name())
        .param("code", hash(seat, code))
        .param("now", today.now())
        .param("expires", today.now().plus(GOOD))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * A code of six digits is found by trying them all: the document's hash at least tells them
   * apart.
   */
  private static String hash(Seat seat, String code) {
    return Digest.of(seat.paper().sha256() + seat.side() + code);
  }

  /** The one that waits, if any. */
  public Optional<Waiting> waiting(Seat seat) {
    return sql.sql(
            "select id, request, document, email, said, way, code_sha256, made, expires, tries,"
                + " used from signing_code where request = :request and document = :n"
                + " and side = :side and email = :email and used is null and expires > :now"
                + " and tries < :most order by id desc limit 1")
        .param("request", seat.paper().request())
        .param("n", seat.paper().n())
        .param("side", seat.side().name())
        .param("email", seat.email())
        .param("now", today.now())
        .param("most", TRIES)
        .query(Waiting.class)
        .optional();
  }

  /** The message that bears the code, for whoever signs: only when nobody posts it. */
  public Optional<Kept> shown(Seat seat) {
    return waiting(seat).stream()
        .flatMap(w -> outbox.about(about(w.id())).stream())
        .filter(Kept::byHand)
        .findFirst();
  }

  /** A code as people type it: with spaces. Each try counts before it is looked at. */
  @Transactional
  Answer type(Seat seat, String typed) {
    Optional<Waiting> waiting = waiting(seat);
    if (waiting.isEmpty()) return new Answer.Spent();
    Waiting code = waiting.get();
    int counted =
        sql.sql(
                "update signing_code set tries = tries + 1 where id = :id and tries = :tries"
                    + " and used is null")
            .param("id", code.id())
            .param("tries", code.tries())
            .update();
    if (counted == 0) return new Answer.Spent();
    String digits = typed.replaceAll("[\\s\\h-]", "");
    if (!hash(seat, digits).equals(code.codeSha256())) {
      int left = TRIES - code.tries() - 1;
      return left > 0 ? new Answer.Wrong(left) : new Answer.Spent();
    }
    sql.sql("update signing_code set used = :now where id = :id")
        .param("now", today.now())
        .param("id", code.id())
        .update();
    return new Answer.Right(code, today.now());
  }
}
