package org.clausier.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausier.usage.Mapping;
import org.clausier.usage.ReportWords;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The fourth screen: what each value means. One that nothing covers is told, or left on purpose.
 */
@Controller
class ValuesScreen {

  private final Audits audits;
  private final Looking looking;
  private final FieldWords words;
  private final LibraryMessages messages;
  private final Starting starting;

  ValuesScreen(
      Audits audits,
      Looking looking,
      FieldWords words,
      LibraryMessages messages,
      Starting starting) {
    this.audits = audits;
    this.looking = looking;
    this.words = words;
    this.messages = messages;
    this.starting = starting;
  }

  /**
   * A value.
   *
   * @param n its place in the form
   * @param meaning its words, when the library knows it
   * @param chosen an id, {@code ignore}, or nothing yet
   * @param near the nearest word, or nothing
   */
  record Row(
      int n, String field, String value, long count, String meaning, String chosen, String near) {
    public boolean isKnown() {
      return !meaning.isEmpty();
    }
  }

  /** The values of a field. */
  record Group(
      String field, String label, List<Row> rows, List<FieldWords.Choice> choices, int hidden) {}

  @GetMapping("/audits/{id}/import/valeurs")
  String page(Account account, @PathVariable long id, Locale locale, Model model) {
    Kept audit = ReadingScreen.open(audits, account, id);
    return shown(audit, Map.of(), Map.of(), locale, model);
  }

  private String shown(
      Kept audit,
      Map<String, String> typed,
      Map<String, String> problems,
      Locale locale,
      Model model) {
    Seen seen = looking.at(audit);
    model.addAttribute("audit", audit);
    model.addAttribute("groups", groups(audit, seen, typed, Languages.of(locale)));
    model.addAttribute("problems", problems);
    model.addAttribute("figures", Figures.in(Languages.of(locale)));
    model.addAttribute("cut", seen.cut());
    return "audit-valeurs";
  }

  private List<Group> groups(Kept audit, Seen seen, Map<String, String> typed, Language language) {
    ReportWords known = looking.words(audit);
    Map<String, Map<String, String>> said = looking.said(audit).values();
    List<Group> groups = new ArrayList<>();
    Set<String> fields = new LinkedHashSet<>();
    int n = 0;
    for (Seen.Table table : seen.tables()) {
      for (Seen.Field c : table.columns()) {
        if (c.values().isEmpty() && c.hidden() == 0 || !fields.add(c.field())) continue;
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Long> v : c.values().entrySet()) {
          String meaning =
              known
                  .meaning(c.field(), v.getKey())
                  .filter(m -> known.isValue(c.field(), v.getKey()))
                  .map(m -> words.value(c.field(), m, language))
                  .orElse("");
          String before =
              said.getOrDefault(c.field(), Map.of())
                  .getOrDefault(ReportWords.plain(v.getKey()), "");
          rows.add(
              new Row(
                  n,
                  c.field(),
                  v.getKey(),
                  v.getValue(),
                  meaning,
                  typed.getOrDefault("sens-" + n, before),
                  c.unknown().getOrDefault(v.getKey(), "")));
          n++;
        }
        groups.add(
            new Group(
                c.field(),
                words.field(c.field(), language),
                rows,
                words.values(known, c.field(), language),
                c.hidden()));
      }
    }
    return groups;
  }

  @PostMapping("/audits/{id}/import/valeurs")
  String said(
      Account account,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      jakarta.servlet.http.HttpServletResponse response,
      Locale locale,
      Model model) {
    Kept audit = ReadingScreen.open(audits, account, id);
    Language language = Languages.of(locale);
    ReportWords known = looking.words(audit);
    Map<String, String> problems = new LinkedHashMap<>();
    Mapping before = looking.said(audit);
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    before.values().forEach((field, of) -> values.put(field, new LinkedHashMap<>(of)));
    for (Group group : groups(audit, looking.at(audit), typed, language)) {
      for (Row row : group.rows()) {
        if (row.isKnown()) continue;
        String chosen = row.chosen();
        boolean right = chosen.equals(Mapping.IGNORE) || known.values(row.field()).contains(chosen);
        if (!right) {
          problems.put(
              "sens-" + row.n(),
              messages.text(language, "web.import.values.undecided", row.value()));
        } else {
          values
              .computeIfAbsent(row.field(), f -> new LinkedHashMap<>())
              .put(ReportWords.plain(row.value()), chosen);
        }
      }
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return shown(audit, typed, problems, locale, model);
    }
    if (!values.isEmpty() || !before.columns().isEmpty() || before.order().isPresent()) {
      audits.mapping(
          id,
          MappingText.of(audit.organisation(), before, before.columns(), values, before.order()));
    }
    return "redirect:" + starting.reads(audits.byId(id).orElseThrow());
  }
}
