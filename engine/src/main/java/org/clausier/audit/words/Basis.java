package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Messages;
import org.clausier.usage.Reading;

/** The files that a report was made from: the balance of their rows, their fingerprints. */
final class Basis {

  /** How many files the first page of a document takes. */
  private static final int FIRST_PAGE = 10;

  private static final Value NONE = Value.of("");

  private final AuditReport report;
  private final Messages messages;

  Basis(AuditReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
  }

  /** All of them. */
  Sheet sheet() {
    List<List<Value>> rows = new ArrayList<>();
    for (Reading r : report.readings()) {
      rows.add(row(r.report(), r.read(), r.accepted(), r.rejected(), r.duplicates(), r.sha256()));
    }
    if (report.readings().size() > 1) {
      rows.add(
          row(
              messages.say("audit.basis.total"),
              report.readRows(),
              report.acceptedRows(),
              report.rejectedRows(),
              report.duplicateRows(),
              ""));
    }
    for (AuditReport.Input i : report.inputs()) {
      rows.add(List.of(Value.of(i.name()), NONE, NONE, NONE, NONE, Value.of(i.sha256())));
    }
    return new Sheet(
        messages.say("sheet.files"),
        List.of(
            label("file"),
            label("read"),
            label("accepted"),
            label("aside"),
            label("repeated"),
            messages.say("audit.basis.fingerprint")),
        rows);
  }

  private String label(String key) {
    return messages.say("audit.label." + key);
  }

  private static List<Value> row(
      String file, long read, long accepted, long rejected, long duplicates, String sha256) {
    return List.of(
        Value.of(file),
        Value.of(read),
        Value.of(accepted),
        Value.of(rejected),
        Value.of(duplicates),
        Value.of(sha256));
  }

  /** As many as a first page takes; the last row says where the others are. */
  Sheet firstPage() {
    Sheet all = sheet();
    if (all.rows().size() <= FIRST_PAGE) return all;
    List<List<Value>> rows = new ArrayList<>(all.rows().subList(0, FIRST_PAGE - 1));
    long more = all.rows().size() - rows.size();
    String others = messages.say("audit.basis.more", more);
    rows.add(List.of(Value.of(others), NONE, NONE, NONE, NONE, NONE));
    return new Sheet(all.title(), all.head(), rows);
  }

  /** « 76 lignes lues = 76 acceptées + 0 mise à part + 0 répétée ». */
  String balance(Reading r) {
    return messages.say("audit.basis.rows", r.read(), r.accepted(), r.rejected(), r.duplicates());
  }
}
