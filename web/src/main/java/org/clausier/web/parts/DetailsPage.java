package org.clausier.web.parts;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.Producer;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Reading;
import org.clausier.web.editor.Sitting;
import org.clausier.web.editor.Words;
import org.clausier.web.words.LibraryMessages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who publishes, which course, which access: what the law and the documents ask for. */
@Controller
class DetailsPage {

  private static final Set<String> PARTS =
      Set.of("producer", "course", "access", "request", "notice");

  private final Library library;
  private final Frame frame;
  private final Words words;
  private final Answers answers;
  private final LibraryMessages messages;

  DetailsPage(Desk desk, Frame frame, Words words, Answers answers, LibraryMessages messages) {
    this.library = desk.library();
    this.frame = frame;
    this.words = words;
    this.answers = answers;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/fiche")
  String page(Sitting sitting) {
    return form(sitting, answers.posted(DetailsForm.values(sitting.policy()), sitting));
  }

  private String form(Sitting sitting, Posted posted) {
    frame.put(sitting, "fiche");
    Model model = sitting.model();
    model.addAttribute("f", posted);
    model.addAttribute("values", posted.values());
    model.addAttribute("problems", posted.problems());
    model.addAttribute("facts", Producer.FACTS);
    model.addAttribute("rows", IntStream.range(0, DetailsForm.sessions(posted)).boxed().toList());
    model.addAttribute(
        "licences",
        words.choices("licences", library.licences().keySet(), "label", sitting.language()));
    model.addAttribute("exceptions", !sitting.policy().access().exceptions().isEmpty());
    model.addAttribute("toRead", toRead(sitting));
    return "fiche";
  }

  private List<String> toRead(Sitting sitting) {
    Reading reading = sitting.reading();
    return reading.problems().stream()
        .filter(p -> reading.open().partAt(p.source().line()).filter(PARTS::contains).isPresent())
        // the remedy speaks of the text's keys; here the fields are below
        .map(p -> messages.in(sitting.language()).sentence(p))
        .toList();
  }

  @PostMapping("/cours/{slug}/fiche")
  String save(Sitting sitting, @RequestParam MultiValueMap<String, String> values) {
    Posted posted = answers.posted(values, sitting);
    Answers.Form form = new Answers.Form(posted, "name", s -> form(s, posted));
    List<Edit> edits = new DetailsForm(words, sitting.language()).edits(posted, sitting.policy());
    if (!posted.problems().isEmpty()) return answers.wrong(sitting, form);
    String change = answers.text(sitting, "web.fiche.changed");
    return answers.save(sitting, form, sitting.at("/fiche"), change, edits.toArray(Edit[]::new));
  }
}
