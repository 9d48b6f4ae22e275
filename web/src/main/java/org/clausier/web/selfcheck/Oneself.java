package org.clausier.web.selfcheck;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFileReader;
import org.clausier.problem.Problem;
import org.clausier.web.audit.Handed;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.intake.Asked;
import org.clausier.web.intake.FactsText;
import org.clausier.web.intake.Handing;
import org.clausier.web.request.Papers;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What an organisation says of itself: what it is, what it accepted, what it signed. */
@Component
class Oneself {

  static final String FACTS = "faits.yaml";

  /** The id of what is read here, as reports print it. */
  static final String ID = "verification-par-soi-meme";

  private final Desk desk;
  private final Agreements agreements;
  private final Papers papers;
  private final LibraryMessages messages;

  Oneself(Desk desk, Agreements agreements, Papers papers, LibraryMessages messages) {
    this.desk = desk;
    this.agreements = agreements;
    this.papers = papers;
    this.messages = messages;
  }

  /** The agreement handed over, as its file or as the very document that was signed here. */
  Optional<Handed.Sheet> agreement(
      Terms terms, Asked asked, Handing.Brought brought, Language language) {
    Optional<Handing.Small> given = brought.paper("convention");
    if (given.isEmpty()) return Optional.empty();
    Handing.Small file = given.get();
    Optional<byte[]> yaml =
        isPdf(file.bytes()) ? signed(terms, file.bytes()) : Optional.of(file.bytes());
    if (yaml.isEmpty()) {
      asked.wrong("convention", "check-agreement");
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>();
    read(file.name(), yaml.get()).match(a -> true, problems::addAll);
    asked.told("convention", problems);
    return problems.isEmpty()
        ? Optional.of(new Handed.Sheet(file.name(), yaml.get()))
        : Optional.empty();
  }

  private org.clausier.problem.Outcome<Agreement> read(String name, byte[] yaml) {
    return AgreementReader.read(desk.library(), name, yaml);
  }

  private static boolean isPdf(byte[] bytes) {
    return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1)
        .equals("%PDF-");
  }

  /** Whoever holds the very bytes of a document knows what it says; nobody else is told. */
  private Optional<byte[]> signed(Terms terms, byte[] pdf) {
    return papers
        .bySha256(Digest.of(pdf))
        .flatMap(
            p ->
                read("", p.agreementYaml().getBytes(StandardCharsets.UTF_8))
                    .match(Optional::of, problems -> Optional.<Agreement>empty()))
        .flatMap(a -> agreements.content(terms.course().id(), a.id()))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is known of the organisation: the file that says it, else what was typed. */
  Optional<Handed.Sheet> facts(
      Terms terms,
      Asked asked,
      Handing.Brought brought,
      Optional<Handed.Sheet> agreement,
      Language language) {
    Optional<Handing.Small> given = brought.paper("faits");
    FactsText.Period period = asked.period();
    if (given.isPresent()) {
      Handed.Sheet sheet = new Handed.Sheet(given.get().name(), given.get().bytes());
      check(sheet, "faits", asked, language);
      return Optional.of(sheet);
    }
    Optional<FactsText.Acceptance> accepted = accepted(terms, asked);
    String siret = asked.text("siret").replaceAll("[\\s.]", "");
    if (!siret.isEmpty() && !siret.matches("\\d{14}")) asked.wrong("siret", "import-siret");
    Optional<Agreement> signed =
        agreement.flatMap(
            a -> read(a.name(), a.bytes()).match(Optional::of, p -> Optional.<Agreement>empty()));
    if (asked.text("beneficiaire").isEmpty() && signed.isEmpty()) {
      asked.wrong("beneficiaire", "check-audience");
    }
    if (!asked.isRight()) return Optional.empty();
    String name =
        asked.text("nom").isEmpty() ? messages.text(language, "web.check.you") : asked.text("nom");
    String text =
        signed
            .map(a -> FactsText.of(ID, a.party(), period))
            .orElseGet(
                () -> FactsText.of(ID, name, asked.text("beneficiaire"), siret, accepted, period));
    Handed.Sheet sheet = new Handed.Sheet(FACTS, text.getBytes(StandardCharsets.UTF_8));
    check(sheet, "beneficiaire", asked, language);
    return Optional.of(sheet);
  }

  private void check(Handed.Sheet sheet, String field, Asked asked, Language language) {
    List<Problem> problems = new ArrayList<>();
    AuditFileReader.read(desk.library(), sheet.name(), sheet.bytes())
        .match(f -> true, problems::addAll);
    asked.told(field, problems);
  }

  /** The version in force on the day it was accepted. */
  private Optional<FactsText.Acceptance> accepted(Terms terms, Asked asked) {
    String typed = asked.text("accepte");
    if (typed.isEmpty()) return Optional.empty();
    try {
      LocalDate day = LocalDate.parse(typed);
      Optional<Version> version = terms.inForce(day);
      if (version.isEmpty()) asked.wrong("accepte", "check-accepted");
      return version.map(
          v -> new FactsText.Acceptance(terms.policy(v.number()).id(), v.number(), day));
    } catch (DateTimeException e) {
      asked.wrong("accepte", "import-day");
      return Optional.empty();
    }
  }
}
