package org.clausier.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.ruling.Ruling;
import org.clausier.words.Language;

/** « Pourquoi »: the steps of the method that led there, each as a clause of one sentence. */
final class ReasonWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Circumstances circumstances;

  ReasonWords(Library library, Language language, Circumstances circumstances) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.circumstances = circumstances;
  }

  String sentence(Ruling ruling) {
    Set<String> steps = new LinkedHashSet<>();
    for (Ruling.Reason reason : ruling.reasons()) step(reason).ifPresent(steps::add);
    if (steps.isEmpty()) return "";
    return String.join(messages.say("reason.then"), steps) + ".";
  }

  /** Steps said elsewhere in the answer, such as silence and contradiction, have no message. */
  private Optional<String> step(Ruling.Reason reason) {
    return switch (reason.rule()) {
      case "capacity" ->
          Optional.of(
              library.words("audiences/" + parameter(reason, "audience"), language).form("you"));
      case "act" -> Optional.of(messages.say("reason.act." + parameter(reason, "act")));
      case "circumstances" -> when(reason.terms().get(0));
      case "particular-prevails" ->
          Optional.of(
              messages.say(
                  "reason.prevails." + parameter(reason, "kind"),
                  cell(reason.terms().get(0)),
                  cell(reason.terms().get(1))));
      default -> other(reason);
    };
  }

  private Optional<String> other(Ruling.Reason reason) {
    String key = "reason." + reason.rule();
    if (!messages.has(key)) return Optional.empty();
    return Optional.of(messages.say(key, reason.parameters().getOrDefault("version", "")));
  }

  private Optional<String> when(String term) {
    List<String> when = circumstances.of(term);
    return when.isEmpty()
        ? Optional.empty()
        : Optional.of(messages.say("reason.circumstances", String.join(", ", when)));
  }

  /** « Débriefing avec projection – Entreprise »: the cell of the grid, from the term's id. */
  private String cell(String term) {
    String[] parts = term.replaceAll("[\\[@.].*", "").split("/");
    return label("practices/" + parts[0]) + " – " + label("audiences/" + parts[1]);
  }

  private String label(String folder) {
    return library.words(folder, language).form("label");
  }

  private static String parameter(Ruling.Reason reason, String name) {
    String value = reason.parameters().get(name);
    if (value == null) throw new IllegalStateException(reason + " lacks " + name);
    return value;
  }
}
