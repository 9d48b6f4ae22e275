package org.clausier.web.requesting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausier.party.Identifier;
import org.clausier.party.Scheme;
import org.clausier.problem.Source;
import org.clausier.web.course.Terms;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Requests;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** Everything that was answered, step by step, to be checked before it is sent. */
@Component
public class Sheet {

  private static final List<String> PICKED =
      List.of("public", "vat-subject", "signatory.legal-representative");

  private final StepModel models;
  private final LibraryMessages messages;

  Sheet(StepModel models, LibraryMessages messages) {
    this.models = models;
    this.messages = messages;
  }

  /** An answer; empty when it was not given. */
  public record Row(String label, String value) {}

  /**
   * A step of the form and its answers.
   *
   * @param step to go back to
   */
  public record Step(int step, List<Row> rows) {}

  /** The steps 1 to 5. */
  public List<Step> of(Terms terms, Facts said, Language language) {
    List<Step> parts = new ArrayList<>();
    for (int step = 1; step <= 5; step++) {
      List<Row> rows = new ArrayList<>();
      for (String name : Requests.fields(step)) {
        if (!wanted(name, said)) continue;
        rows.add(new Row(label(name, language), value(terms, name, said, language)));
      }
      if (step == 3) more(terms, said, language, rows);
      if (step == 4) {
        rows.add(new Row(label("signatory.email", language), said.text("signatory.email")));
      }
      parts.add(new Step(step, rows));
    }
    return parts;
  }

  /** Numbers that this institution cannot have are not told to be missing. */
  private boolean wanted(String name, Facts said) {
    boolean france = said.text("where").equals("france") || said.text("country").equals("FR");
    boolean given = !said.text(name).isEmpty();
    return switch (name) {
      case "siret" -> france || given;
      case "siren", "uai", "rna", "nda", "if", "rc", "local" -> given;
      case "ice" -> said.text("country").equals("MA") || given;
      case "learners" -> models.bringsLearners(said) || given;
      case "certificates" -> given;
      case "signatory.delegation" ->
          given || said.text("signatory.legal-representative").equals("false");
      default -> true;
    };
  }

  private void more(Terms terms, Facts said, Language language, List<Row> rows) {
    said.texts()
        .forEach(
            (name, text) -> {
              if (name.startsWith("quantities.")) {
                String practice = models.practice(name.substring(11), language);
                rows.add(new Row(messages.text(language, "web.request.how-many", practice), text));
              } else if (name.startsWith("with.")) {
                rows.add(models.circumstance(name.substring(5), text, language));
              }
            });
  }

  private String value(Terms terms, String name, Facts said, Language language) {
    String text = said.text(name);
    if (text.isEmpty()) return "";
    if (PICKED.contains(name)) return messages.text(language, "web.request.yes-no." + text);
    return switch (name) {
      case "audience" -> models.audience(text, language);
      case "practices" ->
          said.list(name).stream()
              .map(p -> models.practice(p, language))
              .collect(Collectors.joining(language == Language.FR ? " ; " : "; "));
      case "country" -> models.country(text, language);
      case "from", "to" -> StepForm.day(said, name).map(Figures.in(language)::day).orElse(text);
      case "learners", "certificates", "headcount" -> counted(text, language);
      case "session" ->
          terms.rulings().dossier().sessions().stream()
              .filter(s -> s.id().equals(text))
              .findFirst()
              .map(s -> models.session(s, language))
              .orElse(text);
      default -> grouped(name, text);
    };
  }

  private static String counted(String text, Language language) {
    String digits = text.replaceAll("[\\s\\h]", "");
    if (!digits.matches("[0-9]{1,9}")) return text;
    return Figures.in(language).integer(Integer.parseInt(digits));
  }

  /** « 123 456 782 00010 ». */
  private static String grouped(String name, String text) {
    return Scheme.of(name)
        .map(
            scheme ->
                Identifier.read(Source.of(name), scheme, text)
                    .match(Identifier::grouped, wrong -> text))
        .orElse(text);
  }

  private String label(String name, Language language) {
    return messages.text(language, "web.request.field." + name);
  }
}
