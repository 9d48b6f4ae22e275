package org.clausier.web.signing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.evidence.Signing;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Digest;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Recorded;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signatures that were given, each of one document; append-only. */
@Component
public class Signatures implements Recorded {

  private static final String GIVEN = "signature";

  /** A signature with the copy that proves it, when it was given on paper. */
  public record Kept(Signing signing, Optional<byte[]> copy) {}

  private record Row(
      Signing.Side side, OffsetDateTime signedAt, String details, byte @Nullable [] copy) {}

  private final JdbcClient sql;
  private final Courses courses;
  private final Journal journal;

  Signatures(JdbcClient sql, Courses courses, Journal journal) {
    this.sql = sql;
    this.courses = courses;
    this.journal = journal;
  }

  /** Those of a document, the institution's first. */
  public List<Kept> of(Paper paper) {
    return sql
        .sql(
            "select side, signed_at, details, copy from signature"
                + " where request = :request and document = :n order by signed_at, side")
        .param("request", paper.request())
        .param("n", paper.n())
        .query(Row.class)
        .list()
        .stream()
        .map(r -> new Kept(read(r), Optional.ofNullable(r.copy())))
        .toList();
  }

  /** A copy that was handed in, by the SHA-256 of its bytes: of which document of which request. */
  public Optional<Copied> byCopy(String sha256) {
    return sql.sql(
            "select request, document from signature where copy is not null and details like"
                + " :sha256 order by signed_at limit 1")
        .param("sha256", "%" + sha256 + "%")
        .query(Copied.class)
        .optional();
  }

  /** Where a copy belongs. */
  public record Copied(long request, int document) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void add(Filing filing, Paper paper, Kept kept, @Nullable Long account) {
    Signing signing = kept.signing();
    String details = facts(signing).json();
    String sha256 = hash(details, kept.copy().orElse(null));
    sql.sql(
            "insert into signature (request, document, side, signed_at, account, details, copy,"
                + " sha256) values (:request, :n, :side, :at, :account, :details, :copy, :sha256)")
        .param("request", paper.request())
        .param("n", paper.n())
        .param("side", signing.side().name())
        .param("at", signing.at())
        .param("account", account)
        .param("details", details)
        .param("copy", kept.copy().orElse(null), java.sql.Types.BINARY)
        .param("sha256", sha256)
        .update();
    journal.write(
        new Journal.Entry(
            courses.byId(filing.course()).orElseThrow().producer(),
            account,
            GIVEN,
            subject(filing.reference(), paper.n(), signing.side()),
            sha256,
            Map.of()));
  }

  private static String subject(String reference, int n, Signing.Side side) {
    return reference + " document " + n + " " + side.id();
  }

  private static String hash(String details, byte @Nullable [] copy) {
    return Digest.of(details + "\n" + (copy == null ? "" : Digest.of(copy)));
  }

  private static Facts facts(Signing signing) {
    Facts common = Facts.of("document", signing.document());
    return signing.match(
        e ->
            common
                .with("kind", "electronic")
                .with(
                    new Said(e.name(), e.function(), e.shown(), e.network(), e.language())
                        .facts()
                        .texts())
                .with("way", e.code().way().name())
                .with("email", e.code().address())
                .with("code-made", e.code().made() + "")
                .with("code-typed", e.code().typed() + ""),
        p ->
            common
                .with("kind", "paper")
                .with("name", p.name())
                .with("function", p.function())
                .with("signed", p.signed() + "")
                .with("by", p.by())
                .with("file", p.file())
                .with("copy", p.sha256())
                .with("type", p.type())
                .with("pages", p.pages() + ""));
  }

  private static Signing read(Row row) {
    Facts f = Facts.read(row.details());
    if (f.text("kind").equals("paper")) {
      return new Signing.OnPaper(
          row.side(),
          f.text("document"),
          row.signedAt(),
          f.text("name"),
          f.text("function"),
          LocalDate.parse(f.text("signed")),
          f.text("by"),
          f.text("file"),
          f.text("copy"),
          f.text("type"),
          Integer.parseInt(f.text("pages")));
    }
    Said said = Said.of(f);
    return new Signing.Electronic(
        row.side(),
        f.text("document"),
        row.signedAt(),
        said.name(),
        said.function(),
        new Signing.Code(
            Signing.CodeWay.valueOf(f.text("way")),
            f.text("email"),
            OffsetDateTime.parse(f.text("code-made")),
            OffsetDateTime.parse(f.text("code-typed"))),
        said.shown(),
        said.network(),
        said.language());
  }

  @Override
  public Set<String> acts() {
    return Set.of(GIVEN);
  }

  private record Told(
      String reference,
      int document,
      Signing.Side side,
      String details,
      byte @Nullable [] copy,
      String sha256) {}

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select r.reference, s.document, s.side, s.details, s.copy, s.sha256 from signature s"
                + " join request r on r.id = s.request order by s.request, s.document, s.side")
        .query(Told.class)
        .stream()
        .map(
            t ->
                new Thing(
                    GIVEN,
                    subject(t.reference(), t.document(), t.side()),
                    t.sha256(),
                    hash(t.details(), t.copy())));
  }
}
