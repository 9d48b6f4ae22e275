package org.clausier.web.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.clausier.web.account.Account;
import org.clausier.web.mail.Kept;
import org.clausier.web.mail.Outbox;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a producer: what was sent, what somebody must pass on. */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesApi {

  private final Outbox outbox;

  MessagesApi(Outbox outbox) {
    this.outbox = outbox;
  }

  record MessageList(List<MessageLine> messages) {}

  /**
   * A message.
   *
   * @param state waiting, sent, failed, or kept: there is no mail server
   * @param body while it is kept, in the answer about that message alone
   */
  record MessageLine(
      long id,
      String to,
      String kind,
      String subject,
      String about,
      String state,
      OffsetDateTime made,
      @Nullable OffsetDateTime sent,
      String problem,
      boolean byHand,
      @Nullable String body) {

    static MessageLine of(Kept k, boolean whole) {
      return new MessageLine(
          k.id(),
          k.message().to(),
          k.message().kind(),
          k.message().subject(),
          k.message().about(),
          k.state().name().toLowerCase(Locale.ROOT),
          k.made(),
          k.sent().orElse(null),
          k.problem(),
          k.byHand(),
          whole && k.readable() ? k.message().body() : null);
    }
  }

  /** The last ones, the last first. */
  @GetMapping
  MessageList messages(Account account) {
    return new MessageList(
        outbox.of(account.producer()).stream().map(k -> MessageLine.of(k, false)).toList());
  }

  @GetMapping("/{id}")
  MessageLine message(@PathVariable long id, Account account) {
    return MessageLine.of(own(account, id), true);
  }

  /** Tries once more what failed, or what waited for a mail server. */
  @PostMapping("/{id}/sending")
  MessageLine sendMessage(@PathVariable long id, Account account) {
    if (!outbox.again(own(account, id).id())) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    return MessageLine.of(own(account, id), true);
  }

  private Kept own(Account account, long id) {
    return outbox.of(account.producer(), id).orElseThrow(Missing::new);
  }
}
