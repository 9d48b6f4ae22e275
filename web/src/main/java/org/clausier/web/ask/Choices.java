package org.clausier.web.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.library.Words;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Component;

/** « Je suis… » and « je voudrais… »: the audiences and the practices, as people say them. */
@Component
public class Choices {

  /** One line of a list. */
  public record Choice(String value, String label) {}

  /** Lines under a heading. */
  public record Group(String label, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  /** Every « do » says whose by a blank that agrees with its subject; here somebody says « I ». */
  private static final Pattern WHOSE = Pattern.compile("\\{[^{}|]*\\|[^{}|]*}");

  private final Library library;
  private final LibraryMessages messages;
  private final Map<Language, List<Group>> audiences = new ConcurrentHashMap<>();
  private final Map<Language, List<Group>> practices = new ConcurrentHashMap<>();

  public Choices(Desk desk, LibraryMessages messages) {
    this.library = desk.library();
    this.messages = messages;
  }

  /** Everybody but « everyone »: nobody is that. */
  public List<Group> audiences(Language language) {
    return audiences.computeIfAbsent(
        language,
        l -> {
          Taxonomy tree = library.audienceTree();
          List<String> heads =
              tree.roots().stream().flatMap(r -> tree.children(r).stream()).toList();
          return groups(
              l,
              "audiences/",
              heads,
              tree.ids().stream().toList(),
              tree,
              words -> words.form("one"));
        });
  }

  /** The leaves: a use is of one practice. */
  public List<Group> practices(Language language) {
    return practices.computeIfAbsent(
        language,
        l -> {
          Taxonomy tree = library.practiceTree();
          return groups(
              l, "practices/", tree.roots(), tree.leaves(), tree, words -> mine(l, words));
        });
  }

  /** « demander à mes salariés de suivre le cours ». */
  private String mine(Language language, Words words) {
    return WHOSE.matcher(words.form("do")).replaceAll(messages.text(language, "web.ask.my"));
  }

  private List<Group> groups(
      Language language,
      String folder,
      List<String> heads,
      List<String> ids,
      Taxonomy tree,
      java.util.function.Function<Words, String> said) {
    List<Group> groups = new ArrayList<>();
    for (String head : heads) {
      List<Choice> under =
          ids.stream()
              .filter(id -> tree.isWithin(id, head))
              .map(id -> new Choice(id, set(language, said.apply(words(folder + id, language)))))
              .toList();
      groups.add(new Group(set(language, words(folder + head, language).form("label")), under));
    }
    return List.copyOf(groups);
  }

  private Words words(String folder, Language language) {
    return library.words(folder, language);
  }

  private static String set(Language language, String text) {
    return Typography.set(language, text);
  }
}
