package org.clausier.web.editor;

import java.util.Collection;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Component;

/** The names of the library's things, for the choices of forms. */
@Component
public class Words {

  /** One of several things to choose. */
  public record Choice(String value, String label) {}

  private final Library library;
  private final LibraryMessages messages;

  Words(Desk desk, LibraryMessages messages) {
    this.library = desk.library();
    this.messages = messages;
  }

  public String message(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  public String label(String folder, String id, Language language) {
    return form(folder, id, "label", language);
  }

  public String form(String folder, String id, String form, Language language) {
    return Typography.set(language, library.words(folder + "/" + id, language).form(form));
  }

  /** Those things, in the order given. */
  public List<Choice> choices(
      String folder, Collection<String> ids, String form, Language language) {
    return ids.stream().map(id -> new Choice(id, form(folder, id, form, language))).toList();
  }

  public List<Choice> practices(Language language) {
    return choices("practices", library.practiceTree().leaves(), "label", language);
  }

  public List<Choice> audiences(Language language) {
    return choices("audiences", library.audienceTree().ids(), "label", language);
  }

  public List<Choice> units(Language language) {
    return library.units().keySet().stream()
        .filter(id -> !id.equals("per"))
        .map(id -> new Choice(id, form("units", id, "per", language)))
        .toList();
  }

  public List<Choice> periods(Language language) {
    return List.of("session", "month", "year").stream()
        .map(p -> new Choice(p, form("units", "per", p, language)))
        .toList();
  }
}
