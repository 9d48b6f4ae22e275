package org.clausier.web.signing;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Recorded;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The evidence files that were closed; append-only. */
@Component
public class EvidenceFiles implements Recorded {

  private static final String CLOSED = "evidence-closed";

  /**
   * One of them.
   *
   * @param document the number of the document that was signed
   * @param jsonSha256 of the data
   * @param content the PDF, which carries the same data
   * @param sha256 of the PDF
   */
  public record Closed(
      long request,
      int document,
      String json,
      String jsonSha256,
      byte[] content,
      String sha256,
      OffsetDateTime made) {}

  private final JdbcClient sql;
  private final Today today;
  private final Courses courses;
  private final Journal journal;

  EvidenceFiles(JdbcClient sql, Today today, Courses courses, Journal journal) {
    this.sql = sql;
    this.today = today;
    this.courses = courses;
    this.journal = journal;
  }

  public Optional<Closed> of(Paper paper) {
    return sql.sql("select * from evidence where request = :request and document = :n")
        .param("request", paper.request())
        .param("n", paper.n())
        .query(Closed.class)
        .optional();
  }

  /** By the SHA-256 of the PDF or of the data. */
  public Optional<Closed> bySha256(String sha256) {
    return sql.sql("select * from evidence where sha256 = :it or json_sha256 = :it limit 1")
        .param("it", sha256)
        .query(Closed.class)
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(Filing filing, Paper paper, String json, byte[] pdf) {
    String sha256 = Digest.of(pdf);
    sql.sql(
            "insert into evidence (request, document, json, json_sha256, content, sha256, made)"
                + " values (:request, :n, :json, :jsonSha256, :content, :sha256, :made)")
        .param("request", paper.request())
        .param("n", paper.n())
        .param("json", json)
        .param("jsonSha256", Digest.of(json))
        .param("content", pdf)
        .param("sha256", sha256)
        .param("made", today.now())
        .update();
    journal.write(
        new Journal.Entry(
            courses.byId(filing.course()).orElseThrow().producer(),
            null,
            CLOSED,
            subject(filing.reference(), paper.n()),
            sha256,
            Map.of("json", Digest.of(json))));
  }

  private static String subject(String reference, int n) {
    return reference + " document " + n;
  }

  @Override
  public Set<String> acts() {
    return Set.of(CLOSED);
  }

  private record Told(String reference, int document, byte[] content, String sha256) {}

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select r.reference, e.document, e.content, e.sha256 from evidence e"
                + " join request r on r.id = e.request order by e.request, e.document")
        .query(Told.class)
        .stream()
        .map(
            t ->
                new Thing(
                    CLOSED,
                    subject(t.reference(), t.document()),
                    t.sha256(),
                    Digest.of(t.content())));
  }
}
