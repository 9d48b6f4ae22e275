package org.clausier.audit;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.usage.Reading;

/**
 * Whether a report may say that it names nobody (domain § 5.6): said when everything that it prints
 * as others wrote it passed the check on names, and kept silent otherwise.
 */
public final class Anonymity {

  private Anonymity() {}

  public static boolean of(Library library, AuditReport report) {
    AuditFile file = report.file();
    // somebody who acts for himself is the organisation audited: its very name is his
    if (library.audienceTree().isWithin(file.organisation().audience(), "individual")) return false;
    FreeText texts = FreeText.of(library, file.organisation().name(), report.course());
    return written(report).stream().noneMatch(texts::mayNameAPerson)
        && report.findings().stream().noneMatch(f -> tellsFew(f, report.discretion()));
  }

  private static boolean tellsFew(Finding f, Discretion discretion) {
    long learners = f.count().learners();
    return learners > 0 && learners < discretion.least(f) && f.band().isEmpty();
  }

  /** What is printed as it was written: names of files, texts of the other files. */
  private static List<String> written(AuditReport report) {
    List<String> texts = new ArrayList<>();
    report.readings().stream().map(Reading::report).forEach(r -> texts.add(lastPart(r)));
    report.inputs().forEach(i -> texts.add(i.name()));
    AuditFile file = report.file();
    texts.add(file.id());
    file.acceptances().forEach(a -> texts.add(a.by()));
    file.credits().forEach(c -> texts.add(c.reason()));
    file.invoices().forEach(i -> texts.add(i.reference()));
    file.declared().information().ifPresent(i -> texts.add(i.means()));
    file.declared().samples().forEach(s -> texts.add(s.evidence()));
    file.tolerances().forEach(t -> texts.addAll(List.of(t.reason(), t.author())));
    file.observations().forEach(o -> texts.add(o.text()));
    report.since().ifPresent(s -> s.gone().forEach(g -> texts.add(g.told().says())));
    return texts;
  }

  /** Words of a name of a file are told apart as those of a sentence. */
  private static String lastPart(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.contains("@") ? name : name.replaceAll("[._-]+", " ");
  }
}
