package org.clausier.web.intake;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clausier.library.Library;
import org.clausier.usage.ReportWords;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** How fields and their values are called where somebody chooses one. */
@Component
class FieldWords {

  private static final String ROLE = "web.import.field.";

  private final Library library;
  private final LibraryMessages messages;

  FieldWords(Desk desk, LibraryMessages messages) {
    this.library = desk.library();
    this.messages = messages;
  }

  /** Something to choose. */
  record Choice(String value, String label) {}

  /** The fields that a column may tell, the usual ones first. */
  List<Choice> fields(ReportWords words, Language language) {
    List<Choice> roles = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    for (String id : words.fields()) {
      (messages.has(ROLE + id) ? roles : others).add(new Choice(id, field(id, language)));
    }
    roles.sort(byLabel(language));
    others.sort(byLabel(language));
    roles.addAll(others);
    return roles;
  }

  /** The values that a cell of a field may say. */
  List<Choice> values(ReportWords words, String field, Language language) {
    return words.values(field).stream()
        .map(id -> new Choice(id, value(field, id, language)))
        .sorted(byLabel(language))
        .toList();
  }

  /** As a dictionary of the language has them: « École » before « Enseignant ». */
  private static Comparator<Choice> byLabel(Language language) {
    return Comparator.comparing(
        Choice::label, Collator.getInstance(Locale.forLanguageTag(language.code())));
  }

  String field(String id, Language language) {
    if (messages.has(ROLE + id)) return messages.text(language, ROLE + id);
    return label("circumstances/" + id, language, label("conditions/" + id, language, id));
  }

  String value(String field, String id, Language language) {
    return switch (field) {
      case "practice" -> label("practices/" + id, language, id);
      case "audience" -> label("audiences/" + id, language, id);
      default ->
          id.equals("true") || id.equals("false")
              ? messages.text(language, "web.import.answer." + id)
              : id;
    };
  }

  private String label(String words, Language language, String otherwise) {
    return library.hasWords(words, language) && library.words(words, language).has("label")
        ? library.words(words, language).form("label")
        : otherwise;
  }
}
