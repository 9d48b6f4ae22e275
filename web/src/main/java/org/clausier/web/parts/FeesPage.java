package org.clausier.web.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.price.FeeWords;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Sitting;
import org.clausier.web.editor.Tables;
import org.clausier.web.editor.Words;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fees of a draft. */
@Controller
class FeesPage {

  private static final String NEW = "nouveau";

  /**
   * A fee in the list.
   *
   * @param cells those that bear it
   */
  public record Line(String id, String said, List<String> cells) {}

  private final Library library;
  private final Frame frame;
  private final Tables tables;
  private final Words words;
  private final Answers answers;
  private final LibraryMessages messages;

  FeesPage(
      Desk desk,
      Frame frame,
      Tables tables,
      Words words,
      Answers answers,
      LibraryMessages messages) {
    this.library = desk.library();
    this.frame = frame;
    this.tables = tables;
    this.words = words;
    this.answers = answers;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/tarifs")
  String list(Sitting sitting) {
    return list(sitting, answers.blank(sitting));
  }

  private String list(Sitting sitting, Posted posted) {
    frame.put(sitting, "tarifs");
    Language language = sitting.language();
    Policy policy = sitting.policy();
    FeeWords fees = new FeeWords(library, language);
    Model model = sitting.model();
    model.addAttribute("problems", posted.problems());
    model.addAttribute(
        "fees",
        policy.fees().values().stream()
            .map(
                f ->
                    new Line(
                        f.id(),
                        Typography.set(language, fees.sentences(f)),
                        cells(policy, f.id(), language)))
            .toList());
    return "tarifs";
  }

  private List<String> cells(Policy policy, String fee, Language language) {
    return policy.terms().stream()
        .filter(t -> t.fee().filter(fee::equals).isPresent())
        .map(t -> tables.name(CellId.of(t), language))
        .distinct()
        .toList();
  }

  @GetMapping("/cours/{slug}/tarifs/{id}")
  String page(Sitting sitting, @PathVariable String id) {
    if (id.equals(NEW)) return form(sitting, id, answers.blank(sitting));
    Fee fee = fee(sitting, id).orElseThrow(Missing::new);
    return form(sitting, id, answers.posted(FeeForm.values(fee), sitting));
  }

  private static Optional<Fee> fee(Sitting sitting, String id) {
    return Optional.ofNullable(sitting.policy().fees().get(id));
  }

  private String form(Sitting sitting, String id, Posted posted) {
    frame.put(sitting, "tarifs");
    Language language = sitting.language();
    Model model = sitting.model();
    model.addAttribute("fee", id);
    model.addAttribute("fresh", id.equals(NEW));
    model.addAttribute("f", posted);
    model.addAttribute("problems", posted.problems());
    model.addAttribute("rows", IntStream.range(0, FeeForm.rows(posted)).boxed().toList());
    model.addAttribute("units", words.units(language));
    model.addAttribute("periods", words.periods(language));
    model.addAttribute(
        "practices", words.choices("practices", library.practiceTree().ids(), "label", language));
    model.addAttribute(
        "adjusted", fee(sitting, id).map(f -> !f.adjustments().isEmpty()).orElse(false));
    return "tarif";
  }

  @PostMapping("/cours/{slug}/tarifs/{id}")
  String save(
      Sitting sitting,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values) {
    Posted posted = answers.posted(values, sitting);
    Answers.Form form = new Answers.Form(posted, "unit", s -> form(s, id, posted));
    String name = id.equals(NEW) ? posted.text("id") : id;
    if (id.equals(NEW) && fee(sitting, name).isPresent()) {
      posted.problem("id", "id-taken", words.message(sitting.language(), "web.fee.id"));
    }
    Optional<Fee> fee =
        new FeeForm(words, messages, sitting.language()).fee(posted, name, fee(sitting, name));
    if (fee.isEmpty()) return answers.wrong(sitting, form);
    String change = answers.text(sitting, "web.fee.changed", name);
    return answers.save(sitting, form, sitting.at("/tarifs"), change, new Edit.PutFee(fee.get()));
  }

  @PostMapping("/cours/{slug}/tarifs/{id}/retirer")
  String remove(Sitting sitting, @PathVariable String id) {
    Posted none = answers.blank(sitting);
    Answers.Form form = new Answers.Form(none, "tarifs", s -> list(s, none));
    String change = answers.text(sitting, "web.fee.removed", id);
    return answers.save(sitting, form, sitting.at("/tarifs"), change, new Edit.RemoveFee(id));
  }
}
