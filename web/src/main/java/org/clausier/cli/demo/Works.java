package org.clausier.cli.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.clausier.cgu.CguArticles;
import org.clausier.document.Document;
import org.clausier.document.html.HtmlPrinter;
import org.clausier.document.pdf.PdfFacts;
import org.clausier.document.pdf.PdfPrinter;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Outcome;
import org.clausier.ruling.Articles;
import org.clausier.ruling.RuleBook;
import org.clausier.words.Language;

/**
 * What all the cases share: one library, one set of rules, one printer.
 *
 * @param step called after each piece of work
 */
record Works(
    Library library,
    Language language,
    LocalDate today,
    RuleBook rules,
    Articles articles,
    Messages messages,
    HtmlPrinter html,
    PdfPrinter pdf,
    Folder out,
    Runnable step) {

  static Works of(
      Library library,
      Language language,
      LocalDate today,
      RuleBook rules,
      Folder out,
      Runnable step) {
    return new Works(
        library,
        language,
        today,
        rules,
        new CguArticles(library),
        Messages.of(library, language),
        new HtmlPrinter(
            library.files().text("documents/page.html"),
            library.files().text("documents/page.css")),
        new PdfPrinter(library.files()::bytes),
        out,
        step);
  }

  /** What came with the program reads without a problem, or it is our mistake. */
  static <T> T right(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        problems -> {
          throw new IllegalStateException(problems.toString());
        });
  }

  /** Writes a document as a page and as a PDF under a name without ending. */
  void print(Document document, String author, String name) {
    String page = html.print(document);
    out.write(name + ".html", page);
    PdfFacts facts =
        new PdfFacts(
            document.cover().title() + " – " + document.cover().subtitle(),
            author,
            document.cover().description(),
            today.atStartOfDay().toInstant(ZoneOffset.UTC));
    out.write(name + ".pdf", pdf.print(page, facts, document.attachments()));
  }

  /** Does a piece of work and says so. */
  <T> T piece(Supplier<T> work) {
    T made = work.get();
    step.run();
    return made;
  }

  String say(String key, Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) texts[i] = arguments[i].toString();
    return messages.text("demo." + key, texts);
  }
}
