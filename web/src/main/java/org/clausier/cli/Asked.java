package org.clausier.cli;

import java.io.PrintStream;
import org.clausier.answer.Answer;
import org.clausier.answer.AnswerText;
import org.clausier.answer.RulingJson;
import org.clausier.policy.Policy;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.TooManyCombinations;
import org.clausier.ruling.Use;
import org.clausier.words.Language;

/** One answer, printed for a person or for a program. */
record Asked(Voice voice, Rulings rulings) {

  private static final int WIDTH = 88;

  Exit answer(Use use, boolean json) {
    Ruling ruling;
    try {
      ruling = rulings.ask(use);
    } catch (TooManyCombinations e) {
      return voice.refuse(
          Task.option("too-many-combinations", use.practice() + " / " + use.audience()));
    }
    if (json) print(new RulingJson(voice.library()).bytes(ruling));
    else
      print(new AnswerText(voice.library(), voice.language(), rulings.dossier()).of(use, ruling));
    boolean drafts = rulings.dossier().versions().stream().allMatch(Policy::draft);
    if (ruling.version() == 0 && drafts) {
      voice.say("cli.draft", rulings.dossier().versions().get(0).version() + "");
    }
    return Exit.CLEAN;
  }

  private void print(byte[] line) {
    voice.world().out().write(line, 0, line.length);
    voice.world().out().println();
  }

  private void print(Answer answer) {
    PrintStream out = voice.world().out();
    out.println(voice.bold(answer.headline()));
    for (Answer.Paragraph p : answer.paragraphs()) {
      out.println();
      if (p.label().isEmpty()) out.println(wrapped(p.text(), ""));
      else if (p.text().isEmpty()) out.println(voice.italic(p.label()) + colon().stripTrailing());
      else out.println(wrapped(voice.italic(p.label()) + colon() + p.text(), ""));
      p.items().forEach(item -> out.println(wrapped("· " + item, "  ")));
    }
  }

  private String colon() {
    return voice.language() == Language.FR ? "\u00A0: " : ": ";
  }

  /** Lines of a readable width on a terminal; elsewhere a paragraph stays one line. */
  private String wrapped(String text, String margin) {
    if (!voice.world().terminals().contains("out")) return text;
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + word.length() + 1 > WIDTH) {
        wrapped.append('\n').append(margin);
        column = margin.length();
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }
}
