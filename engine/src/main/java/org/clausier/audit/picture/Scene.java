package org.clausier.audit.picture;

import java.util.OptionalLong;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.audit.JudgedUse;
import org.clausier.audit.sheet.Value;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/** What every picture needs: a report, and the words of a language. */
record Scene(Library library, AuditReport report, Language language) {

  Messages messages() {
    return Messages.of(library, language);
  }

  Figures figures() {
    return Figures.in(language);
  }

  String say(String key, Object... arguments) {
    return messages().say("picture." + key, arguments);
  }

  String practice(String id) {
    return library.words("practices/" + id, language).form("label");
  }

  String audience(String id) {
    return library.words("audiences/" + id, language).form("label");
  }

  /** The word of a régime, or of what stands in its place. */
  String answer(String answer) {
    return answer.equals("contradiction")
        ? say("contradiction")
        : messages().say("verdict." + answer);
  }

  /** A number of uses, or that it is not told. */
  String number(OptionalLong told) {
    return told.isPresent() ? figures().integer(told.getAsLong()) : say("untold");
  }

  Value value(OptionalLong told) {
    return told.isPresent() ? Value.of(told.getAsLong()) : Value.of(say("untold"));
  }

  Block.Figure figure(Picture p) {
    String says = say(p.name() + ".says");
    return new Block.Figure(
        say(p.name() + ".title"),
        p.discreet() ? says + " " + say("untold-note") : says,
        p.drawing(),
        p.sheet().printed(language));
  }

  /** Whether a finding tells of it by a band alone. */
  boolean banded(JudgedUse use) {
    return report.findings().stream()
        .filter(Finding::small)
        .anyMatch(
            f ->
                f.fact() instanceof Due d
                    ? d.pays(use)
                    : f.fact() instanceof JudgedUse u && u.cause().equals(use.cause()));
  }

  /** As it will be printed: what is measured is what is drawn. */
  String set(String text) {
    return Typography.set(language, text);
  }
}
