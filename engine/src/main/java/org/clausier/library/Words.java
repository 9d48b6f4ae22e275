package org.clausier.library;

import java.util.Map;

/**
 * The words of one thing in one language: the forms of its front matter, then its text.
 *
 * @param of what they are the words of, for the message when one is missing
 */
public record Words(String of, Map<String, String> forms, String text) {

  /**
   * @throws IllegalStateException when the library lacks the form: our mistake, not the user's
   */
  public String form(String name) {
    String form = forms.get(name);
    if (form == null) throw new IllegalStateException(of + " has no words for « " + name + " »");
    return form;
  }

  public boolean has(String name) {
    return forms.containsKey(name);
  }
}
