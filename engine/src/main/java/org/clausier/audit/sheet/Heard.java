package org.clausier.audit.sheet;

import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Finding;
import org.clausier.audit.Hearing;
import org.clausier.library.Messages;
import org.clausier.words.Figures;

/** How final the amounts are, in words: the organisation is heard first. */
public final class Heard {

  private Heard() {}

  /** The key of a sum, in the words that say how final it is. */
  public static String amount(String key, AuditReport report) {
    return switch (report.hearing()) {
      case UNHEARD, OPEN -> key;
      case CONTESTED -> key + ".contested";
      case HEARD -> key + ".heard";
      case SILENT -> key + ".silent";
    };
  }

  /**
   * Whom the amounts wait for.
   *
   * @param asked whether there is something to answer
   */
  public static String sentence(
      AuditReport report, boolean asked, Messages messages, Figures figures) {
    Optional<Hearing> hearing = report.file().hearing();
    if (hearing.isEmpty()) {
      return messages.say(asked ? "audit.headline.next" : "audit.headline.done");
    }
    return messages.say(
        "audit.hearing." + report.hearing().id(),
        figures.day(hearing.get().answered().orElse(hearing.get().until())),
        report.findings().stream().filter(Finding::awaitsAuditor).count());
  }
}
