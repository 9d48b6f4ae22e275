package org.clausier.web.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausier.web.words.Address;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * Writes messages from the library's sentences: {@code web.mail.<kind>.subject}, then {@code
 * web.mail.<kind>.1}, {@code .2}… a paragraph each, and {@code .why}: why one receives it. What
 * people typed is put on one line, wherever it stands.
 */
@Component
public class Wording {

  private static final int LONGEST_ARGUMENT = 300;
  private static final String PARAGRAPH = "\n\n";

  private final LibraryMessages messages;
  private final Address address;

  public Wording(LibraryMessages messages, Address address) {
    this.messages = messages;
    this.address = address;
  }

  /**
   * A message of that kind.
   *
   * @param kind with its sentences in {@code messages/<language>/web-mail.properties}
   * @param arguments of all its sentences alike
   */
  public Message message(
      long producer, String to, Language language, String kind, String about, Object... arguments) {
    return reminder(producer, to, language, kind, about, "", List.of(), arguments);
  }

  /**
   * The same, with how to stop: reminders end so.
   *
   * @param stop the address of the page where one stops them; empty when there is nothing to stop
   * @param items paragraphs of their own, set already, after the first
   */
  public Message reminder(
      long producer,
      String to,
      Language language,
      String kind,
      String about,
      String stop,
      List<String> items,
      Object... arguments) {
    Object[] lines =
        Arrays.stream(arguments)
            .map(a -> Message.line(String.valueOf(a), LONGEST_ARGUMENT))
            .toArray();
    String base = "web.mail." + kind + ".";
    List<String> paragraphs = new ArrayList<>();
    for (int n = 1; messages.has(base + n); n++) {
      paragraphs.add(messages.text(language, base + n, lines));
      if (n == 1) paragraphs.addAll(items);
    }
    String why = messages.text(language, base + "why", lines);
    paragraphs.add(
        "-- \n" + why + (stop.isEmpty() ? "" : "\n" + stop(language, stop)) + site(language));
    return new Message(
        producer,
        to,
        language,
        kind,
        Message.subject(messages.text(language, base + "subject", lines)),
        String.join(PARAGRAPH, paragraphs) + "\n",
        about);
  }

  private String stop(Language language, String address) {
    return messages.text(language, "web.mail.stop", address);
  }

  private String site(Language language) {
    String site = address.of("/");
    return site.length() < 2 ? "" : "\n" + messages.text(language, "web.mail.site", site);
  }
}
