package org.clausier.web.editor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.amount.Cents;
import org.clausier.uses.DayReader;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they were typed, or as they are to be shown first; reading one says what
 * is wrong with it, in the words of its label. What was typed is always kept.
 */
public final class Posted {

  private final MultiValueMap<String, String> values;
  private final LibraryMessages messages;
  private final Language language;
  private final Map<String, String> problems = new LinkedHashMap<>();

  public Posted(MultiValueMap<String, String> values, LibraryMessages messages, Language language) {
    this.values = new LinkedMultiValueMap<>(values);
    this.messages = messages;
    this.language = language;
  }

  /** What was typed, without the spaces around it. */
  public String text(String name) {
    String value = values.getFirst(name);
    return value == null ? "" : value.strip();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** Whether something was typed in a field of that name or under it. */
  public boolean any(String prefix) {
    return values.entrySet().stream()
        .anyMatch(
            e ->
                e.getKey().startsWith(prefix) && e.getValue().stream().anyMatch(v -> !v.isBlank()));
  }

  public Map<String, String> problems() {
    return problems;
  }

  /** For templates that show plain values: the first of each name. */
  public Map<String, String> values() {
    return values.toSingleValueMap();
  }

  public void set(String name, String value) {
    values.set(name, value);
  }

  public Optional<String> written(String name) {
    return Optional.of(text(name)).filter(t -> !t.isEmpty());
  }

  /** A text that must be there. */
  public String needed(String name, String label) {
    String text = text(name);
    if (text.isEmpty()) problem(name, "needed", label);
    return text;
  }

  public Optional<LocalDate> day(String name, String label) {
    Optional<LocalDate> day = written(name).flatMap(DayReader::read);
    if (day.isEmpty() && !text(name).isEmpty()) problem(name, "day", label);
    return day;
  }

  /** Euros, as people write them: « 1 200,50 € ». */
  public Optional<Cents> money(String name, String label) {
    String plain = text(name).replaceAll("[\\s\\h€]", "").replace(',', '.');
    if (plain.isEmpty()) return Optional.empty();
    Optional<Cents> cents = Cents.parse(plain).filter(c -> !c.isNegative());
    if (cents.isEmpty()) problem(name, "money", label);
    return cents;
  }

  public OptionalInt integer(String name, String label) {
    String plain = text(name).replaceAll("[\\s\\h]", "");
    if (plain.isEmpty()) return OptionalInt.empty();
    if (plain.matches("[0-9]{1,9}")) return OptionalInt.of(Integer.parseInt(plain));
    problem(name, "integer", label);
    return OptionalInt.empty();
  }

  /**
   * Something is wrong with a field.
   *
   * @param id of the sentence: {@code web.form.<id>}
   */
  public void problem(String name, String id, String label) {
    problems.putIfAbsent(name, messages.text(language, "web.form." + id, label));
  }

  /** A sentence of the engine's, about the whole form or a part of it. */
  public void sentence(String name, String sentence) {
    problems.merge(name, sentence, (a, b) -> a.equals(b) ? a : a + " " + b);
  }
}
