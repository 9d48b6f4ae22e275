package org.clausier.library;

import java.util.Map;
import org.clausier.words.Blanks;
import org.clausier.words.Language;

/** What the program says in a language: the sentences of {@code messages/}, filled. */
public record Messages(Language language, Map<String, String> texts) {

  public static Messages of(Library library, Language language) {
    return new Messages(language, library.messages(language));
  }

  /**
   * A sentence with its blanks {@code {0}}, {@code {1}}…: a number agrees ({@code {0:jour|jours}}),
   * anything else is printed as it is.
   *
   * @throws IllegalStateException when the library lacks the message: our mistake
   */
  public String say(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) throw new IllegalStateException("no message « " + key + " » in " + language);
    Blanks blanks = Blanks.in(language);
    for (int i = 0; i < arguments.length; i++) {
      String name = Integer.toString(i);
      blanks =
          arguments[i] instanceof Number n
              ? blanks.with(name, n.longValue())
              : blanks.with(name, arguments[i].toString());
    }
    return blanks.fill(text);
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }
}
