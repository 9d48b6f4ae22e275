package org.clausier.web.hearing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.desk.Today;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.HearingLetters;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Kept;
import org.clausier.web.link.Cookies;
import org.springframework.stereotype.Component;

/** What a link to answer opens, and to whom. */
@Component
public class Threshold {

  /** Sent back to the pages of its own link only. */
  private static final String COOKIE = "reponse";

  /** How long one may read again what one answered. */
  private static final Duration KEPT = Duration.ofDays(365);

  /** What whoever comes with a link finds. */
  public enum Kind {
    /** No such link was ever made. */
    FORGED,
    /** Withdrawn, or replaced by a later one. */
    WITHDRAWN,
    EXPIRED,
    /** Opened in another browser. */
    USED,
    /** Nobody opened it yet. */
    FRESH,
    /** Opened here; to be answered. */
    OPEN,
    /** Opened here, and answered. */
    SENT;

    /** As messages name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the findings are shown. */
    public boolean within() {
      return this == OPEN || this == SENT;
    }
  }

  /** A visit; nothing of the audit is shown but within. */
  public record Visit(Kind kind, Hearings.Opened hearing, Kept audit) {}

  private final Hearings hearings;
  private final Audits audits;
  private final Following following;
  private final Today today;

  Threshold(Hearings hearings, Audits audits, Following following, Today today) {
    this.hearings = hearings;
    this.audits = audits;
    this.following = following;
    this.today = today;
  }

  /** Nothing for a link that was never made. */
  Optional<Visit> visit(String token, HttpServletRequest request) {
    return visit(token, Cookies.get(COOKIE, request));
  }

  /** The same, of whoever holds that key, which opening the link gave. */
  public Optional<Visit> visit(String token, Optional<String> key) {
    return hearings
        .of(token)
        .map(
            h -> {
              Kept audit = audits.byId(h.audit()).orElseThrow();
              return new Visit(kind(h, key), h, following.upToDate(audit));
            });
  }

  private Kind kind(Hearings.Opened h, Optional<String> key) {
    boolean here = key.filter(h::openedIn).isPresent();
    if (h.withdrawn() != null) return Kind.WITHDRAWN;
    if (h.sent() != null) return here ? Kind.SENT : Kind.USED;
    if (!h.awaits(today.day())) return Kind.EXPIRED;
    if (h.browser() == null) return Kind.FRESH;
    return here ? Kind.OPEN : Kind.USED;
  }

  /** Opens a fresh link: the key of whoever did; nothing where it was opened, or serves no more. */
  public Optional<String> enter(String token) {
    return hearings.of(token).flatMap(hearings::enter);
  }

  /** Opens a fresh link in this browser: of two who try at once, one does. */
  void enter(String token, HttpServletRequest request, HttpServletResponse response) {
    String path = HearingLetters.path(token);
    enter(token).ifPresent(key -> Cookies.set(COOKIE, key, path, KEPT, request, response));
  }
}
