package org.clausier.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.upkeep.Backup;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A backup, while everybody works. */
@Controller
class BackupPage {

  private static final int SHOWN = 12;

  private final DataSource base;
  private final Journal journal;
  private final Today today;
  private final TransactionTemplate transaction;

  BackupPage(DataSource base, Journal journal, Today today, TransactionTemplate transaction) {
    this.base = base;
    this.journal = journal;
    this.today = today;
    this.transaction = transaction;
  }

  @GetMapping("/admin/sauvegarde")
  String page() {
    return "admin-sauvegarde";
  }

  /** Written whole before it is sent: a backup cut short would look like one. */
  @PostMapping("/admin/sauvegarde")
  void save(Account account, HttpServletResponse response) throws IOException, SQLException {
    Path file = Files.createTempFile("clausier-", ".zip");
    try {
      Backup.Saved saved = write(file);
      String name = "clausier-" + today.day() + "-" + saved.sha256().substring(0, SHOWN) + ".zip";
      tell(account, name, saved);
      response.setContentType("application/zip");
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Backup.Saved write(Path file) throws IOException, SQLException {
    try (Connection connection = base.getConnection();
        OutputStream out = Files.newOutputStream(file)) {
      return Backup.write(connection, out);
    }
  }

  private void tell(Account account, String name, Backup.Saved saved) {
    transaction.executeWithoutResult(
        status ->
            journal.write(
                new Journal.Entry(
                    null, account.id(), "backup-made", name, saved.sha256(), Map.of())));
  }
}
