package org.clausier.web.convention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.Policy;
import org.clausier.problem.Problem;
import org.clausier.uses.DayReader;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlWriter;

/**
 * The fields of an agreement signed elsewhere, written as the file of an agreement would be, so
 * that one reader serves both.
 */
record ImportForm(String course, Map<String, String> typed, List<String> practices) {

  /** The fields, in the order of the page; those of problems that name none come first. */
  static final List<String> FIELDS =
      List.of(
          "agreement",
          "version",
          "name",
          "audience",
          "country",
          "siret",
          "signed",
          "from",
          "to",
          "practices",
          "learners",
          "certificates");

  static final String FILE = "champs";

  /** Without them nothing is read. */
  private static final List<String> NEEDED =
      List.of(
          "agreement",
          "version",
          "name",
          "audience",
          "country",
          "signed",
          "from",
          "to",
          "practices");

  /** The fields that were left empty and are needed. */
  List<String> missing() {
    return NEEDED.stream()
        .filter(f -> f.equals("practices") ? practices.isEmpty() : text(f).isEmpty())
        .toList();
  }

  byte[] yaml() {
    Tree.Builder party =
        Tree.keys()
            .text("name", text("name"))
            .text("audience", text("audience"))
            .text("country", text("country").toUpperCase(Locale.ROOT));
    if (!text("siret").isEmpty()) {
      party.put(
          "identifiers",
          Tree.keys().text("siret", text("siret").replaceAll("[\\s\\h]", "")).open());
    }
    Tree.Builder keys =
        Tree.keys()
            .plain("clausier", Policy.FORMAT)
            .text("agreement", text("agreement"))
            .put("policy", Tree.keys().text("id", course).put("version", number("version")).open())
            .put("party", party.plain("public", typed.containsKey("public")).open())
            .put("signed", day("signed"))
            .put("from", day("from"))
            .put("to", day("to"));
    Tree.Builder grants = Tree.keys();
    practices.forEach(p -> grants.text(p, "free"));
    if (!practices.isEmpty()) keys.put("grants", grants.open());
    Tree.Builder quota =
        Tree.keys().put("learners", number("learners")).put("certificates", number("certificates"));
    if (!text("learners").isEmpty() || !text("certificates").isEmpty()) {
      keys.put("quota", quota.open());
    }
    return YamlWriter.write(keys.open()).getBytes(StandardCharsets.UTF_8);
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private Optional<Tree> number(String field) {
    String digits = text(field).replaceAll("[\\s\\h]", "");
    if (digits.isEmpty()) return Optional.empty();
    return Optional.of(
        digits.matches("[0-9]{1,10}") ? new Tree.Plain(digits) : new Tree.Text(digits));
  }

  private Optional<Tree> day(String field) {
    String typed = text(field);
    if (typed.isEmpty()) return Optional.empty();
    return Optional.of(
        DayReader.read(typed)
            .<Tree>map(d -> new Tree.Plain(d + ""))
            .orElseGet(() -> new Tree.Text(typed)));
  }

  /** The field that a problem is about: the key on its line, else the one that its words name. */
  String field(Problem problem) {
    if (problem.id().equals("import-reference") || problem.id().equals("import-reference-taken")) {
      return "agreement";
    }
    if (problem.id().startsWith("import-version")) return "version";
    if (problem.id().startsWith("import-")) return "signed";
    if (problem.id().startsWith("siret-")) return "siret";
    if (problem.id().equals("country-unknown")) return "country";
    List<String> lines = new String(yaml(), StandardCharsets.UTF_8).lines().toList();
    int line = problem.source().line();
    List<String> words = new ArrayList<>(problem.arguments());
    if (line > 0 && line <= lines.size()) {
      words.add(0, lines.get(line - 1).strip().replaceFirst(":.*$", ""));
    }
    return words.stream().filter(FIELDS::contains).findFirst().orElse("agreement");
  }
}
