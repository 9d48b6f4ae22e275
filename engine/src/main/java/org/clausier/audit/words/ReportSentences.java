package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.agreement.Agreement;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Bond;
import org.clausier.audit.Credit;
import org.clausier.audit.Finding;
import org.clausier.audit.sheet.Heard;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** What a report says as a whole: how much, what is serious, what next, on what it rests. */
final class ReportSentences {

  private static final List<AuditVerdict> SERIOUS =
      List.of(
          AuditVerdict.BREACH,
          AuditVerdict.UNLICENSED_USE,
          AuditVerdict.PAYABLE,
          AuditVerdict.TO_REGULARISE,
          AuditVerdict.UNDECIDED,
          AuditVerdict.INSUFFICIENT_EVIDENCE);

  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  ReportSentences(Library library, AuditReport report, Language language) {
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  String title() {
    return messages.say("audit.title");
  }

  String subject() {
    return messages.say("audit.subject", report.file().organisation().name(), course());
  }

  String course() {
    return report.course();
  }

  /** The first lines: how much, what is serious, what next, what was read. */
  List<String> headline() {
    List<String> lines = new ArrayList<>();
    long net = report.settlement().net().cents();
    lines.add(
        net > 0
            ? messages.say(Heard.amount("audit.headline.due", report), figures.net(net))
            : messages.say("audit.headline.nothing"));
    List<String> counts = new ArrayList<>();
    for (AuditVerdict v : SERIOUS) {
      int n = report.pursued(v).size();
      if (n > 0) counts.add(messages.say("audit.count." + v.id(), n));
    }
    if (!counts.isEmpty()) {
      lines.add(messages.say("audit.headline.serious", Lists.and(language, counts)));
    } else if (report.clean()) lines.add(messages.say("audit.headline.clean"));
    lines.add(Heard.sentence(report, !counts.isEmpty(), messages, figures));
    lines.addAll(coverage());
    return lines;
  }

  /** How much of the report was read. */
  List<String> coverage() {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.say(
            "audit.coverage",
            report.readRows(),
            report.acceptedRows(),
            report.rejectedRows(),
            report.duplicateRows()));
    if (report.provisional()) lines.add(messages.say("audit.provisional", report.rejectedRows()));
    if (report.inconclusive()) lines.add(messages.say("audit.inconclusive", report.mostRejected()));
    if (!report.asides().isEmpty()) {
      List<String> parts = new ArrayList<>();
      report
          .asides()
          .forEach((cause, n) -> parts.add(messages.say("audit.aside." + cause.id(), n)));
      lines.add(messages.say("audit.asides", Lists.and(language, parts)));
    }
    if (report.setAside() > 0) lines.add(messages.say("audit.set-aside"));
    return lines;
  }

  /** What bound the organisation over the uses found, each bond once. */
  List<String> bonds() {
    Map<String, String> bonds = new TreeMap<>();
    report.findings().stream()
        .map(Finding::use)
        .flatMap(Optional::stream)
        .forEach(u -> bonds.putIfAbsent(u.bond().id(), bond(u.bond())));
    if (bonds.size() > 1) bonds.remove(new Bond.None().id());
    List<String> lines = new ArrayList<>(bonds.values());
    lines.addAll(new AgreementWords(report, messages, figures).sentences());
    return lines;
  }

  private String bond(Bond bond) {
    if (bond instanceof Bond.Signed s) {
      Optional<Agreement> a =
          report.dossier().agreements().stream()
              .filter(x -> x.id().equals(s.agreement()))
              .findFirst();
      return messages.say(
          "audit.bond.signed",
          s.agreement(),
          a.map(x -> figures.days(x.from(), x.to())).orElse(""));
    }
    if (bond instanceof Bond.Accepted x) {
      return messages.say("audit.bond.accepted", x.version() + "", figures.day(x.day()));
    }
    return messages.say("audit.bond.none");
  }

  List<String> announced() {
    return report.announced().stream()
        .filter(a -> a.amount().isEmpty())
        .map(a -> messages.say("audit.announced", a.text().replaceAll("\\.$", "")))
        .toList();
  }

  /** The texts that govern, with the day they came into force. */
  List<String> texts() {
    List<String> lines = new ArrayList<>();
    for (Policy p : report.versions()) {
      lines.add(
          messages.say(
              "audit.label.version",
              p.version() + "",
              p.effective().map(figures::day).orElse("–")));
    }
    for (Agreement a : report.dossier().agreements()) {
      lines.add(
          messages.say(
              "audit.label.agreement",
              a.id(),
              a.signed().map(figures::day).orElse("–"),
              figures.days(a.from(), a.to())));
    }
    return lines;
  }

  private String penalty(org.clausier.audit.Settlement.Penalty p) {
    return messages.say(
        p.due() ? "audit.penalty.due" : "audit.penalty.notice",
        p.agreement(),
        figures.money(p.amount().cents()));
  }

  /** The legal words of VAT, each once, and those of penalties. */
  List<String> mentions() {
    List<String> lines = new ArrayList<>();
    report
        .settlement()
        .statement()
        .ifPresent(
            s ->
                s.lines().stream()
                    .flatMap(l -> l.regime().mentions().stream())
                    .filter(m -> m.printed() && !m.id().equals("rate"))
                    .map(m -> messages.say("vat." + m.id(), m.parameters().toArray()))
                    .distinct()
                    .forEach(lines::add));
    report
        .settlement()
        .unsettled()
        .ifPresent(a -> lines.add(messages.say("vat.ask." + a.reason(), a.parameters().toArray())));
    report.settlement().penalties().forEach(p -> lines.add(penalty(p)));
    for (Credit c : report.file().credits()) {
      long left = report.settlement().left(c).cents();
      if (left > 0) {
        lines.add(messages.say("audit.account.credit.left", c.reason(), figures.money(left)));
      }
    }
    return lines;
  }
}
