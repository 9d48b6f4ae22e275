package org.clausier.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausier.policy.CellId;
import org.clausier.problem.Problem;
import org.clausier.uses.DayReader;
import org.clausier.web.account.Account;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishing: what is ready, what must be confirmed, and when it takes effect. */
@Controller
class PublishPage {

  private final Courses courses;
  private final Drafts drafts;
  private final Versions versions;
  private final Agreements agreements;
  private final Publishing publishing;
  private final Prints prints;
  private final Desk desk;
  private final Today today;
  private final LibraryMessages messages;
  private final Announcing announcing;

  PublishPage(
      Courses courses,
      Drafts drafts,
      Versions versions,
      Agreements agreements,
      Publishing publishing,
      Prints prints,
      Desk desk,
      Today today,
      LibraryMessages messages,
      Announcing announcing) {
    this.announcing = announcing;
    this.courses = courses;
    this.drafts = drafts;
    this.versions = versions;
    this.agreements = agreements;
    this.publishing = publishing;
    this.prints = prints;
    this.desk = desk;
    this.today = today;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/publier")
  String page(Account account, @PathVariable String slug, Locale locale, Model model) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Draft draft = drafts.of(course.id()).orElseThrow(Missing::new);
    return form(course, draft, Map.of(), List.of(), Languages.of(locale), model);
  }

  @PostMapping("/cours/{slug}/publier")
  String publish(
      Account account,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Language language = Languages.of(locale);
    Publishing.Result result = publishing.publish(course, wish(typed), account);
    if (result instanceof Publishing.Result.Published p) {
      return "redirect:/cours/" + slug + "/versions?publiee=" + p.version().number();
    }
    Draft draft = drafts.of(course.id()).orElse(null);
    if (draft == null) return "redirect:/cours/" + slug + "/versions";
    List<Problem> problems =
        result instanceof Publishing.Result.Refused r
            ? r.problems()
            : List.of(
                Problem.error(org.clausier.problem.Source.of("revision"), "publish-overtaken"));
    response.setStatus(
        result instanceof Publishing.Result.Refused
            ? HttpStatus.UNPROCESSABLE_CONTENT.value()
            : HttpStatus.PRECONDITION_FAILED.value());
    return form(course, draft, typed, problems, language, model);
  }

  @GetMapping("/cours/{slug}/brouillon.pdf")
  ResponseEntity<byte[]> draft(Account account, @PathVariable String slug, Locale locale) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Draft draft = drafts.of(course.id()).orElseThrow(Missing::new);
    byte[] pdf =
        desk.read(slug, draft.policy())
            .match(file -> prints.draft(file.policy(), Languages.of(locale)), p -> new byte[0]);
    if (pdf.length == 0) throw new Missing();
    String name = slug + "-v" + draft.number() + "-projet.pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition", ContentDisposition.inline().filename(name).build().toString())
        .body(pdf);
  }

  private static Wish wish(MultiValueMap<String, String> typed) {
    String revision = first(typed, "revision");
    Set<CellId> silences =
        typed.getOrDefault("silence", List.of()).stream()
            .map(s -> s.split("/", 2))
            .filter(s -> s.length == 2)
            .map(s -> new CellId(s[0], s[1]))
            .collect(Collectors.toSet());
    return new Wish(
        revision.matches("[0-9]{1,18}") ? Long.parseLong(revision) : -1,
        DayReader.read(first(typed, "effective").strip()),
        first(typed, "reason"),
        first(typed, "despite"),
        silences,
        typed.containsKey("tell"));
  }

  private static String first(MultiValueMap<String, String> typed, String name) {
    return Optional.ofNullable(typed.getFirst(name)).orElse("");
  }

  private String form(
      Course course,
      Draft draft,
      Map<String, List<String>> typed,
      List<Problem> problems,
      Language language,
      Model model) {
    List<Version> published = versions.of(course.id());
    model.addAttribute("course", course);
    model.addAttribute("draft", draft);
    model.addAttribute("typed", typed);
    model.addAttribute("effective", effective(typed, draft, published));
    model.addAttribute("reason", typed.getOrDefault("reason", List.of("")).get(0));
    model.addAttribute("despiteRed", typed.getOrDefault("despite", List.of("")).get(0));
    model.addAttribute("ticked", typed.getOrDefault("silence", List.of()));
    model.addAttribute("people", announcing.people(course));
    model.addAttribute("tell", typed.containsKey("tell"));
    model.addAttribute("running", agreements.running(course.id(), today.day()).size());
    model.addAttribute(
        "previous", published.isEmpty() ? 0 : published.get(published.size() - 1).number());
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(
        p -> errors.merge(p.source().name(), sentence(p, language), (a, b) -> a + " " + b));
    publishing
        .readiness(course, draft)
        .match(
            ready -> {
              ready.obstacles().forEach(p -> errors.remove(p.source().name()));
              model.addAttribute("ready", ready);
              model.addAttribute("obstacles", lines(ready.obstacles(), language));
              model.addAttribute("warnings", lines(ready.warnings(), language));
              model.addAttribute("red", lines(ready.redQuestions(), language));
              model.addAttribute("silences", silences(ready, language));
              return true;
            },
            unreadable -> {
              model.addAttribute("obstacles", lines(unreadable, language));
              return false;
            });
    model.addAttribute("problems", errors);
    return "publier";
  }

  /** The day typed; else the first that respects the notice and follows the last version. */
  private String effective(Map<String, List<String>> typed, Draft draft, List<Version> published) {
    if (typed.containsKey("effective")) return typed.get("effective").get(0);
    int notice = desk.read("", draft.policy()).match(f -> f.policy().notice().orElse(0), p -> 0);
    LocalDate day = today.day().plusDays(notice);
    for (Version v : published) {
      if (!v.effective().isBefore(day)) day = v.effective().plusDays(1);
    }
    return day.toString();
  }

  private Map<String, String> silences(Readiness ready, Language language) {
    Map<String, String> labels = new LinkedHashMap<>();
    ready
        .silences()
        .forEach(
            c ->
                labels.put(
                    c.practice() + "/" + c.audience(),
                    label("practices/" + c.practice(), language)
                        + " — "
                        + label("audiences/" + c.audience(), language)));
    return labels;
  }

  private String label(String folder, Language language) {
    return desk.library().words(folder, language).form("label");
  }

  private List<String> lines(List<Problem> problems, Language language) {
    List<String> lines = new ArrayList<>();
    problems.forEach(p -> lines.add(messages.in(language).paragraph(p)));
    return lines;
  }

  /** Without its place: the field is the place. */
  private String sentence(Problem problem, Language language) {
    return messages.in(language).sentence(problem) + " " + messages.in(language).remedy(problem);
  }
}
