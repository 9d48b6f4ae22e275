package org.clausier.web.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.evidence.Signing;
import org.clausier.web.account.Email;
import org.clausier.web.desk.Today;
import org.clausier.web.link.Cookies;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a link to sign opens, and to whom. */
@Component
public class Doorstep {

  /** What whoever comes with a link finds. */
  public sealed interface Visit {

    /** As messages name it. */
    default String kind() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Nobody opened it yet. */
    record Fresh(Filing filing) implements Visit {}

    /** This browser opened it. */
    record In(Filing filing, Paper paper, String email, boolean signed) implements Visit {}

    /** Another browser opened it. */
    record Used(String masked) implements Visit {}

    record Expired(String masked) implements Visit {}

    /**
     * The document is another one now.
     *
     * @param ready whether there is a new one to sign
     */
    record Changed(LocalDate day, boolean ready, String masked) implements Visit {}

    /** The request was refused or withdrawn. */
    record Over(LocalDate day) implements Visit {}

    /** No such link was ever made. */
    record Forged() implements Visit {}
  }

  private static final Set<Act> CHANGES = Set.of(Act.REOPEN, Act.TAKE_BACK, Act.ACCEPT);

  private final Today today;
  private final SigningLinks links;
  private final Filings filings;
  private final Papers papers;
  private final Events events;
  private final Letters letters;

  Doorstep(
      Today today,
      SigningLinks links,
      Filings filings,
      Papers papers,
      Events events,
      Letters letters) {
    this.today = today;
    this.links = links;
    this.filings = filings;
    this.papers = papers;
    this.events = events;
    this.letters = letters;
  }

  Visit visit(String token, HttpServletRequest request) {
    return visit(token, key(request));
  }

  private static Optional<String> key(HttpServletRequest request) {
    return Cookies.get(SignerPage.COOKIE, request);
  }

  /** The same, of whoever holds that key, which opening the link gave. */
  public Visit visit(String token, Optional<String> key) {
    Optional<SigningLinks.Link> found = links.find(token);
    if (found.isEmpty()) return new Visit.Forged();
    SigningLinks.Link link = found.get();
    Filing filing = filings.byId(link.request()).orElseThrow();
    Paper paper = papers.current(filing).orElseThrow();
    String masked = Masked.of(link.email());
    if (filing.state() == State.REFUSED || filing.state() == State.WITHDRAWN) {
      return new Visit.Over(today.day(filing.since()));
    }
    boolean proposed = Seat.turn(filing.state()).isPresent() || filing.state() == State.SIGNED;
    if (!proposed || paper.n() != link.document()) {
      boolean ready = filing.state() == State.TO_SIGN;
      return new Visit.Changed(today.day(changed(filing, paper)), ready, masked);
    }
    if (key.filter(link::openedIn).isPresent()) {
      boolean signed = filing.state() != State.TO_SIGN;
      return new Visit.In(filing, paper, link.email(), signed);
    }
    if (link.browser() != null) return new Visit.Used(masked);
    return links.expired(link) ? new Visit.Expired(masked) : new Visit.Fresh(filing);
  }

  /** When the document that was proposed stopped being the one to sign. */
  private OffsetDateTime changed(Filing filing, Paper paper) {
    List<Event> all = events.of(filing);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (CHANGES.contains(all.get(i).act())) return all.get(i).at();
    }
    return paper.made();
  }

  /** Opens a fresh link: the key of the browser; of two who try at once, one gets it. */
  public Optional<String> open(String token) {
    return links.find(token).flatMap(links::open);
  }

  /**
   * A link for whoever holds the key of the request, told to nobody else; none when none may be.
   */
  Optional<String> here(Filing filing) {
    return filing.state() == State.TO_SIGN
        ? links.make(papers.current(filing).orElseThrow(), filing.email())
        : Optional.empty();
  }

  /** A new link for the document as it stands, to the address of this one. */
  @Transactional
  public void again(String token) {
    Optional<SigningLinks.Link> link = links.find(token);
    if (link.isEmpty()) return;
    Filing filing = filings.byId(link.get().request()).orElseThrow();
    if (filing.state() != State.TO_SIGN) return;
    letters.toSign(
        filing, papers.current(filing).orElseThrow(), link.get().email(), Actor.INSTITUTION);
  }

  /**
   * Somebody else signs, by a link of their own. False: it is no address, or too many links were
   * made.
   */
  @Transactional
  public boolean pass(Seat seat, String address) {
    String email = address.strip().toLowerCase(Locale.ROOT);
    return Email.formed(email)
        && letters.toSign(seat.filing(), seat.paper(), email, Actor.INSTITUTION);
  }

  /** Where to sign, for the browser that opened the link, while it waits for that signature. */
  Optional<Seat> seat(String token, HttpServletRequest request) {
    return seat(token, key(request));
  }

  /** The same, for whoever holds that key. */
  public Optional<Seat> seat(String token, Optional<String> key) {
    return visit(token, key) instanceof Visit.In in && !in.signed()
        ? Optional.of(
            new Seat(
                in.filing(),
                in.paper(),
                Signing.Side.INSTITUTION,
                in.email(),
                Optional.empty(),
                "/signer/" + token))
        : Optional.empty();
  }
}
