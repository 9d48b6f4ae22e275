package org.clausier.audit.words;

import java.util.HashMap;
import java.util.Map;
import org.clausier.audit.Finding;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Language;

/** « Que faire », in full once for each kind; then, the finding that says it. */
final class Todos {

  private final FindingWords findings;
  private final Messages messages;
  private final Map<String, String> said = new HashMap<>();

  Todos(Library library, FindingWords findings, Language language) {
    this.findings = findings;
    this.messages = Messages.of(library, language);
  }

  String of(Finding f) {
    String todo = findings.todo(f);
    String before = said.putIfAbsent(todo, f.id());
    return before == null || before.equals(f.id()) ? todo : messages.say("audit.todo.same", before);
  }
}
