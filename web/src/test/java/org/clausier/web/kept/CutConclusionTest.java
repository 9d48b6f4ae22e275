package org.clausier.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.Installation;
import org.clausier.web.mail.Outbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conclusion, its letter and the end of its file are one: a cut in between leaves none. */
@Tag("web")
class CutConclusionTest {

  @TempDir Path data;

  private long inDeposit() throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(data.resolve("depot"))) {
      return files.count();
    }
  }

  @Test
  void what_is_cut_between_a_conclusion_and_its_letter_is_done_over_at_the_next_start()
      throws Exception {
    try (Installation here = Installation.start(data)) {
      Audits audits = here.get(Audits.class);
      Jobs jobs = here.get(Jobs.class);
      JdbcClient sql = here.get(JdbcClient.class);
      long id = InterruptedTest.audit(here, 20);
      audits.straight(id);
      // it was interrupted once: whoever asked has closed the page
      audits.move(id, Set.of(State.IMPORTING), State.READING);
      audits.move(id, Set.of(State.READING), State.STOPPED);
      // nothing can be written where letters are kept any more, as when the power goes
      sql.sql("alter table message rename to message_away").update();
      assertThat(jobs.read(id)).isTrue();
      assertThat(jobs.over(id, Duration.ofSeconds(8))).isFalse();
      assertThat(audits.byId(id).orElseThrow().state()).isEqualTo(State.READING);
      assertThat(here.get(Conclusions.class).last(id)).isEmpty();
      assertThat(inDeposit()).isEqualTo(1);

      sql.sql("alter table message_away rename to message").update();
      jobs.begin();
      assertThat(jobs.over(id, Duration.ofSeconds(60))).isTrue();
      assertThat(audits.byId(id).orElseThrow().state()).isEqualTo(State.DONE);
      assertThat(here.get(Conclusions.class).last(id).orElseThrow().n()).isEqualTo(1);
      assertThat(here.get(Outbox.class).about("audit " + id))
          .extracting(k -> k.message().kind())
          .containsExactly("audit-done");
      assertThat(inDeposit()).isZero();
    }
  }
}
