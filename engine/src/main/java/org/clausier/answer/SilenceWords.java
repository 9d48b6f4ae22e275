package org.clausier.answer;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Messages;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;

/** A silence: never guilt, never a pass. What it means, and whom to ask. */
final class SilenceWords {

  private final Messages messages;
  private final Dossier dossier;

  SilenceWords(Messages messages, Dossier dossier) {
    this.messages = messages;
    this.dossier = dossier;
  }

  String sentences(Ruling ruling) {
    List<String> all = new ArrayList<>();
    if (ruling.version() == 0) all.add(messages.say("silence.no-version"));
    else {
      String form = ruling.clauses().isEmpty() ? "silence.no-term" : "silence.written";
      all.add(messages.say(form, ruling.version() + ""));
    }
    if (ruling.act().reserved()) {
      all.add(messages.say("silence.reserved", messages.say("act." + ruling.act().id() + ".noun")));
    } else all.add(messages.say("silence.open"));
    dossier
        .version(ruling.version())
        .or(() -> dossier.versions().stream().findFirst())
        .flatMap(p -> p.producer().fact("email"))
        .ifPresent(email -> all.add(messages.say("silence.ask", email)));
    return String.join(" ", all);
  }
}
