package org.clausier.rules.bench.reports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How spreadsheets of organisations are laid out. */
public enum CsvLayout {
  /** Excel in French: titles above, semicolons, Windows-1252, day first, words. */
  EXCEL(';', Charset.forName("windows-1252"), "dd/MM/yyyy", "") {
    @Override
    List<String> titles() {
      return List.of(
          "Relevé d’usages du cours « Gestion de projet »;;;;;;;;;;",
          "Établi par la direction de la formation;;;;;;;;;;",
          ";;;;;;;;;;",
          "Date;Pratique;Organisation;Courriel;Bénéficiaire;Session;Nombre;Participants;Certificat;"
              + "Mention de l’auteur;Remarque");
    }
  },
  /** A program's export: commas, UTF-8, ISO days, ids. */
  PROGRAM(',', StandardCharsets.UTF_8, "yyyy-MM-dd", "") {
    @Override
    List<String> titles() {
      return List.of(
          "date,practice,organisation,learner,audience,session,count,participants,certificate,"
              + "attribution,remark");
    }
  },
  /** Text with tabs and a byte order mark. */
  TABS('\t', StandardCharsets.UTF_8, "dd/MM/yyyy", "\uFEFF") {
    @Override
    List<String> titles() {
      return List.of(
          "jour\tusage\tsiret\tidentifiant\tqualité\tsession\tquantité\tparticipants\tcertificat\t"
              + "mention de l'auteur\tcommentaire");
    }
  };

  private static final String[] REMARKS = {
    "",
    "",
    "",
    "vu avec le service formation",
    "séance du matin, salle B",
    "« à confirmer »",
    "inscription reportée d’une semaine"
  };

  private final char separator;
  private final Charset charset;
  private final DateTimeFormatter days;
  private final String mark;

  CsvLayout(char separator, Charset charset, String days, String mark) {
    this.separator = separator;
    this.charset = charset;
    this.days = DateTimeFormatter.ofPattern(days);
    this.mark = mark;
  }

  abstract List<String> titles();

  public Charset charset() {
    return charset;
  }

  String beginning() {
    return mark + String.join("\r\n", titles()) + "\r\n";
  }

  /** The row of a deed; its remark tells it from any other. */
  void append(StringBuilder to, Population population, Deed deed) {
    boolean ids = this == PROGRAM;
    LocalDate day = deed.at().atZone(Deeds.ZONE).toLocalDate();
    String learner = deed.ofLearner() ? population.learner(deed.learner()).email() : "";
    String certificate = deed.kind() == Kind.PAYS_CERTIFICATE ? "employer-paid" : "";
    String remark = REMARKS[(int) (deed.number() % REMARKS.length)];
    to.append(days.format(day)).append(separator);
    to.append(ids ? deed.kind().practice() : deed.kind().word()).append(separator);
    to.append(population.organisation(deed.organisation().orElseThrow()).siret()).append(separator);
    to.append(learner).append(separator);
    to.append(ids ? "company" : "Entreprise").append(separator);
    to.append('s').append(1 + deed.course() % 6).append(separator);
    to.append(deed.ofLearner() ? "" : "1").append(separator);
    to.append(deed.ofLearner() ? "" : deed.people() + "").append(separator);
    to.append(certificate).append(separator);
    to.append(deed.number() % 9 == 0 ? "oui" : "").append(separator);
    to.append('"').append("réf. ").append(deed.number());
    if (!remark.isEmpty()) to.append(" ; ").append(remark);
    to.append("\"\r\n");
  }
}
