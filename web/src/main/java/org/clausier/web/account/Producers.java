package org.clausier.web.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.desk.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The organisations that write policies on this installation, strictly apart. */
@Component
public class Producers {

  /** One of them. */
  public record Producer(long id, String slug, String name) {}

  private static final int LONGEST_SLUG = 60;

  private final JdbcClient sql;
  private final Today today;

  public Producers(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  public Optional<Producer> byId(long id) {
    return sql.sql("select id, slug, name from producer where id = :id")
        .param("id", id)
        .query(Producer.class)
        .optional();
  }

  public Optional<Producer> first() {
    return sql.sql("select id, slug, name from producer order by id limit 1")
        .query(Producer.class)
        .optional();
  }

  public Producer add(String slug, String name) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql("insert into producer (slug, name, created) values (:slug, :name, :created)")
        .param("slug", slug)
        .param("name", name)
        .param("created", today.now())
        .update(key, "id");
    long id = java.util.Objects.requireNonNull(key.getKey()).longValue();
    return new Producer(id, slug, name);
  }

  public List<Producer> all() {
    return sql.sql("select id, slug, name from producer order by name, id")
        .query(Producer.class)
        .list();
  }

  private boolean taken(String slug) {
    return sql.sql("select count(*) from producer where slug = :slug")
            .param("slug", slug)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Another one, its slug made of its name. */
  public Producer add(String name) {
    String base = slug(name);
    String slug = base;
    for (int n = 2; taken(slug); n++) slug = base + "-" + n;
    return add(slug, name);
  }

  /** « Académie d’Été » is academie-d-ete. */
  public static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (plain.isEmpty()) return "producteur";
    return plain.substring(0, Math.min(LONGEST_SLUG, plain.length()));
  }
}
