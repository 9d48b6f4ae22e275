package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clausier.party.Party;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.reply.ReplyTree;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.request.RequestReader;
import org.clausier.web.account.Account;
import org.clausier.web.account.Email;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Requests;
import org.clausier.web.requesting.Sending;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.yaml.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests of institutions: what a person does on the pages, a program does here. */
@RestController
@RequestMapping("/api/v1")
class RequestsApi {

  /** The key that the answer to a first request gives: it opens that request and no other. */
  private static final String KEY = RequestTold.KEY;

  private static final List<Act> ACTS = List.of(Act.SEND, Act.TAKE_BACK, Act.CORRECT, Act.WITHDRAW);

  private final Desk desk;
  private final Shelf shelf;
  private final Courses courses;
  private final Filings filings;
  private final Keys keys;
  private final Papers papers;
  private final Proceedings proceedings;
  private final Requests requests;
  private final Sending sending;
  private final RequestTold told;

  RequestsApi(
      Desk desk,
      Shelf shelf,
      Courses courses,
      Filings filings,
      Keys keys,
      Papers papers,
      Proceedings proceedings,
      Requests requests,
      Sending sending,
      RequestTold told) {
    this.desk = desk;
    this.shelf = shelf;
    this.courses = courses;
    this.filings = filings;
    this.keys = keys;
    this.papers = papers;
    this.proceedings = proceedings;
    this.requests = requests;
    this.sending = sending;
    this.told = told;
  }

  /** The reply, as {@code clausier agree --json} gives it; what leads to an agreement is sent. */
  @PostMapping("/courses/{course}/requests")
  @Transactional
  public ResponseEntity<byte[]> sendRequest(
      @PathVariable("course") String slug,
      @RequestParam(name = "draft", defaultValue = "false") boolean keptAsDraft,
      @RequestParam(defaultValue = "fr") String language,
      HttpServletRequest request)
      throws IOException {
    Terms terms = shelf.open(slug);
    byte[] body = request.getInputStream().readAllBytes();
    Reply reply =
        Refusal.orRefuse(
            RequestReader.read(desk.library(), "request", body)
                .then(new Replies(desk.library(), terms.rulings())::to));
    Tree.Builder answer = Tree.keys();
    if (!(reply instanceof Reply.Convention)) {
      return RequestTold.json(
          HttpStatus.OK, answer.put("reply", ReplyTree.of(desk.library(), reply)));
    }
    Request asked = reply.basis().request();
    String email = asked.party().contact().map(Party.Contact::email).orElse("");
    if (!Email.formed(email)) {
      throw Refusal.of(
          List.of(Problem.error(Source.of("request"), "key-missing", "party.contact.email")));
    }
    Facts said = Requests.facts(asked).with("own-reference", asked.id());
    Filing draft = filings.another(terms.course(), email, Wanted.language(language).code(), said);
    if (!keptAsDraft && !sending.send(draft, request)) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    Filing sent = filings.byId(draft.id()).orElseThrow();
    return RequestTold.json(
        HttpStatus.CREATED,
        told.line(sent)
            .text("key", keys.browser(sent))
            .put("reply", ReplyTree.of(desk.library(), reply)));
  }

  /** Those that were sent, the last first; drafts are read by nobody but their author. */
  @GetMapping("/courses/{course}/requests")
  ResponseEntity<byte[]> requests(@PathVariable("course") String slug, Account account) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    List<Tree> all =
        filings.received(account.producer()).stream()
            .filter(f -> f.course() == course.id())
            .<Tree>map(f -> told.line(f).open())
            .toList();
    return RequestTold.json(HttpStatus.OK, Tree.keys().put("requests", new Tree.Items(all, true)));
  }

  @GetMapping("/requests/{reference}")
  ResponseEntity<byte[]> request(
      @PathVariable String reference,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      Optional<Account> account) {
    Filing filing = told.opened(reference, key, account);
    Tree.Builder answer =
        told.line(filing).put("said", told.said(filing)).put("history", told.history(filing));
    requests
        .reply(filing)
        .match(reply -> answer.put("reply", ReplyTree.of(desk.library(), reply)), wrong -> answer);
    return RequestTold.json(filing, answer);
  }

  /** The document proposed, or signed. */
  @GetMapping("/requests/{reference}/document")
  ResponseEntity<byte[]> requestDocument(
      @PathVariable String reference,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      Optional<Account> account) {
    Paper paper = papers.current(told.opened(reference, key, account)).orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .eTag('"' + paper.sha256() + '"')
        .body(paper.content());
  }

  /** What the institution does: send, take-back, correct, withdraw. */
  @PostMapping("/requests/{reference}/acts/{act}")
  @Transactional
  public ResponseEntity<byte[]> actOnRequest(
      @PathVariable String reference,
      @PathVariable("act") String named,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      HttpServletRequest request) {
    Filing filing = told.opened(reference, key, Optional.empty());
    Act act = ACTS.stream().filter(a -> a.id().equals(named)).findFirst().orElseThrow(Missing::new);
    boolean done =
        act == Act.SEND
            ? sending.send(filing, request)
            : proceedings.act(filing, act, Actor.INSTITUTION, Facts.NONE).isPresent();
    if (!done) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    return RequestTold.json(HttpStatus.OK, told.line(filings.byId(filing.id()).orElseThrow()));
  }
}
