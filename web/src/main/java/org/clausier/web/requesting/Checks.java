package org.clausier.web.requesting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Problem;
import org.clausier.web.account.Email;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Requests;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What is wrong with a step, by field and in words, in the order of the form. */
@Component
class Checks {

  private static final String NEEDED = "web.request.needed.";
  private static final String NUMBER = "web.request.number.";
  private static final String FIELD = "web.request.field.";

  private final Needs needs;
  private final Requests requests;
  private final LibraryMessages messages;

  Checks(Needs needs, Requests requests, LibraryMessages messages) {
    this.needs = needs;
    this.requests = requests;
    this.messages = messages;
  }

  /** Those of one step; of the sixth, all of them. */
  Map<String, String> of(Filing filing, Facts said, int step, Language language) {
    Map<String, String> found = new LinkedHashMap<>();
    said.texts()
        .forEach(
            (name, text) -> {
              if (Roster.is(text)) found.put(name, text(language, "web.request.roster"));
            });
    if (step == 1) {
      found.putAll(needs.problems(said, language));
      return found;
    }
    for (int asked = step == 6 ? 2 : step; asked <= Math.min(step, 5); asked++) {
      ours(said, asked, language, found);
    }
    Map<String, Problem> theirs = requests.problems(filing, said, step);
    theirs.forEach(
        (name, p) -> {
          boolean here = step == 6 || at(name) == step;
          if (here && !found.containsKey(name)) found.put(name, sentence(name, p, language));
        });
    return ordered(found);
  }

  /** What the format of requests does not ask, and we do. */
  private void ours(Facts said, int step, Language language, Map<String, String> found) {
    if (step == 2) {
      if (said.text("where").isEmpty()) need("where", language, found);
      if (said.text("where").equals("elsewhere") && said.text("country").isEmpty()) {
        need("country", language, found);
      }
      if (said.text("address").isEmpty()) need("address", language, found);
    }
    if (step == 4) {
      for (String name : List.of("contact.name", "signatory.name", "signatory.function")) {
        if (said.text(name).isEmpty()) need(name, language, found);
      }
      if (said.text("signatory.legal-representative").isEmpty()) {
        need("signatory.legal-representative", language, found);
      }
      for (String name : List.of("contact.email", "signatory.email")) {
        if (!Email.formed(said.text(name))) need(name, language, found);
      }
    }
  }

  private void need(String name, Language language, Map<String, String> found) {
    found.putIfAbsent(name, text(language, NEEDED + name));
  }

  private static int at(String name) {
    for (int step = 1; step <= 5; step++) if (Requests.fields(step).contains(name)) return step;
    return 3;
  }

  /** In the words of the form: a file's keys mean nothing here. */
  String sentence(String name, Problem p, Language language) {
    boolean missing = p.id().equals("key-missing") || p.id().equals("value-empty");
    if (missing && messages.has(NEEDED + name)) return text(language, NEEDED + name);
    String label =
        messages.has(FIELD + name) ? text(language, FIELD + name) : text(language, FIELD + "other");
    return switch (p.id()) {
      case "key-missing", "value-empty" -> text(language, "web.form.needed", label);
      case "value-not-integer" ->
          messages.has(NUMBER + name)
              ? text(language, NUMBER + name)
              : text(language, "web.form.integer", label);
      case "value-not-day" -> text(language, "web.form.day", label);
      default ->
          messages.has("web.request.problem." + p.id())
              ? messages.text(language, "web.request.problem." + p.id(), p.arguments().toArray())
              : messages.in(language).sentence(p);
    };
  }

  private String text(Language language, String code, Object... arguments) {
    return messages.text(language, code, arguments);
  }

  /** As the form asks, from top to bottom; the summary lists them so. */
  private static Map<String, String> ordered(Map<String, String> found) {
    Map<String, String> ordered = new LinkedHashMap<>();
    Map<String, String> left = new LinkedHashMap<>(found);
    if (left.containsKey("where")) ordered.put("where", left.remove("where"));
    for (int step = 1; step <= 5; step++) {
      for (String name : Requests.fields(step)) {
        if (left.containsKey(name)) ordered.put(name, left.remove(name));
        // asked with the name and the function, and no field of a request
        String email = "signatory.email";
        if (name.equals("signatory.function") && left.containsKey(email)) {
          ordered.put(email, left.remove(email));
        }
      }
    }
    ordered.putAll(left);
    return ordered;
  }
}
