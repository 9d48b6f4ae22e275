package org.clausier.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.words.Missing;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A request for programs: to whom it opens, where it is, what was done to it. */
@Component
class RequestTold {

  /** The key that the answer to a first request gives: it opens that request and no other. */
  static final String KEY = "Clausier-Request";

  private final Today today;
  private final Courses courses;
  private final Filings filings;
  private final Events events;
  private final Keys keys;

  RequestTold(Today today, Courses courses, Filings filings, Events events, Keys keys) {
    this.today = today;
    this.courses = courses;
    this.filings = filings;
    this.events = events;
    this.keys = keys;
  }

  /** With its key; for anybody else it does not exist. */
  Filing keyed(String reference, @Nullable String key) {
    return opened(reference, key, Optional.empty());
  }

  /** With its key, or for the producer who received it; for anybody else it does not exist. */
  Filing opened(String reference, @Nullable String key, Optional<Account> account) {
    Filing filing = filings.byReference(reference).orElseThrow(Missing::new);
    boolean theirs = key != null && keys.opens(key, filing);
    boolean received =
        account
            .filter(a -> filing.sent() != null)
            .flatMap(a -> courses.byId(filing.course()).filter(c -> c.producer() == a.producer()))
            .isPresent();
    if (!theirs && !received) throw new Missing();
    return filing;
  }

  Tree.Builder line(Filing filing) {
    Tree.Builder keysOf =
        Tree.keys()
            .text("reference", filing.reference())
            .text("course", courses.byId(filing.course()).orElseThrow().slug())
            .text("party", filing.said().text("name"))
            .text("state", filing.state().id())
            .text("standing", filing.standing(today.day()).id())
            .text("turn", filing.turn().id())
            .text("since", filing.since() + "")
            .plain("revision", filing.revision());
    if (filing.starts() != null) keysOf.plain("starts", filing.starts());
    if (filing.ends() != null) keysOf.plain("ends", filing.ends());
    return keysOf;
  }

  /** What was typed, by the names of the form; what a later request may begin with. */
  Tree said(Filing filing) {
    Tree.Builder keys = Tree.keys();
    filing.said().texts().forEach(keys::text);
    return keys.open();
  }

  /** Each act, the first first, with what was said then. */
  Tree history(Filing filing) {
    return new Tree.Items(events.of(filing).stream().<Tree>map(RequestTold::event).toList(), true);
  }

  private static Tree event(Event event) {
    Facts said = event.said();
    return Tree.keys()
        .text("at", event.at() + "")
        .text("side", event.side().id())
        .text("act", event.act().id())
        .text("question", said.text("question"))
        .text("reason", said.text("reason"))
        .text("next", said.text("next"))
        .done();
  }

  /** The same, with the revision that If-Match is to say. */
  static ResponseEntity<byte[]> json(Filing filing, Tree.Builder answer) {
    ResponseEntity<byte[]> told = json(HttpStatus.OK, answer);
    return ResponseEntity.ok()
        .headers(told.getHeaders())
        .eTag(SignatureGiven.tag(filing))
        .body(told.getBody());
  }

  static ResponseEntity<byte[]> json(HttpStatus status, Tree.Builder answer) {
    byte[] body = (JsonWriter.write(answer.open()) + "\n").getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
