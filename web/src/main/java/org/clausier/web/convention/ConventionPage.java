package org.clausier.web.convention;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Kept;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Act;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Requests;
import org.clausier.web.request.Side;
import org.clausier.web.request.Standing;
import org.clausier.web.request.State;
import org.clausier.web.signing.Letters;
import org.clausier.web.signing.SignedFiles;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One request: where it is, whose turn it is and since when, what can be done now, what was done.
 */
@Controller
class ConventionPage {

  /** What was just done, as the address says it. */
  private static final Set<String> DONE =
      Set.of("accept", "ask", "refuse", "reopen", "link", "amend", "sign", "countersign", "import");

  /** Why it was not. */
  private static final Set<String> WARNS = Set.of("meanwhile", "too-soon", "no-link", "no-address");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /**
   * A line of the file's journal.
   *
   * @param said what it adds: a question, a reason, a masked address; or empty
   */
  record Line(String when, String act, String who, List<String> said) {}

  private static final List<String> SAID =
      List.of("question", "reason", "next", "to", "by", "amends");

  private final Dossiers dossiers;
  private final Accounts accounts;
  private final Filings filings;
  private final Papers papers;
  private final Events events;
  private final Requests requests;
  private final SignedFiles files;
  private final Outbox outbox;
  private final Conditions conditions;
  private final Today today;

  ConventionPage(
      Dossiers dossiers,
      Accounts accounts,
      Filings filings,
      Papers papers,
      Events events,
      Requests requests,
      SignedFiles files,
      Outbox outbox,
      Conditions conditions,
      Today today) {
    this.dossiers = dossiers;
    this.accounts = accounts;
    this.filings = filings;
    this.papers = papers;
    this.events = events;
    this.requests = requests;
    this.files = files;
    this.outbox = outbox;
    this.conditions = conditions;
    this.today = today;
  }

  @GetMapping("/conventions/{id:[0-9]+}")
  String page(
      Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String fait,
      Locale locale,
      Model model) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    Language language = Languages.of(locale);
    Standing standing = filing.standing(today.day());
    Optional<Paper> paper = papers.current(filing);
    model.addAttribute("filing", filing);
    model.addAttribute("course", dossiers.course(filing));
    model.addAttribute("party", filing.said().text("name"));
    model.addAttribute("standing", standing);
    model.addAttribute("since", ChronoUnit.DAYS.between(today.day(filing.since()), today.day()));
    model.addAttribute("starts", day(filing, language));
    model.addAttribute("reached", reached(filing.state(), standing));
    model.addAttribute("conditions", conditions.of(filing, paper, language));
    model.addAttribute("reply", requests.reply(filing).match(r -> true, p -> false));
    model.addAttribute(
        "files", proposed(filing.state()) ? paper.map(files::of).orElse(List.of()) : List.of());
    model.addAttribute("lines", lines(filing, language));
    model.addAttribute("messages", byHand(account, filing));
    model.addAttribute("amendments", filings.amending(filing.id()));
    model.addAttribute("acts", account.is(Role.PRODUCER) ? acts(filing.state()) : List.of());
    model.addAttribute("done", DONE.contains(fait) || WARNS.contains(fait) ? fait : "");
    model.addAttribute("warns", WARNS.contains(fait));
    return "convention";
  }

  private static String day(Filing filing, Language language) {
    return filing.starts() == null ? "" : Figures.in(language).day(filing.starts());
  }

  static boolean proposed(State state) {
    return state == State.TO_SIGN || state == State.TO_COUNTERSIGN || state == State.SIGNED;
  }

  /** How many of the five steps are behind. */
  static int reached(State state, Standing standing) {
    return switch (state) {
      case DRAFT, REFUSED, WITHDRAWN -> 0;
      case SENT, TO_COMPLETE -> 1;
      case TO_SIGN -> 2;
      case TO_COUNTERSIGN -> 3;
      case SIGNED -> standing == Standing.SIGNED ? 4 : 5;
    };
  }

  /** What a producer may do now, in the order of the buttons. */
  static List<Act> acts(State state) {
    return List.of(Act.ACCEPT, Act.ASK, Act.REFUSE, Act.COUNTERSIGN, Act.REOPEN, Act.AMEND).stream()
        .filter(a -> a.after(state).isPresent())
        .toList();
  }

  /** What nobody sent: to be passed on by hand; an auditor is shown no link. */
  private List<Kept> byHand(Account account, Filing filing) {
    if (!account.is(Role.PRODUCER)) return List.of();
    // a link to sign a document that is no longer to be signed is not worth passing on
    return outbox.about(Letters.about(filing)).stream()
        .filter(Kept::byHand)
        .filter(k -> filing.state() == State.TO_SIGN || !k.message().kind().equals(Letters.TO_SIGN))
        .toList();
  }

  private List<Line> lines(Filing filing, Language language) {
    DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm").withZone(PARIS);
    List<Line> lines = new ArrayList<>();
    for (Event e : events.of(filing)) {
      List<String> said = new ArrayList<>();
      SAID.forEach(
          k -> said.addAll(e.said().text(k).isEmpty() ? List.of() : List.of(e.said().text(k))));
      String who =
          e.account() == null ? "" : accounts.byId(e.account()).map(Account::name).orElse("");
      String when = Figures.in(language).day(today.day(e.at())) + ", " + clock.format(e.at());
      lines.add(0, new Line(when, e.act().id(), e.side() == Side.PRODUCER ? who : "", said));
    }
    return lines;
  }

  @GetMapping("/conventions/{id:[0-9]+}/fichier/{name}")
  ResponseEntity<byte[]> file(Account account, @PathVariable long id, @PathVariable String name) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    if (!proposed(filing.state())) throw new Missing();
    return papers.current(filing).flatMap(p -> files.served(p, name)).orElseThrow(Missing::new);
  }
}
