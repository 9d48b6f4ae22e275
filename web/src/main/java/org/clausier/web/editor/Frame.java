package org.clausier.web.editor;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Today;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the editor shows: the course, its draft, when it was saved. */
@Component
public class Frame {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Today today;
  private final LibraryMessages messages;

  Frame(Today today, LibraryMessages messages) {
    this.today = today;
    this.messages = messages;
  }

  /**
   * @param tab the page's own id among those of the editor
   */
  public void put(Sitting sitting, String tab) {
    put(sitting.model(), sitting.reading(), tab, sitting.language());
  }

  void put(Model model, Reading reading, String tab, Language language) {
    put(model, reading.course(), tab);
    model.addAttribute("draft", reading.draft());
    model.addAttribute("revision", reading.draft().revision());
    model.addAttribute("saved", saved(reading.draft().saved(), language));
  }

  void put(Model model, Course course, String tab) {
    model.addAttribute("course", course);
    model.addAttribute("at", "/cours/" + course.slug());
    model.addAttribute("tab", tab);
  }

  /** « enregistré à 14 h 02 », with the day when it is not today's. */
  String saved(OffsetDateTime instant, Language language) {
    var paris = instant.atZoneSameInstant(PARIS);
    String time =
        DateTimeFormatter.ofPattern(language == Language.FR ? "H' h 'mm" : "H:mm").format(paris);
    if (paris.toLocalDate().equals(today.now().atZoneSameInstant(PARIS).toLocalDate())) {
      return messages.text(language, "web.editor.saved", time);
    }
    String day = Figures.in(language).day(paris.toLocalDate());
    return messages.text(language, "web.editor.saved.before", day, time);
  }
}
