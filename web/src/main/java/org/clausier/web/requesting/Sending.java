package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.request.Reply;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a request and tells both sides, or does neither. */
@Component
public class Sending {

  private final Requests requests;
  private final Proceedings proceedings;
  private final RequestLetters letters;

  Sending(Requests requests, Proceedings proceedings, RequestLetters letters) {
    this.requests = requests;
    this.proceedings = proceedings;
    this.letters = letters;
  }

  /** False when it leads to no agreement, or when somebody acted meanwhile. */
  @Transactional
  public boolean send(Filing filing, HttpServletRequest request) {
    if (!(requests.reply(filing) instanceof Outcome.Ok<Reply> ok)
        || !(ok.value() instanceof Reply.Convention)) {
      return false;
    }
    Optional<Filing> sent = proceedings.act(filing, Act.SEND, Actor.INSTITUTION, Facts.NONE);
    sent.ifPresent(f -> letters.sent(f, request));
    return sent.isPresent();
  }
}
