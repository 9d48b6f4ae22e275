package org.clausier.verification;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;
import org.clausier.words.Typography;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/** What can be said of a PDF, in sentences already set: the verdict first; and as JSON. */
public final class VerificationWords {

  private final Language language;
  private final Messages messages;
  private final Figures figures;

  public VerificationWords(Library library, Language language) {
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  public List<String> lines(Verification v) {
    List<String> lines = new ArrayList<>();
    if (v instanceof Verification.Genuine g) genuine(g, lines);
    else if (v instanceof Verification.Altered a) altered(a, lines);
    else lines.add(say("unknown", say("unknown." + ((Verification.Unknown) v).reason().id())));
    if (v instanceof Verification.Unknown u) {
      u.made().ifPresent(m -> lines.add(say("claims", document(m), printed(m))));
    }
    return lines.stream().map(l -> Typography.set(language, l)).toList();
  }

  private void genuine(Verification.Genuine g, List<String> lines) {
    if (g.issued().isPresent()) {
      Issued i = g.issued().get();
      lines.add(say("issued", plain(i.title()), plain(i.by()), figures.day(i.day())));
      return;
    }
    g.made().ifPresent(m -> lines.add(say("genuine", document(m), printed(m))));
    lines.add(say("genuine.means"));
  }

  private void altered(Verification.Altered a, List<String> lines) {
    a.made().ifPresent(m -> lines.add(say("altered", document(m), printed(m))));
    if (a.pages().isEmpty()) lines.add(say("altered.unseen"));
    else {
      List<String> pages = a.pages().stream().map(p -> p + "").toList();
      lines.add(say("altered.pages", Lists.and(language, pages)));
    }
  }

  /** « conditions d’utilisation de « Un cours », version 3, par Atelier Lumen ». */
  private String document(Verification.Made made) {
    Policy p = made.policy();
    return say("document", plain(p.course().title()), p.version() + "", plain(p.producer().name()));
  }

  private String printed(Verification.Made made) {
    return figures.day(made.imprint().day());
  }

  /** Someone else wrote it: nothing in it may steer a terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "");
  }

  private String say(String key, Object... arguments) {
    return messages.say("verify." + key, arguments);
  }

  /** On one line. */
  public String json(Verification v) {
    Tree.Builder keys = Tree.keys().plain("clausier", 1).text("verdict", verdict(v));
    if (v instanceof Verification.Unknown u) keys.text("reason", u.reason().id());
    if (v instanceof Verification.Altered a) {
      List<Tree> pages = a.pages().stream().<Tree>map(p -> new Tree.Plain(p + "")).toList();
      keys.put("pages", new Tree.Items(pages, false));
    }
    if (v instanceof Verification.Genuine g) {
      keys.put(
          "issued",
          g.issued()
              .map(
                  i ->
                      Tree.keys()
                          .text("title", i.title())
                          .text("by", i.by())
                          .plain("day", i.day())
                          .done()));
    }
    return JsonWriter.write(
        keys.put("document", v.made().map(VerificationWords::made))
            .text("sha256", v.sha256())
            .texts("says", lines(v))
            .open());
  }

  private static String verdict(Verification v) {
    if (v instanceof Verification.Genuine) return "genuine";
    return v instanceof Verification.Altered ? "altered" : "unknown";
  }

  private static Tree made(Verification.Made made) {
    return Tree.keys()
        .text("policy", made.policy().id())
        .plain("version", made.policy().version())
        .text("producer", made.policy().producer().name())
        .text("course", made.policy().course().title())
        .text("language", made.imprint().language().code())
        .plain("day", made.imprint().day())
        .text("engine", made.imprint().engine())
        .text("library", made.imprint().library())
        .done();
  }
}
