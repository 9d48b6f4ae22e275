package org.clausier.web.convention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Today;
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
import org.clausier.web.signing.SignedFiles;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.Moment;
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

  private static final Set<Standing> TOLD =
      EnumSet.of(Standing.DRAFT, Standing.TO_COMPLETE, Standing.REFUSED, Standing.WITHDRAWN);

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
  private final PassedOn passedOn;
  private final Conditions conditions;
  private final Today today;
  private final LibraryMessages messages;

  ConventionPage(
      Dossiers dossiers,
      Accounts accounts,
      Filings filings,
      Papers papers,
      Events events,
      Requests requests,
      SignedFiles files,
      PassedOn passedOn,
      Conditions conditions,
      Today today,
      LibraryMessages messages) {
    this.dossiers = dossiers;
    this.accounts = accounts;
    this.filings = filings;
    this.papers = papers;
    this.events = events;
    this.requests = requests;
    this.files = files;
    this.passedOn = passedOn;
    this.conditions = conditions;
    this.today = today;
    this.messages = messages;
  }

  @GetMapping("/conventions/{id:[0-9]+}")
  String page(
      Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String fait,
      Locale locale,
      Model model,
      HttpServletRequest request) {
    Filing filing = dossiers.of(account, id).orElseThrow(Missing::new);
    Language language = Languages.of(locale);
    Standing standing = filing.standing(today.day());
    Optional<Paper> paper = papers.current(filing);
    model.addAttribute("filing", filing);
    model.addAttribute("course", dossiers.course(filing));
    model.addAttribute("party", filing.said().text("name"));
    model.addAttribute("standing", standing);
    model.addAttribute("since", today.daysSince(filing.since()));
    model.addAttribute("starts", day(filing, language));
    model.addAttribute("reached", reached(filing.state(), standing));
    model.addAttribute("conditions", conditions.of(filing, paper, language));
    told(filing, standing, language, model);
    model.addAttribute("reply", requests.reply(filing).match(r -> true, p -> false));
    model.addAttribute(
        "files", proposed(filing.state()) ? paper.map(files::of).orElse(List.of()) : List.of());
    model.addAttribute("lines", lines(filing, language));
    model.addAttribute("messages", passedOn.of(account, filing, request));
    model.addAttribute("amendments", filings.amending(filing.id()));
    Optional<Filing> amended = Optional.ofNullable(filing.amends()).flatMap(filings::byId);
    model.addAttribute("amended", amended.orElse(null));
    model.addAttribute("acts", account.is(Role.PRODUCER) ? acts(filing.state()) : List.of());
    model.addAttribute("done", DONE.contains(fait) || WARNS.contains(fait) ? fait : "");
    model.addAttribute("warns", WARNS.contains(fait));
    return "convention";
  }

  /** Of what nobody can act upon now: what it is, and until when. */
  private void told(Filing filing, Standing standing, Language language, Model model) {
    Figures figures = Figures.in(language);
    List<Event> all = events.of(filing);
    boolean lapsed = all.get(all.size() - 1).act() == Act.LAPSE;
    model.addAttribute("told", lapsed ? "lapsed" : TOLD.contains(standing) ? standing.id() : "");
    model.addAttribute("on", figures.day(today.day(filing.since())));
    model.addAttribute("until", figures.day(filing.keptUntil()));
    if (standing != Standing.TO_COMPLETE) return;
    all.stream()
        .filter(e -> e.act() == Act.ASK)
        .reduce((earlier, later) -> later)
        .ifPresent(e -> model.addAttribute("question", e.said().text("question")));
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

  private List<Line> lines(Filing filing, Language language) {
    List<Line> lines = new ArrayList<>();
    for (Event e : events.of(filing)) {
      List<String> said = new ArrayList<>();
      SAID.forEach(
          k -> said.addAll(e.said().text(k).isEmpty() ? List.of() : List.of(e.said().text(k))));
      String who =
          e.account() == null ? "" : accounts.byId(e.account()).map(Account::name).orElse("");
      String when = Moment.said(messages, language, e.at());
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
