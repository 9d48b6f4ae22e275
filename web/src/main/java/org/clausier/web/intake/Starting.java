package org.clausier.web.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFileReader;
import org.clausier.usage.ReportWords;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.account.Account;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Files;
import org.clausier.web.kept.Input;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Mappings;
import org.clausier.web.kept.Materials;
import org.clausier.web.kept.Paper;
import org.clausier.web.kept.ReadingLetters;
import org.clausier.web.kept.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit begins with what was handed over, and is read as soon as nobody has more to say. */
@Component
class Starting {

  private final Desk desk;
  private final Audits audits;
  private final Files files;
  private final Agreements agreements;
  private final Shelf shelf;
  private final Materials materials;
  private final Mappings mappings;
  private final Jobs jobs;
  private final Looking looking;
  private final TransactionTemplate transaction;

  Starting(
      Desk desk,
      Audits audits,
      Files files,
      Agreements agreements,
      Shelf shelf,
      Materials materials,
      Mappings mappings,
      Jobs jobs,
      Looking looking,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.audits = audits;
    this.files = files;
    this.agreements = agreements;
    this.shelf = shelf;
    this.materials = materials;
    this.mappings = mappings;
    this.jobs = jobs;
    this.looking = looking;
    this.transaction = transaction;
  }

  ReportWords words() {
    return materials.bare();
  }

  int days() {
    return files.days();
  }

  private record Who(String organisation, String facts) {}

  /** The audit, or nothing and the problems told to whoever asked. */
  Optional<Kept> begin(Course course, Asked asked, Handing.Brought brought, Account account) {
    List<Paper> papers = agreements(course, asked, brought);
    FactsText.Period period = asked.period();
    Optional<String> mapping = mapping(asked, brought);
    Optional<Who> who = who(course, asked, brought, period);
    List<Version> versions = shelf.of(course).versions();
    if (versions.isEmpty()) asked.wrong("cours", "import-unpublished");
    if (!asked.isRight() || who.isEmpty()) return Optional.empty();
    int last = versions.stream().mapToInt(Version::number).max().orElseThrow();
    return Optional.ofNullable(
        transaction.execute(
            status -> {
              Kept audit =
                  audits.begin(
                      new Audits.Beginning(course.id(), who.get().organisation(), false, last),
                      account.id());
              // its number is known now
              audits.facts(audit.id(), who.get().facts().replace(UNNUMBERED, audit.reference()));
              mapping.ifPresent(m -> audits.mapping(audit.id(), m));
              papers.forEach(p -> files.add(audit.id(), p));
              for (Handing.Long r : brought.reports()) {
                String role = r.field().equals("releve") ? Input.REPORT : Input.MEMBERS;
                files.add(audit.id(), role, r.name(), r.kept());
              }
              return audits.byId(audit.id()).orElseThrow();
            }));
  }

  /** Stands for the number of an audit that has none yet. */
  static final String UNNUMBERED = "audit-sans-numero";

  private Optional<Who> who(
      Course course, Asked asked, Handing.Brought brought, FactsText.Period period) {
    Optional<Handing.Small> given = brought.paper("faits");
    if (given.isPresent()) {
      return AuditFileReader.read(desk.library(), given.get().name(), given.get().bytes())
          .match(
              f ->
                  Optional.of(
                      new Who(
                          f.organisation().name(),
                          new String(given.get().bytes(), StandardCharsets.UTF_8))),
              problems -> {
                asked.told("faits", problems);
                return Optional.empty();
              });
    }
    Optional<Agreement.BoundParty> party = asked.party(agreements, course);
    if (party.isPresent()) {
      return Optional.of(
          new Who(party.get().name(), FactsText.of(UNNUMBERED, party.get(), period)));
    }
    String name = asked.text("nom");
    String siret = asked.text("siret").replaceAll("[\\s.]", "");
    if (name.isEmpty()) asked.wrong("nom", "import-organisation");
    if (!siret.isEmpty() && !siret.matches("\\d{14}")) {
      asked.wrong("siret", "import-siret");
    }
    String facts = FactsText.of(UNNUMBERED, name, asked.text("beneficiaire"), siret, period);
    AuditFileReader.read(desk.library(), "", facts.getBytes(StandardCharsets.UTF_8))
        .match(
            f -> true,
            problems -> {
              if (!name.isEmpty()) asked.told("beneficiaire", problems);
              return false;
            });
    return Optional.of(new Who(name, facts));
  }

  private Optional<String> mapping(Asked asked, Handing.Brought brought) {
    return brought
        .paper("correspondances")
        .map(
            m -> {
              MappingReader.read(words(), m.name(), m.bytes())
                  .match(
                      ok -> true,
                      problems -> {
                        asked.told("correspondances", problems);
                        return false;
                      });
              return new String(m.bytes(), StandardCharsets.UTF_8);
            });
  }

  /** Those of the course as they are today, and those signed elsewhere. */
  private List<Paper> agreements(Course course, Asked asked, Handing.Brought brought) {
    List<Paper> papers = new ArrayList<>();
    agreements
        .texts(course.id())
        .forEach((id, text) -> papers.add(Paper.of(Paper.AGREEMENT, id + ".yaml", text)));
    for (Handing.Small small : brought.papers()) {
      if (!small.field().equals("convention")) continue;
      AgreementReader.read(desk.library(), small.name(), small.bytes())
          .match(
              a -> {
                String text = new String(small.bytes(), StandardCharsets.UTF_8);
                papers.removeIf(p -> p.name().equals(a.id() + ".yaml"));
                return papers.add(Paper.of(Paper.AGREEMENT, a.id() + ".yaml", text));
              },
              problems -> {
                asked.told("convention", problems);
                return false;
              });
    }
    return papers;
  }

  /** Whether what its columns mean is known: by the library, or by what was said of them before. */
  boolean goesStraight(Kept audit, Seen seen) {
    if (seen.events()) return seen.known() && straight(audit);
    if (audit.mapping().isEmpty()) {
      long producer = materials.course(audit).producer();
      Optional<String> said =
          seen.tables().stream()
              .flatMap(t -> mappings.of(producer, t.headers()).stream())
              .findFirst();
      said.ifPresent(m -> audits.mapping(audit.id(), m));
    }
    Kept now = audits.byId(audit.id()).orElseThrow();
    return looking.at(now).known() && straight(now);
  }

  private boolean straight(Kept audit) {
    audits.straight(audit.id());
    return true;
  }

  /** Reads what nobody will be asked about: what is guessed or rejected is told afterwards. */
  void readsAtOnce(Kept audit) {
    goesStraight(audit, looking.at(audit));
    jobs.read(audit.id());
  }

  /** Asks for an audit to be read; where to go next: on, when that took a moment. */
  String reads(Kept audit) {
    jobs.read(audit.id());
    String at = "/audits/" + audit.id();
    if (!jobs.over(audit.id(), ReadingLetters.A_MOMENT)) return at + "/lecture";
    State state = audits.byId(audit.id()).orElseThrow().state();
    return switch (state) {
      case DONE -> at;
      case READ -> at + "/import/controle";
      default -> at + "/lecture";
    };
  }
}
