package org.clausier.cgu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausier.clause.Composition;
import org.clausier.clause.PolicyFacts;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.grid.Silence;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.ruling.Layer;
import org.clausier.ruling.RuleBook;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * What the CGU of a version print of a cell: the sentences that bear its own terms, those of the
 * ancestors it inherits from, the law or the licence that rules whatever is written, or the
 * silence. The texts are set as a printer sets them.
 */
public record CellSentence(CellId cell, List<Sentence> sentences) {

  public CellSentence {
    sentences = List.copyOf(sentences);
  }

  /** Why a sentence bears on the cell. */
  public enum Origin {
    OWN,
    INHERITED,
    LAW,
    LICENCE,
    SILENCE
  }

  /**
   * A sentence and its place.
   *
   * @param reference « CGU, article 8, 3° »; empty for the law and the licence
   * @param anchor its address in the document, or empty
   */
  public record Sentence(Origin origin, String reference, String anchor, String text) {

    /** « CGU, article 8, 3° : Une entreprise peut… ». */
    public String line(Language language) {
      if (reference.isEmpty()) return text;
      return Typography.set(language, reference + (language == Language.FR ? " : " : ": ")) + text;
    }
  }

  /** All of it on one line, as the editor says it after each edit. */
  public String line(Language language) {
    return sentences.stream().map(s -> s.line(language)).collect(Collectors.joining(" "));
  }

  /**
   * The sentences of a cell, of whatever practice and audience.
   *
   * @param day days before it no longer count
   */
  public static CellSentence of(
      Library library, RuleBook rules, Policy policy, CellId id, LocalDate day, Language language) {
    return of(library, policy, Grid.cell(library, rules, policy, id, day), language);
  }

  /** The same of a cell of that policy's grid. */
  public static CellSentence of(Library library, Policy policy, Cell cell, Language language) {
    return new CellSentence(cell.id(), new Writer(library, policy, cell, language).sentences());
  }

  private record Writer(
      Library library,
      Policy policy,
      Cell cell,
      Language language,
      Composition composition,
      Messages messages) {

    Writer(Library library, Policy policy, Cell cell, Language language) {
      this(
          library,
          policy,
          cell,
          language,
          Composition.of(library, CguArticles.DOCUMENT, PolicyFacts.of(library, policy)),
          Messages.of(library, language));
    }

    List<Sentence> sentences() {
      List<Sentence> all = new ArrayList<>();
      statements(Origin.OWN, cell.own(), all);
      statements(Origin.INHERITED, cell.above(), all);
      if (cell.layers().contains(Layer.LAW)) {
        all.add(new Sentence(Origin.LAW, "", "", messages.text("rule.law")));
      }
      if (cell.layers().contains(Layer.LICENCE)) {
        String licence =
            library.words("licences/" + policy.course().licence(), language).form("label");
        all.add(new Sentence(Origin.LICENCE, "", "", messages.text("rule.licence", licence)));
      }
      cell.silence().ifPresent(s -> all.add(silence(s)));
      return all;
    }

    private void statements(Origin origin, List<Term> terms, List<Sentence> all) {
      int article = composition.article(CguArticles.PRACTICES).orElseThrow().number();
      List<Statement> printed = Statement.of(library, policy);
      Set<Statement> bearing = new LinkedHashSet<>();
      for (Term term : terms) Statement.of(printed, term).ifPresent(bearing::add);
      StatementWords words = new StatementWords(library, policy, language);
      for (Statement statement : bearing) {
        all.add(
            new Sentence(
                origin,
                messages.text("cell.place.article", article + ", " + statement.number() + "°"),
                StatementBlocks.anchor(article, statement),
                Typography.set(language, words.paragraph(statement))));
      }
    }

    private Sentence silence(Silence silence) {
      String annex = composition.annex(CguArticles.TABLE).map(a -> a.number() + "").orElseThrow();
      String form = silence == Silence.WRITTEN ? "silence.written" : "silence.no-term";
      return new Sentence(
          Origin.SILENCE,
          messages.text("cell.place.annex", annex),
          "annexe-" + CguArticles.TABLE,
          messages.text(form, policy.version() + ""));
    }
  }
}
