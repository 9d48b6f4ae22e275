package org.clausier.web.hearing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.web.desk.Today;
import org.clausier.web.findings.SequelLines;
import org.clausier.web.findings.Shown;
import org.clausier.web.findings.Told;
import org.clausier.web.findings.ToldFinding;
import org.clausier.web.kept.HearingLetters;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Inviting;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The organisation reads what was found and answers, finding by finding; what it writes is kept
 * until it sends it, once.
 */
@Controller
class ReplyPages {

  private static final int A_PAGE = 50;
  private static final String STANCE = "avis-";
  private static final String TEXT = "texte-";
  private static final String REVIEW = "relecture";

  private final Threshold threshold;
  private final Items items;
  private final Shown shown;
  private final SequelLines lines;
  private final Hearings hearings;
  private final Inviting inviting;
  private final Today today;
  private final LibraryMessages messages;

  ReplyPages(
      Threshold threshold,
      Items items,
      Shown shown,
      SequelLines lines,
      Hearings hearings,
      Inviting inviting,
      Today today,
      LibraryMessages messages) {
    this.threshold = threshold;
    this.items = items;
    this.shown = shown;
    this.lines = lines;
    this.hearings = hearings;
    this.inviting = inviting;
    this.today = today;
    this.messages = messages;
  }

  static String to(String token, String page) {
    return "redirect:" + HearingLetters.path(token) + page;
  }

  @GetMapping("/reponse/{token}/constats")
  String findings(
      @PathVariable String token,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Optional<Threshold.Visit> visit = within(token, request);
    if (visit.isEmpty()) return to(token, "");
    Language language = Languages.of(locale);
    if (visit.get().kind() == Threshold.Kind.SENT) return sent(visit.get(), language, model);
    model.addAttribute("saved", asked.containsKey("garde"));
    return form(token, visit.get(), page(asked), Map.of(), language, model);
  }

  private Optional<Threshold.Visit> within(String token, HttpServletRequest request) {
    return threshold.visit(token, request).filter(v -> v.kind().within());
  }

  private static int page(Map<String, String> asked) {
    String page = asked.getOrDefault("page", "1");
    return page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
  }

  private String form(
      String token,
      Threshold.Visit visit,
      int asked,
      Map<String, String> problems,
      Language language,
      Model model) {
    Told told = shown.of(visit.audit(), language);
    List<ToldFinding> all = Items.answerable(told);
    int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
    int page = Math.min(asked, pages);
    List<ToldFinding> here = all.stream().skip((long) (page - 1) * A_PAGE).limit(A_PAGE).toList();
    model.addAttribute("token", token);
    model.addAttribute("told", told);
    model.addAttribute("page", page);
    model.addAttribute("pages", pages);
    model.addAttribute("problems", problems);
    model.addAttribute("stances", List.of("accepted", "explained", "contested"));
    model.addAttribute("until", Figures.in(language).day(visit.hearing().until()));
    model.addAttribute("items", items.of(here, hearings.drafts(visit.hearing()), language));
    return "reponse-constats";
  }

  /** Keeps what is written on this page, and goes where one asks. */
  @PostMapping("/reponse/{token}/constats")
  String keep(
      @PathVariable String token,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Optional<Threshold.Visit> visit = within(token, request);
    if (visit.isEmpty() || visit.get().kind() == Threshold.Kind.SENT) return to(token, "");
    Hearings.Opened hearing = visit.get().hearing();
    Language language = Languages.of(locale);
    List<ToldFinding> all = Items.answerable(shown.of(visit.get().audit(), language));
    hearings.draft(hearing, written(all, typed));
    String next = typed.getOrDefault("vers", "");
    if (next.equals(REVIEW)) {
      List<Problem> wrong = wrong(visit.get());
      if (wrong.isEmpty()) return to(token, "/" + REVIEW);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("saved", false);
      Map<String, String> said = said(wrong, all, language);
      return form(token, visit.get(), first(wrong, all), said, language, model);
    }
    int page = next.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(next) : page(typed);
    return to(token, "/constats?garde&page=" + page);
  }

  /** Only what this page has: the other pages stay as they were written. */
  private static List<Hearings.Typed> written(List<ToldFinding> all, Map<String, String> typed) {
    List<Hearings.Typed> written = new ArrayList<>();
    for (ToldFinding f : all) {
      if (!typed.containsKey(TEXT + f.id())) continue;
      String stance = typed.getOrDefault(STANCE + f.id(), "");
      String text = typed.getOrDefault(TEXT + f.id(), "").strip();
      boolean known = List.of("", "accepted", "explained", "contested").contains(stance);
      written.add(new Hearings.Typed(f.id(), known ? stance : "", text));
    }
    return written;
  }

  private List<Problem> wrong(Threshold.Visit visit) {
    List<Hearings.Typed> drafts = hearings.drafts(visit.hearing());
    return drafts.isEmpty() ? Inviting.nothing() : inviting.wrong(visit.audit(), drafts);
  }

  /** The page of the first finding whose answer is wrong. */
  private static int first(List<Problem> wrong, List<ToldFinding> all) {
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i).id();
      if (wrong.stream().anyMatch(p -> p.source().name().endsWith(id))) return i / A_PAGE + 1;
    }
    return 1;
  }

  private Map<String, String> said(List<Problem> wrong, List<ToldFinding> all, Language language) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Problem p : wrong) {
      String[] where = p.source().name().split(" ");
      String id = where.length > 1 ? where[1] : all.isEmpty() ? "" : all.get(0).id();
      String field = where[0].equals("text") ? TEXT : STANCE;
      said.putIfAbsent(
          field + id, messages.in(language).sentence(p) + " " + messages.in(language).remedy(p));
    }
    return said;
  }

  @GetMapping("/reponse/{token}/relecture")
  String review(
      @PathVariable String token, HttpServletRequest request, Locale locale, Model model) {
    Optional<Threshold.Visit> visit = within(token, request);
    if (visit.isEmpty() || visit.get().kind() == Threshold.Kind.SENT) return to(token, "");
    if (!wrong(visit.get()).isEmpty()) return to(token, "/constats");
    Language language = Languages.of(locale);
    List<ToldFinding> all = Items.answerable(shown.of(visit.get().audit(), language));
    List<Items.Item> written =
        items.of(all, hearings.drafts(visit.get().hearing()), language).stream()
            .filter(i -> !i.stance().isEmpty())
            .toList();
    model.addAttribute("token", token);
    model.addAttribute("sent", false);
    model.addAttribute("count", written.size());
    model.addAttribute("of", all.size());
    model.addAttribute("items", written);
    return "reponse-relecture";
  }

  /** Sends what was written, once; of two at once, the second reads what the first sent. */
  @PostMapping("/reponse/{token}/envoi")
  String send(@PathVariable String token, HttpServletRequest request) {
    Optional<Threshold.Visit> visit = within(token, request);
    if (visit.isEmpty()) return to(token, "");
    inviting.answer(
        visit.get().audit(), visit.get().hearing(), hearings.drafts(visit.get().hearing()));
    return to(token, "/constats");
  }

  /** What was answered, and what the auditor answers to that. */
  private String sent(Threshold.Visit visit, Language language, Model model) {
    Told told = shown.of(visit.audit(), language);
    model.addAttribute("sent", true);
    model.addAttribute(
        "on",
        Optional.ofNullable(visit.hearing().sent())
            .map(s -> Figures.in(language).day(today.day(s)))
            .orElse(""));
    model.addAttribute("standing", lines.standing(told, language));
    model.addAttribute("items", items.of(Items.answerable(told), List.of(), language));
    return "reponse-relecture";
  }
}
