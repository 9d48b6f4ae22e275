package org.clausier.web.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Component;

/** Starting points: complete policies to begin from, none better than another. */
@Component
public class Presets {

  private static final String FOLDER = "policies/presets/";

  /**
   * A starting point.
   *
   * @param title its name
   * @param note whom it suits, and what it forbids
   */
  public record Preset(String id, String title, String note, Policy policy) {}

  private record Read(String id, Policy policy) {}

  private final Library library;
  private final List<Read> read;

  Presets(Desk desk) {
    this.library = desk.library();
    List<Read> all = new ArrayList<>();
    for (String path : library.files().paths()) {
      if (!path.startsWith(FOLDER) || !path.endsWith(".yaml")) continue;
      String id = path.substring(FOLDER.length(), path.length() - ".yaml".length());
      Policy policy =
          desk.read(path, library.files().text(path))
              .match(
                  file -> file.policy(),
                  problems -> {
                    throw new IllegalStateException(problems.toString());
                  });
      all.add(new Read(id, policy));
    }
    this.read = List.copyOf(all);
  }

  /** In the order of their names. */
  public List<Preset> all(Language language) {
    return read.stream()
        .map(r -> preset(r, language))
        .sorted(Comparator.comparing(Preset::title))
        .toList();
  }

  public Optional<Preset> of(String id, Language language) {
    return read.stream().filter(r -> r.id().equals(id)).findFirst().map(r -> preset(r, language));
  }

  private Preset preset(Read read, Language language) {
    var words = library.words("policies/presets/" + read.id(), language);
    return new Preset(
        read.id(), words.form("label"), Typography.set(language, words.text()), read.policy());
  }
}
