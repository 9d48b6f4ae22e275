package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.web.account.Account;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.clausier.yaml.YamlReader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The text of the draft, beside its grid: the same thing, written by hand. */
@Controller
class SourcePage {

  /**
   * A line of the text, and what is wrong there.
   *
   * @param number from 1
   */
  public record Numbered(int number, String text, List<SourceLine> problems) {}

  private final Editor editor;
  private final Frame frame;
  private final ConflictModel conflicts;
  private final LibraryMessages messages;

  SourcePage(Editor editor, Frame frame, ConflictModel conflicts, LibraryMessages messages) {
    this.editor = editor;
    this.frame = frame;
    this.conflicts = conflicts;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/source")
  String page(Account account, @PathVariable String slug, Locale locale, Model model) {
    Reading reading = editor.open(account, slug);
    return page(model, reading, reading.draft().policy(), Map.of(), Languages.of(locale));
  }

  private String page(
      Model model, Reading reading, String text, Map<String, String> problems, Language language) {
    frame.put(model, reading, "source", language);
    List<SourceLine> lines = SourceLine.of(reading.problems(), messages.in(language));
    model.addAttribute("text", text);
    model.addAttribute("problems", problems);
    model.addAttribute("drawn", reading.drawn().isPresent());
    model.addAttribute("lines", lines.stream().filter(SourceLine::error).toList());
    model.addAttribute("numbered", numbered(reading.draft().policy(), lines));
    return "source";
  }

  private static List<Numbered> numbered(String text, List<SourceLine> problems) {
    List<Numbered> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int number = lines.size() + 1;
      lines.add(
          new Numbered(number, line, problems.stream().filter(p -> p.line() == number).toList()));
    }
    return lines;
  }

  @PostMapping("/cours/{slug}/source")
  String save(
      Account account,
      @PathVariable String slug,
      @RequestParam String text,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    return write(account, reading, plain(text), request, response, model, locale);
  }

  /** Browsers send lines ended as on a teleprinter. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private String write(
      Account account,
      Reading reading,
      String text,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    Language language = Languages.of(locale);
    if (text.isBlank()) {
      return refused(reading, text, "text", "source-empty", response, model, language);
    }
    if (text.length() > YamlReader.LARGEST) {
      return refused(reading, text, "text", "source-large", response, model, language);
    }
    String change = messages.text(language, "web.source.changed");
    Result result = editor.write(account, reading, Seen.of(request), change, text);
    if (result instanceof Result.Conflict c) {
      conflicts.meanwhile(model, c.now(), Seen.of(request));
      model.addAttribute("theirs", c.now().draft().policy());
      response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
      return page(model, c.now(), text, Map.of(), language);
    }
    return "redirect:/cours/" + reading.course().slug() + "/source";
  }

  private String refused(
      Reading reading,
      String text,
      String field,
      String problem,
      HttpServletResponse response,
      Model model,
      Language language) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    String sentence = messages.text(language, "web.form." + problem);
    return page(model, reading, text, Map.of(field, sentence), language);
  }

  /** Replaces the text by a file's. */
  @PostMapping("/cours/{slug}/source/fichier")
  String replace(
      Account account,
      @PathVariable String slug,
      @RequestParam MultipartFile fichier,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    String current = reading.draft().policy();
    if (fichier.isEmpty()) {
      String problem =
          String.valueOf(fichier.getOriginalFilename()).isEmpty() ? "file-none" : "file-empty";
      return refused(reading, current, "fichier", problem, response, model, language);
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(fichier.getBytes())) + "";
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return write(account, reading, plain(unmarked), request, response, model, locale);
    } catch (CharacterCodingException e) {
      return refused(reading, current, "fichier", "file-not-text", response, model, language);
    }
  }

  @GetMapping("/cours/{slug}/source.yaml")
  ResponseEntity<byte[]> file(Account account, @PathVariable String slug) {
    Reading reading = editor.open(account, slug);
    String name = slug + "-v" + reading.draft().number() + ".yaml";
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .eTag(reading.draft().etag())
        .body(reading.draft().policy().getBytes(StandardCharsets.UTF_8));
  }
}
