package org.clausier.web.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents proposed for signature, with their bytes: what was proposed stays as it was. */
@Component
public class Papers implements Recorded {

  private final JdbcClient sql;
  private final Today today;

  Papers(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /**
   * What was just printed.
   *
   * @param pdf its bytes
   */
  public record Print(String requestYaml, String agreementYaml, byte[] pdf) {
    public String sha256() {
      return Digest.of(pdf);
    }
  }

  /** The one to sign, or that was signed. */
  public Optional<Paper> current(Filing filing) {
    return sql.sql(
            "select * from request_document where request = :request order by n desc limit 1")
        .param("request", filing.id())
        .query(Paper.class)
        .optional();
  }

  /** All of them, the first first. */
  public List<Paper> of(Filing filing) {
    return sql.sql("select * from request_document where request = :request order by n")
        .param("request", filing.id())
        .query(Paper.class)
        .list();
  }

  /** The request that a document was proposed to: « Vérifier un document ». */
  public Optional<Paper> bySha256(String sha256) {
    return sql.sql(
            "select * from request_document where sha256 = :sha256 order by request, n desc limit 1")
        .param("sha256", sha256)
        .query(Paper.class)
        .optional();
  }

  Paper add(Filing filing, Print print) {
    sql.sql(
            "insert into request_document (request, n, request_yaml, agreement_yaml, sha256,"
                + " content, made) values (:request, (select coalesce(max(n), 0) + 1 from"
                + " request_document where request = :request), :asked, :agreed, :sha256,"
                + " :content, :made)")
        .param("request", filing.id())
        .param("asked", print.requestYaml())
        .param("agreed", print.agreementYaml())
        .param("sha256", print.sha256())
        .param("content", print.pdf())
        .param("made", today.now())
        .update();
    return current(filing).orElseThrow();
  }

  /** As the journal names it: « D-2026-0007 document 2 ». */
  static String subject(String reference, int n) {
    return reference + " document " + n;
  }

  @Override
  public Set<String> acts() {
    return Set.of("request-" + Act.ACCEPT.id(), "request-" + Act.IMPORT.id());
  }

  private record Row(String reference, int n, String begun, String sha256, byte[] content) {}

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select r.reference, d.n, (select e.act from request_event e where e.request = r.id"
                + " and e.n = 1) as begun, d.sha256, d.content from request_document d"
                + " join request r on r.id = d.request order by d.request, d.n")
        .query(Row.class)
        .stream()
        .map(
            row ->
                new Thing(
                    "request-" + told(row).id(),
                    subject(row.reference(), row.n()),
                    row.sha256(),
                    Digest.of(row.content())));
  }

  private static Act told(Row row) {
    return row.begun().equals(Act.IMPORT.name()) && row.n() == 1 ? Act.IMPORT : Act.ACCEPT;
  }
}
