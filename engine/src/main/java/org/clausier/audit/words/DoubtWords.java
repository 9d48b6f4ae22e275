package org.clausier.audit.words;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.Doubt;
import org.clausier.audit.Finding;
import org.clausier.library.Messages;
import org.clausier.usage.UsageItem.Cause;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** What is said of rows of which something is not established. */
final class DoubtWords {

  private static final int NAMED = 10;

  private final Messages messages;
  private final Language language;

  DoubtWords(Messages messages, Language language) {
    this.messages = messages;
    this.language = language;
  }

  static Optional<Doubt> of(Finding f) {
    return f.fact() instanceof Doubt d ? Optional.of(d) : Optional.empty();
  }

  /** What is counted: « Événements inconnus ». */
  String label(Doubt d) {
    return messages.say("audit.doubt." + d.of().id());
  }

  String says(Doubt d) {
    String id = "audit.says.doubt." + d.of().id();
    return named(d.of()) ? messages.say(id, kinds(d)) : messages.say(id);
  }

  String todo(Doubt d) {
    return messages.say("audit.todo.doubt." + matter(d.of()));
  }

  String flip(Doubt d) {
    return messages.say("audit.flip.doubt." + matter(d.of()));
  }

  private static boolean named(Cause cause) {
    return cause == Cause.UNKNOWN || cause == Cause.UNTOLD;
  }

  /** Kinds of events by name, never how many: few could tell a person. */
  private String kinds(Doubt d) {
    List<String> kinds = d.kinds().keySet().stream().limit(NAMED).toList();
    List<String> shown = new java.util.ArrayList<>(kinds);
    if (d.kinds().size() > NAMED) shown.add("…");
    return Lists.and(language, shown);
  }

  private static String matter(Cause cause) {
    return switch (cause) {
      case UNKNOWN, UNTOLD, CONTESTED, UNIDENTIFIED, NO_COURSE -> cause.id();
      default -> "belonging";
    };
  }
}
