package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Filing;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A producer enters many requests at once: the table is read and shown before any is kept. */
@Controller
class LotPage {

  private static final String TABLE = "tableau";

  private final Lots lots;
  private final Courses courses;
  private final Desk desk;
  private final LibraryMessages messages;

  LotPage(Lots lots, Courses courses, Desk desk, LibraryMessages messages) {
    this.lots = lots;
    this.courses = courses;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping("/conventions/lot")
  String page(Account account, Model model) {
    return form(account, "", Map.of(), model);
  }

  private String form(Account account, String slug, Map<String, String> problems, Model model) {
    model.addAttribute("courses", courses.of(account.producer()));
    model.addAttribute("slug", slug);
    model.addAttribute("problems", problems);
    return "conventions-lot";
  }

  /**
   * @param file the table; absent when it was shown already and comes back as a text
   * @param envoyer whether what was shown is to be kept
   */
  @PostMapping("/conventions/lot")
  String read(
      Account account,
      @RequestParam("cours") String slug,
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      @RequestParam(name = TABLE, defaultValue = "") String table,
      @RequestParam(defaultValue = "") String envoyer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Language language = Languages.of(locale);
    byte[] bytes =
        file == null || file.isEmpty() ? table.getBytes(StandardCharsets.UTF_8) : bytes(file);
    String name =
        file == null || file.isEmpty() ? TABLE : String.valueOf(file.getOriginalFilename());
    if (bytes.length == 0) {
      boolean chosen = file != null && !String.valueOf(file.getOriginalFilename()).isEmpty();
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String said = messages.text(language, chosen ? "web.lot.empty" : "web.lot.none");
      return form(account, slug, Map.of("fichier", said), model);
    }
    Outcome<Lots.Lot> outcome = lots.read(course, name, bytes);
    if (outcome instanceof Outcome.Refused<Lots.Lot> refused) {
      Map<String, String> problems = new LinkedHashMap<>();
      problems.put(
          "fichier",
          String.join(" ", refused.problems().stream().map(p -> sentence(p, language)).toList()));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(account, slug, problems, model);
    }
    Lots.Lot lot = ((Outcome.Ok<Lots.Lot>) outcome).value();
    if (!envoyer.isEmpty() && lot.whole()) {
      List<Filing> sent = lots.send(course, lot, language.code(), account.id());
      model.addAttribute("sent", sent);
    } else {
      show(lot, language, model, response);
    }
    return form(account, slug, Map.of(), model);
  }

  private void show(Lots.Lot lot, Language language, Model model, HttpServletResponse response) {
    if (!lot.whole()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    List<List<String>> rows = lot.sheet().table(desk.library(), language);
    model.addAttribute("head", rows.get(0));
    model.addAttribute("rows", rows.subList(1, rows.size()));
    model.addAttribute(
        "wrong",
        lot.problems().stream()
            .map(
                p ->
                    messages.text(
                        language,
                        "web.lot.row",
                        p.source().line() + "",
                        p.source().column(),
                        sentence(p, language)))
            .toList());
    model.addAttribute("unreachable", lot.unreachable().stream().map(r -> r.id()).toList());
    model.addAttribute("whole", lot.whole());
    model.addAttribute("count", lot.kept().size());
    model.addAttribute("table", lot.text());
  }

  private String sentence(Problem p, Language language) {
    return messages.in(language).sentence(p) + " " + messages.in(language).remedy(p);
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
