package org.clausier.audit.words;

import org.clausier.audit.Ahead;
import org.clausier.audit.Doubt;
import org.clausier.audit.Finding;
import org.clausier.audit.Incomplete;
import org.clausier.audit.Mismatch;
import org.clausier.audit.Overdue;
import org.clausier.audit.Places;
import org.clausier.audit.Remittance;
import org.clausier.audit.Sampled;
import org.clausier.audit.Stranger;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.usage.ReportForms;
import org.clausier.words.Language;

/** What a finding is about, in a few words: a practice, an invoice, a report, a session. */
final class TopicWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final ReportForms forms;

  TopicWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.forms = ReportForms.of(library);
  }

  String of(Finding f) {
    if (f.fact() instanceof Doubt d) return new DoubtWords(messages, language).label(d);
    if (f.fact() instanceof Overdue o) return say("invoice", o.invoice().reference());
    if (f.fact() instanceof Remittance || f.fact() instanceof Incomplete) return say("report");
    if (f.fact() instanceof Mismatch m) return say("session", m.volume().session());
    if (f.fact() instanceof Places p) return say("places", p.agreement());
    if (f.fact() instanceof Stranger) return say("stranger");
    if (f.fact() instanceof Ahead) return say("ahead");
    if (f.fact() instanceof Sampled s) return say(key(s));
    return f.practice()
        .map(p -> library.words("practices/" + p, language).form("label"))
        .orElse("");
  }

  private static String key(Sampled s) {
    return s.check().name().toLowerCase(java.util.Locale.ROOT) + "." + s.sample().subject().id();
  }

  private String say(String key, Object... arguments) {
    return messages.say("audit.about." + key, arguments);
  }

  /** « achevés ». */
  String indicator(String id) {
    var indicator = forms.indicators().get(id);
    return indicator == null ? id : indicator.labels().getOrDefault(language.code(), id);
  }
}
