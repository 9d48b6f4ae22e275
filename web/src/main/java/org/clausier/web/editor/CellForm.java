package org.clausier.web.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.TariffCheck;
import org.clausier.amount.Tier;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Course;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** All the terms of a cell as a form, both ways, with the fees that are made on the way. */
@Component
class CellForm {

  /** What stands for a fee that is not there yet. */
  static final String NEW_FEE = "+";

  private static final int MOST_TERMS = 20;

  private final Library library;
  private final Words words;
  private final LibraryMessages messages;

  CellForm(Desk desk, Words words, LibraryMessages messages) {
    this.library = desk.library();
    this.words = words;
    this.messages = messages;
  }

  Posted posted(MultiValueMap<String, String> values, Language language) {
    return new Posted(values, messages, language);
  }

  /** The fields of the cell's own terms; one empty term when it has none. */
  Posted shown(List<Term> terms, Optional<String> verdict, Language language) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    for (int i = 0; i < terms.size(); i++) values.addAll(form(i, language).values(terms.get(i)));
    values.set("terms", Math.max(1, terms.size()) + "");
    verdict.ifPresent(v -> values.set("t0.verdict", v));
    return posted(values, language);
  }

  int count(Posted posted) {
    String written = posted.text("terms");
    return written.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(written), MOST_TERMS) : 1;
  }

  /** One more, empty; it begins the day after the last one ends. */
  Posted more(Posted posted) {
    int count = count(posted);
    posted
        .day("t" + (count - 1) + ".to", "")
        .ifPresent(to -> posted.set("t" + count + ".from", to.plusDays(1).toString()));
    posted.set("terms", Math.min(count + 1, MOST_TERMS) + "");
    return posted;
  }

  /** Without that one: those that follow take its place. */
  Posted without(MultiValueMap<String, String> values, int gone, Language language) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
    values.forEach(
        (name, all) -> {
          if (!name.matches("t[0-9]{1,2}\\..*")) {
            kept.put(name, all);
            return;
          }
          int index = Integer.parseInt(name.substring(1, name.indexOf('.')));
          String rest = name.substring(name.indexOf('.'));
          if (index < gone) kept.put(name, all);
          if (index > gone) kept.put("t" + (index - 1) + rest, all);
        });
    Posted posted = posted(kept, language);
    posted.set("terms", Math.max(0, count(posted(values, language)) - 1) + "");
    return posted;
  }

  /** What was typed, as edits: the new fees, then the cell. Problems go to the form. */
  List<Edit> edits(Posted posted, Policy policy, CellId cell, Language language) {
    List<String> sessions = policy.course().sessions().stream().map(Course.Session::id).toList();
    Map<String, Fee> made = new LinkedHashMap<>();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < count(posted); i++) {
      Optional<String> fee = fee(posted, "t" + i + ".fee", policy, made, language);
      form(i, language).term(posted, cell, i, sessions, fee).ifPresent(terms::add);
    }
    List<Edit> edits = new ArrayList<>();
    made.values().forEach(f -> edits.add(new Edit.PutFee(f)));
    edits.add(terms.isEmpty() ? new Edit.Clear(cell) : new Edit.SetTerms(cell, terms));
    return edits;
  }

  private Optional<String> fee(
      Posted posted, String name, Policy policy, Map<String, Fee> made, Language language) {
    Optional<String> chosen = posted.written(name);
    if (chosen.filter(NEW_FEE::equals).isEmpty()) return chosen;
    Optional<Cents> price = posted.money(name + ".price", words.message(language, "web.fee.price"));
    if (price.isEmpty()) {
      posted.problem(name + ".price", "money", words.message(language, "web.fee.price"));
      return Optional.empty();
    }
    List<Problem> wrong =
        TariffCheck.problems(Source.of(name), List.of(Tier.beyond(price.get())), Limits.NONE);
    if (!wrong.isEmpty()) {
      posted.sentence(name + ".price", messages.in(language).sentence(wrong.get(0)));
      return Optional.empty();
    }
    String unit = posted.text(name + ".unit");
    String id = free(unit, policy, made);
    made.put(
        id,
        new Fee(
            id,
            unit,
            posted.written(name + ".per"),
            Tariff.of(price.get()),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return Optional.of(id);
  }

  /** « session », else « session-2 ». */
  private static String free(String unit, Policy policy, Map<String, Fee> made) {
    String id = unit;
    for (int n = 2; policy.fees().containsKey(id) || made.containsKey(id); n++) id = unit + "-" + n;
    return id;
  }

  private TermForm form(int index, Language language) {
    return new TermForm(library, words, language, "t" + index + ".");
  }
}
