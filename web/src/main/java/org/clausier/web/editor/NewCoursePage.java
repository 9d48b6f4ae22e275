package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyWriter;
import org.clausier.web.account.Account;
import org.clausier.web.account.Producers;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new course, from a starting point that its producer chose: none is chosen for him. */
@Controller
class NewCoursePage {

  private static final String EMPTY = "vide";
  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_TITLE = 300;

  private final Desk desk;
  private final Courses courses;
  private final Drafts drafts;
  private final Producers producers;
  private final Presets presets;
  private final Editor editor;
  private final LibraryMessages messages;

  NewCoursePage(
      Desk desk,
      Courses courses,
      Drafts drafts,
      Producers producers,
      Presets presets,
      Editor editor,
      LibraryMessages messages) {
    this.desk = desk;
    this.courses = courses;
    this.drafts = drafts;
    this.producers = producers;
    this.presets = presets;
    this.editor = editor;
    this.messages = messages;
  }

  @GetMapping("/cours/nouveau")
  String page(@RequestParam Map<String, String> values, Locale locale, Model model) {
    return form(values, Map.of(), Languages.of(locale), model);
  }

  @PostMapping("/cours/nouveau")
  @Transactional
  public String make(
      Account account,
      @RequestParam Map<String, String> posted,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Language language = Languages.of(locale);
    Map<String, String> values = new LinkedHashMap<>(posted);
    if (given(values, "slug").isEmpty()) values.put("slug", slug(given(values, "title")));
    Map<String, String> problems = problems(values, language);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(values, problems, language, model);
    }
    String slug = given(values, "slug");
    Course course = courses.add(account.producer(), slug, given(values, "title"));
    Policy policy = start(account, course, given(values, "depart"), language);
    drafts.start(course.id(), 1, null, PolicyWriter.write(desk.library(), policy), account.id());
    return "redirect:/cours/" + slug + "/regles";
  }

  private Policy start(Account account, Course course, String from, Language language) {
    Optional<Presets.Preset> preset = presets.of(from, language);
    if (preset.isEmpty()) {
      String producer = producers.byId(account.producer()).orElseThrow().name();
      return EmptyGrid.of(course, producer);
    }
    Policy policy = preset.get().policy().asDraft(1).named(course.slug(), course.title());
    // what the preset says of itself is not what the producer says of the course
    return editor.attempt(policy, java.util.List.of(new Edit.SetNote(Optional.empty()))).after();
  }

  private String form(
      Map<String, String> values, Map<String, String> problems, Language language, Model model) {
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    model.addAttribute("presets", presets.all(language));
    model.addAttribute("chosen", given(values, "depart"));
    return "nouveau-cours";
  }

  private Map<String, String> problems(Map<String, String> values, Language language) {
    Map<String, String> problems = new LinkedHashMap<>();
    String title = given(values, "title");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) problems.put("title", "title");
    String slug = given(values, "slug");
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")
        || slug.length() > LONGEST_SLUG
        || slug.equals("nouveau")) problems.put("slug", "slug");
    else if (courses.bySlug(slug).isPresent()) problems.put("slug", "slug-taken");
    String from = given(values, "depart");
    if (!from.equals(EMPTY) && presets.of(from, language).isEmpty()) {
      problems.put("depart", "depart");
    }
    problems.replaceAll((field, id) -> messages.text(language, "web.new.problem." + id));
    return problems;
  }

  /** « Piloter un projet » gives « piloter-un-projet ». */
  private static String slug(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() > LONGEST_SLUG
        ? plain.substring(0, LONGEST_SLUG).replaceAll("-$", "")
        : plain;
  }

  private static String given(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }
}
