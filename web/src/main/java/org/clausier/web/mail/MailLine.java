package org.clausier.web.mail;

import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Moment;
import org.clausier.words.Language;

/**
 * A message in the words of a page.
 *
 * @param state in words
 * @param tone {@code good}, {@code bad} or empty
 * @param byHand whether somebody must pass it on
 */
public record MailLine(
    long id,
    String when,
    String to,
    String subject,
    String state,
    String tone,
    String problem,
    boolean byHand,
    String body) {

  /** The message as its page tells it. */
  public static MailLine of(Kept kept, LibraryMessages messages, Language language) {
    String state = "web.mails.state." + kept.state().name().toLowerCase(java.util.Locale.ROOT);
    return new MailLine(
        kept.id(),
        Moment.said(messages, language, kept.sent().orElse(kept.made())),
        kept.message().to(),
        kept.message().subject(),
        messages.text(language, state, kept.tries()),
        switch (kept.state()) {
          case SENT -> "good";
          case FAILED -> "bad";
          case WAITING, KEPT -> "";
        },
        kept.problem(),
        kept.byHand(),
        kept.readable() ? kept.message().body() : "");
  }

  /** The same with another text. */
  MailLine reading(String text) {
    return new MailLine(id, when, to, subject, state, tone, problem, byHand, text);
  }
}
