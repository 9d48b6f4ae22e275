package org.clausier.web.convention;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * An agreement that was signed elsewhere: its file, or the fields of this page, and its original.
 */
@Controller
class ImportPage {

  private static final String FILE = "fichier";
  private static final String ORIGINAL = "original";

  /** Fields that are named elsewhere already. */
  private static final Map<String, String> LABELS =
      Map.of(
          "learners", "web.conv.condition.learners",
          "certificates", "web.conv.condition.certificates");

  private final Courses courses;
  private final Importing importing;
  private final Desk desk;
  private final LibraryMessages messages;

  ImportPage(Courses courses, Importing importing, Desk desk, LibraryMessages messages) {
    this.courses = courses;
    this.importing = importing;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping("/conventions/importer")
  String page(Account account, Locale locale, Model model) {
    return form(account, Map.of("country", "FR"), List.of(), Map.of(), Languages.of(locale), model);
  }

  @PostMapping("/conventions/importer")
  String take(
      Account account,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "practices", required = false) @Nullable List<String> practices,
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
      @RequestParam(name = ORIGINAL, required = false) @Nullable MultipartFile original,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Language language = Languages.of(locale);
    List<String> chosen = practices == null ? List.of() : List.copyOf(practices);
    Optional<Course> course = courses.of(account, typed.getOrDefault("cours", ""));
    Map<String, String> problems = new LinkedHashMap<>();
    if (course.isEmpty()) {
      problems.put("cours", messages.text(language, "web.conv.import.problem.course"));
    } else {
      ImportForm fields = new ImportForm(course.get().slug(), typed, chosen);
      Optional<MultipartFile> chosenFile = Optional.ofNullable(file).filter(f -> !f.isEmpty());
      boolean filed = chosenFile.isPresent();
      Importing.Handed handed =
          new Importing.Handed(
              chosenFile.map(ImportPage::name).orElse(ImportForm.FILE),
              chosenFile.map(ImportPage::bytes).orElseGet(fields::yaml),
              ORIGINAL,
              bytes(original),
              typed.getOrDefault("email", ""));
      List<String> missing = filed ? List.of() : fields.missing();
      missing.forEach(
          f -> problems.put(f, messages.text(language, "web.conv.import.problem." + f)));
      List<Problem> wanting = new ArrayList<>();
      if (!missing.isEmpty()) Importing.original(handed, wanting);
      wanting.forEach(p -> add(p, filed, fields, language, problems));
      Optional<Long> made =
          !missing.isEmpty()
              ? Optional.empty()
              : importing
                  .take(course.get(), handed, account)
                  .match(
                      f -> Optional.of(f.id()),
                      wrong -> {
                        wrong.forEach(p -> add(p, filed, fields, language, problems));
                        return Optional.<Long>empty();
                      });
      if (made.isPresent()) return "redirect:/conventions/" + made.get() + "?fait=import";
    }
    if (unchosen(original) && problems.containsKey(ORIGINAL)) {
      problems.put(ORIGINAL, messages.text(language, "web.conv.import.problem.original"));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(account, typed, chosen, problems, language, model);
  }

  /** Several problems of one field are said one after the other. */
  private void add(
      Problem p,
      boolean filed,
      ImportForm fields,
      Language language,
      Map<String, String> problems) {
    boolean original = p.source().name().equals(ORIGINAL);
    boolean email = p.source().name().equals("email");
    String field = original ? ORIGINAL : email ? "email" : filed ? FILE : fields.field(p);
    String where =
        filed && !original && !email && p.source().line() > 0
            ? messages.text(language, "web.conv.import.line", p.source().line()) + " "
            : "";
    String sentence =
        where + (filed || original || email ? told(p, language) : typed(p, field, language));
    problems.merge(field, sentence, (a, b) -> a + " " + b);
  }

  private String told(Problem p, Language language) {
    return messages.in(language).sentence(p) + " " + messages.in(language).remedy(p);
  }

  /** In the words of the page: the keys of a file mean nothing here. */
  private String typed(Problem p, String field, Language language) {
    String label = Optional.ofNullable(LABELS.get(field)).orElse("web.conv.import." + field);
    return switch (p.id()) {
      case "value-not-integer" ->
          messages.text(language, "web.form.integer", messages.text(language, label));
      case "value-not-day" ->
          messages.text(language, "web.form.day", messages.text(language, label));
      default -> told(p, language);
    };
  }

  /** Nothing was chosen, which is not the same as an empty file. */
  private static boolean unchosen(@Nullable MultipartFile file) {
    return file == null || Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty();
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse(FILE);
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String form(
      Account account,
      Map<String, String> values,
      List<String> chosen,
      Map<String, String> problems,
      Language language,
      Model model) {
    Library library = desk.library();
    model.addAttribute("courses", courses.of(account.producer()));
    Taxonomy audiences = library.audienceTree();
    List<String> all =
        audiences.ids().stream().filter(a -> !audiences.roots().contains(a)).toList();
    model.addAttribute("audiences", labels("audiences/", all, language));
    model.addAttribute(
        "practices", labels("practices/", library.practiceTree().leaves(), language));
    model.addAttribute("chosen", chosen);
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "convention-importer";
  }

  private Map<String, String> labels(String folder, Iterable<String> ids, Language language) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String id : ids) {
      labels.put(
          id, Typography.set(language, desk.library().words(folder + id, language).form("label")));
    }
    return labels;
  }
}
