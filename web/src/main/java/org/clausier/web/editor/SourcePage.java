package org.clausier.web.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausier.web.course.Draft;
import org.clausier.web.words.LibraryMessages;
import org.clausier.yaml.YamlReader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
  String page(Sitting sitting) {
    return page(sitting, sitting.reading().draft().policy(), Map.of());
  }

  private String page(Sitting sitting, String text, Map<String, String> problems) {
    frame.put(sitting, "source");
    Reading reading = sitting.reading();
    Model model = sitting.model();
    List<SourceLine> lines = SourceLine.of(reading.problems(), messages.in(sitting.language()));
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
  String save(Sitting sitting, @RequestParam String text) {
    return write(sitting, plain(text));
  }

  /** Browsers send lines ended as on a teleprinter. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private String write(Sitting sitting, String text) {
    if (text.isBlank()) return refused(sitting, text, "text", "source-empty");
    if (text.length() > YamlReader.LARGEST) return refused(sitting, text, "text", "source-large");
    String change = messages.text(sitting.language(), "web.source.changed");
    Result result =
        editor.write(sitting.account(), sitting.reading(), sitting.seen(), change, text);
    if (result instanceof Result.Conflict c) {
      conflicts.meanwhile(sitting.model(), c.now(), sitting.seen());
      sitting.model().addAttribute("theirs", c.now().draft().policy());
      sitting.status(HttpStatus.PRECONDITION_FAILED);
      return page(sitting.before(c.now()), text, Map.of());
    }
    return "redirect:" + sitting.at("/source");
  }

  private String refused(Sitting sitting, String text, String field, String problem) {
    sitting.status(HttpStatus.UNPROCESSABLE_CONTENT);
    String sentence = messages.text(sitting.language(), "web.form." + problem);
    return page(sitting, text, Map.of(field, sentence));
  }

  /** Replaces the text by a file's. */
  @PostMapping("/cours/{slug}/source/fichier")
  String replace(Sitting sitting, @RequestParam MultipartFile fichier) throws IOException {
    String current = sitting.reading().draft().policy();
    if (fichier.isEmpty()) {
      boolean none = String.valueOf(fichier.getOriginalFilename()).isEmpty();
      return refused(sitting, current, "fichier", none ? "file-none" : "file-empty");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(fichier.getBytes())) + "";
      return write(sitting, plain(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      return refused(sitting, current, "fichier", "file-not-text");
    }
  }

  @GetMapping("/cours/{slug}/source.yaml")
  ResponseEntity<byte[]> file(Sitting sitting) {
    Draft draft = sitting.reading().draft();
    String name = sitting.reading().course().slug() + "-v" + draft.number() + ".yaml";
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .eTag(draft.etag())
        .body(draft.policy().getBytes(StandardCharsets.UTF_8));
  }
}
