package org.clausier.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRules;
import org.clausier.audit.AuditRun;
import org.clausier.audit.words.AuditDocument;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingReader;

/** The audits of a case: each report read, judged, and printed. */
final class AuditWork {

  private final Works works;
  private final DemoCase of;
  private final List<Policy> versions;
  private final AuditRules rules;

  AuditWork(Works works, DemoCase of, List<PolicyFile> versions, AuditRules rules) {
    this.works = works;
    this.of = of;
    this.versions = versions.stream().map(PolicyFile::policy).toList();
    this.rules = rules;
  }

  AuditReport report(DemoCase.Audited audited, String engine) {
    List<Agreement> agreements = new ArrayList<>();
    for (String path : audited.agreements()) {
      agreements.add(Works.right(AgreementReader.read(works.library(), path, bytes(path))));
    }
    Optional<AuditFile> facts =
        audited.facts().map(p -> Works.right(AuditFileReader.read(works.library(), p, bytes(p))));
    return Works.right(
        run(audited)
            .of(
                new AuditRun.Request(
                    versions,
                    agreements,
                    facts,
                    List.of(ReportSource.of(audited.file(), bytes(audited.report()))),
                    List.of(),
                    works.today(),
                    engine,
                    Pseudonyms.forThisAudit(),
                    audited.members().map(p -> ReportSource.of(name(p), bytes(p))))));
  }

  private AuditRun run(DemoCase.Audited audited) {
    ReportWords words = new ReportWords(works.library(), List.of());
    List<Mapping> mappings =
        audited.mapping().stream()
            .flatMap(p -> Works.right(MappingReader.read(words, name(p), bytes(p))).stream())
            .toList();
    return new AuditRun(
        works.library(),
        works.rules(),
        works.articles(),
        rules,
        Reports.format(new Reports.Options(Optional.empty(), mappings)));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Writes a report in its forms, and gives what the page shows of it. */
  Map<String, Object> model(DemoCase.Audited audited, AuditReport report) {
    String name = "audits/" + audited.name();
    String base = of.id() + "/" + name;
    works.print(
        AuditDocument.of(works.library(), report, works.language()),
        versions.get(versions.size() - 1).producer().name(),
        base);
    works.out().write(base + ".txt", AuditText.of(works.library(), report, works.language()));
    works
        .out()
        .write(base + ".json", AuditJson.of(works.library(), report, works.language()) + "\n");
    Map<String, Object> model = new TreeMap<>();
    model.put("title", works.say("audit", report.file().organisation().name(), audited.file()));
    model.put("headline", AuditText.headline(works.library(), report, works.language()));
    model.put(
        "links",
        List.of(
            VersionWork.link(name + ".pdf", works.say("audit.pdf")),
            VersionWork.link(name + ".txt", works.say("audit.text")),
            VersionWork.link(name + ".json", works.say("json"))));
    return model;
  }

  private byte[] bytes(String path) {
    return works.library().files().bytes(path);
  }
}
