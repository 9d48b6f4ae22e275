package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.cgu.Cgu;
import org.clausier.cgu.CguArticles;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.html.HtmlPrinter;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms of use of the origin policies, in both languages. */
class CguTest {

  private static final LocalDate PRINTED = LocalDate.of(2026, 11, 22);

  static Stream<Arguments> policies() {
    return Trial.LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/[a-z-]+/policy-v\\d+\\.yaml"))
        .flatMap(p -> Stream.of(Language.values()).map(l -> Arguments.of(p, l)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void the_text_is_as_approved(String path, Language language) {
    String name = path.replace("policies/", "").replace("/policy-", "-").replace(".yaml", "");
    Approval.check("cgu/" + name + "." + language.code() + ".txt", text(document(path, language)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_normative_paragraph_bears_its_clause(String path, Language language) {
    for (Section section : document(path, language).sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Paragraph p && !p.strong()) {
          assertThat(p.clauseId()).describedAs(p.text()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_written_term_is_a_sentence_where_rulings_say_it_stands(
      String path, Language language) {
    Policy policy = Trial.read(Trial.LIBRARY.files().text(path));
    Set<String> numbers = new TreeSet<>();
    document(path, language).sections().stream()
        .filter(s -> s.anchor().equals("article-practices"))
        .flatMap(s -> s.blocks().stream())
        .forEach(
            b -> {
              if (b instanceof Block.Paragraph p) numbers.add(p.number());
            });
    CguArticles articles = new CguArticles(Trial.LIBRARY);
    for (Term term : policy.terms()) {
      String article = articles.articleOf(policy, term);
      if (term.verdict() == Verdict.SILENT) assertThat(article).startsWith("annexe");
      else assertThat(numbers).contains(article.substring(article.indexOf(", ") + 2));
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void the_same_policy_language_and_day_give_the_same_page(String path, Language language) {
    assertThat(html(document(path, language))).isEqualTo(html(document(path, language)));
  }

  /** The signs that French typography forbids (domain § 7.2), looked for in every text. */
  @ParameterizedTest
  @MethodSource("policies")
  void french_is_set_as_a_printer_sets_it(String path, Language language) {
    if (language != Language.FR) return;
    Pattern wrong = Pattern.compile("'| [;!?:»]|« |\\.\\.\\.|  | ,|,,|\\(\\s|\\d €| %| \\.");
    for (String line : text(document(path, language)).split("\n")) {
      assertThat(wrong.matcher(line.strip()).find()).describedAs(line).isFalse();
    }
  }

  @Test
  void a_course_without_identity_prints_gaps_that_are_seen() {
    Policy bare =
        Trial.read(
            """
            clausier: 1
            policy: bare
            version: 1
            producer: { name: Atelier Lumen }
            course: { title: Un cours }
            grid: { follow-individually: { everyone: free } }
            """);
    Document document = Cgu.document(Trial.LIBRARY, bare, Language.FR, PRINTED, Trial.RULES);
    assertThat(text(document)).contains("[hébergeur à compléter]");
    assertThat(document.standing().draftMark()).isPresent();
  }

  static Document document(String path, Language language) {
    Policy policy = Trial.read(Trial.LIBRARY.files().text(path));
    return Cgu.document(Trial.LIBRARY, policy, language, PRINTED, Trial.RULES);
  }

  static String html(Document document) {
    Library library = Trial.LIBRARY;
    return new HtmlPrinter(
            library.files().text("documents/page.html"), library.files().text("documents/page.css"))
        .print(document);
  }

  /** The words of a document, set, one block a line: what a reviewer reads. */
  static String text(Document document) {
    List<String> lines = new ArrayList<>();
    lines.add(document.cover().title() + " – " + document.cover().subtitle());
    document.cover().facts().forEach(f -> lines.add(f.label() + " | " + f.value()));
    document.brief().ifPresent(b -> b.lines().forEach(l -> lines.add("* " + l)));
    for (Section section : document.parts()) {
      lines.add("");
      lines.add(section.number() + " – " + section.title());
      for (Block block : section.blocks()) {
        block.match(
            p -> lines.add((p.number() + " " + p.text()).strip()),
            l -> lines.addAll(l.items()),
            t -> {
              lines.add(String.join(" | ", t.head()));
              t.rows()
                  .forEach(
                      r ->
                          lines.add(String.join(" | ", r.stream().map(Block.Cell::text).toList())));
              return true;
            },
            f -> lines.add(f.title()),
            s -> lines.add(s.toString()));
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(l -> text.append(Typography.set(document.language(), l)).append('\n'));
    return text.toString();
  }
}
