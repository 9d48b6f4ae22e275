package org.clausier.web.ask;

import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.ruling.Use;
import org.clausier.words.Blanks;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/** A use as a question: « Une entreprise peut-elle inscrire un groupe d’apprenants ? ». */
public final class Sentence {

  private Sentence() {}

  public static String of(Library library, Use use, Language language) {
    Words audience = library.words("audiences/" + use.audience(), language);
    boolean feminine = audience.has("gender") && audience.form("gender").equals("f");
    String practice =
        Blanks.in(language).fill(library.words("practices/" + use.practice(), language).form("do"));
    String question =
        Messages.of(library, language)
            .say("web.ask.sentence" + (feminine ? ".f" : ".m"), audience.form("one"), practice);
    return Typography.set(
        language,
        question.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + question.substring(1));
  }
}
