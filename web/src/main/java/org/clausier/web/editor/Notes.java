package org.clausier.web.editor;

import java.util.ArrayList;
import java.util.List;
import org.clausier.clause.Phrases;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Duty;
import org.clausier.policy.Fee;
import org.clausier.price.FeeWords;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/** The notes under a grid, numbered from 1 as cells first need them. */
final class Notes {

  private final Language language;
  private final Messages messages;
  private final Phrases phrases;
  private final FeeWords fees;
  private final List<String> texts = new ArrayList<>();

  Notes(Library library, Language language) {
    this.language = language;
    this.messages = Messages.of(library, language);
    this.phrases = new Phrases(library, language);
    this.fees = new FeeWords(library, language);
  }

  int of(Fee fee) {
    return number(fees.sentences(fee));
  }

  int of(List<Duty> conditions) {
    return number(
        messages.say("web.editor.note.conditions", phrases.conditions(conditions, false)));
  }

  private int number(String text) {
    String set = Typography.set(language, text);
    if (!texts.contains(set)) texts.add(set);
    return texts.indexOf(set) + 1;
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
