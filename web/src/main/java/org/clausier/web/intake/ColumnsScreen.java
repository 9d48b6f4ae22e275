package org.clausier.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.DayOrder;
import org.clausier.usage.Mapping;
import org.clausier.usage.ReportWords;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The third screen: what each column tells. Those that look like people are left out. */
@Controller
class ColumnsScreen {

  private final Audits audits;
  private final Looking looking;
  private final FieldWords words;
  private final LibraryMessages messages;

  ColumnsScreen(Audits audits, Looking looking, FieldWords words, LibraryMessages messages) {
    this.audits = audits;
    this.looking = looking;
    this.words = words;
    this.messages = messages;
  }

  /**
   * A line of the table.
   *
   * @param n its place in the form
   * @param chosen a field, or {@code ignore}
   * @param sure as messages say it: used, guessed, ignored, personal, repeated
   */
  record Row(int n, String name, List<String> samples, String chosen, String sure) {}

  @GetMapping("/audits/{id}/import/colonnes")
  String page(
      Account account,
      @PathVariable long id,
      @RequestParam(name = "entete", defaultValue = "0") int header,
      Locale locale,
      Model model) {
    Kept audit = ReadingScreen.open(audits, account, id);
    return shown(audit, rows(looking.at(audit), header), Map.of(), locale, model);
  }

  private String shown(
      Kept audit, List<Row> rows, Map<String, String> problems, Locale locale, Model model) {
    Language language = Languages.of(locale);
    model.addAttribute("audit", audit);
    model.addAttribute("rows", rows);
    model.addAttribute("problems", problems);
    model.addAttribute("fields", words.fields(looking.words(audit), language));
    model.addAttribute("order", looking.said(audit).order().map(DayOrder::id).orElse(""));
    return "audit-colonnes";
  }

  /** The columns as the header names them, or as another row does when it is said to be it. */
  private List<Row> rows(Seen seen, int header) {
    Optional<Seen.Table> table = seen.table().filter(t -> header == 0 || t.header() == header);
    List<Row> rows = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    if (table.isPresent()) {
      for (Seen.Field c : table.get().columns()) {
        if (c.name().isEmpty()) continue;
        boolean again = !names.add(ReportWords.plain(c.name()));
        rows.add(
            new Row(
                rows.size(),
                c.name(),
                c.samples(),
                again || !read(c) ? Mapping.IGNORE : c.field(),
                again ? "repeated" : c.status().id()));
      }
      return rows;
    }
    seen.lines().stream()
        .filter(l -> l.row() == header)
        .findFirst()
        .ifPresent(
            l ->
                l.cells().stream()
                    .filter(c -> !c.isBlank() && !c.contains("•••"))
                    .filter(c -> names.add(ReportWords.plain(c)))
                    .forEach(
                        c ->
                            rows.add(
                                new Row(rows.size(), c, List.of(), Mapping.IGNORE, "ignored"))));
    return rows;
  }

  private static boolean read(Seen.Field c) {
    return c.status() == ColumnReading.Status.USED || c.status() == ColumnReading.Status.GUESSED;
  }

  @PostMapping("/audits/{id}/import/colonnes")
  String said(
      Account account,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      jakarta.servlet.http.HttpServletResponse response,
      Locale locale,
      Model model) {
    Kept audit = ReadingScreen.open(audits, account, id);
    Language language = Languages.of(locale);
    Set<String> fields = looking.words(audit).fields();
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    Map<String, String> taken = new LinkedHashMap<>();
    Map<String, List<String>> samples = new LinkedHashMap<>();
    rows(looking.at(audit), 0).forEach(r -> samples.put(r.name(), r.samples()));
    for (int n = 0; typed.containsKey("nom-" + n); n++) {
      String name = typed.getOrDefault("nom-" + n, "");
      String field = typed.getOrDefault("champ-" + n, Mapping.IGNORE);
      if (!fields.contains(field)) field = Mapping.IGNORE;
      if (!field.equals(Mapping.IGNORE) && taken.containsKey(field)) {
        problems.put(
            "champ-" + n,
            messages.text(
                language,
                "web.import.columns.twice",
                words.field(field, language),
                taken.getOrDefault(field, "")));
      }
      if (!field.equals(Mapping.IGNORE)) taken.putIfAbsent(field, name);
      columns.putIfAbsent(name, field);
      rows.add(
          new Row(
              n,
              name,
              samples.getOrDefault(name, List.of()),
              field,
              typed.getOrDefault("sur-" + n, "")));
    }
    if (!taken.containsKey("date")) {
      problems.putIfAbsent("champ-0", messages.text(language, "web.import.columns.no-date"));
    } else if (!taken.containsKey("practice") && !taken.containsKey("indicator")) {
      problems.putIfAbsent("champ-0", messages.text(language, "web.import.columns.no-practice"));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return shown(audit, rows, problems, locale, model);
    }
    Mapping before = looking.said(audit);
    Optional<DayOrder> order =
        List.of(DayOrder.values()).stream()
            .filter(o -> o.id().equals(typed.getOrDefault("dates", "")))
            .findFirst();
    audits.mapping(
        id, MappingText.of(audit.organisation(), before, columns, before.values(), order));
    return "redirect:/audits/" + id + "/import/valeurs";
  }
}
