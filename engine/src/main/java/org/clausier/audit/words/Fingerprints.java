package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.words.Language;

/** All that a report was made from, so that the same gives the same. */
final class Fingerprints {

  private Fingerprints() {}

  /** Files and their SHA-256, the versions and agreements, the rules and texts, the program. */
  static Sheet of(Library library, AuditReport report, Language language) {
    Messages messages = Messages.of(library, language);
    List<List<Value>> rows = new ArrayList<>();
    report.readings().forEach(r -> rows.add(row(r.report(), "SHA-256 " + r.sha256())));
    report.inputs().forEach(i -> rows.add(row(i.name(), "SHA-256 " + i.sha256())));
    for (Policy p : report.versions()) {
      rows.add(row(messages.say("sheet.print.policy"), p.id() + " v" + p.version()));
    }
    report
        .dossier()
        .agreements()
        .forEach(
            a ->
                rows.add(
                    row(
                        messages.say("sheet.print.agreement"),
                        a.id() + " (" + a.policy() + " v" + a.version() + ")")));
    rows.add(row(messages.say("sheet.print.library"), "SHA-256 " + rules(library)));
    rows.add(row(messages.say("audit.label.engine"), "Clausier " + report.engine()));
    return new Sheet(
        messages.say("sheet.fingerprints"),
        List.of(messages.say("sheet.print.what"), messages.say("sheet.print.value")),
        rows);
  }

  /** The version of the rules and of the texts: the SHA-256 of the library. */
  static String rules(Library library) {
    return library.digest().replace("sha256:", "");
  }

  private static List<Value> row(String name, String value) {
    return List.of(Value.of(name), Value.of(value));
  }
}
