package org.clausier.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausier.document.Samples;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlPrinterTest {

  private static final String CSS = Samples.resource("/clausier/documents/page.css");
  private static final HtmlPrinter PRINTER =
      new HtmlPrinter(Samples.resource("/clausier/documents/page.html"), CSS);

  @Test
  void typography_is_set_once_for_every_text() {
    assertThat(PRINTER.print(Samples.terms()))
        .contains("1\u202F590,00\u00A0€\u00A0HT\u202F; est-ce clair\u202F?")
        .contains("Article L.\u00A0122-5\u00A0: «\u00A0citation\u00A0».")
        .contains("<title>Conditions générales d\u2019utilisation</title>");
  }

  @Test
  void the_same_document_gives_the_same_page() {
    assertThat(PRINTER.print(Samples.terms())).isEqualTo(PRINTER.print(Samples.terms()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "{{css}} {{{title}}} {{#each toc}}",
        "R&D &amp; &lt;b&gt;",
        "\"onload=\"x",
        "]]></style>",
        "<!-- -->"
      })
  void hostile_text_is_printed_literally(String text) throws Exception {
    Document read = read(PRINTER.print(Samples.saying(text)));
    assertThat(read.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo(Typography.set(Language.FR, text));
    assertThat(read.getElementsByTagName("script").getLength()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"a\u202Eb, ab", "a\u0001b, a\uFFFDb", "demi\u2011tarif, demi-tarif"})
  void a_sign_that_cannot_be_printed_does_no_harm(String text, String printed) throws Exception {
    Document read = read(PRINTER.print(Samples.saying(text)));
    assertThat(read.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(printed);
  }

  @Property(tries = 200)
  void any_text_gives_a_well_formed_page(@ForAll String text) throws Exception {
    read(PRINTER.print(Samples.saying("x" + text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{{title}}}", "{{&title}}", "{{~&title}}", "{{> other}}", "{{#> other}}"})
  void a_page_may_not_print_unescaped(String page) {
    assertThatThrownBy(() -> new HtmlPrinter(page, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_the_model_does_not_know_is_our_mistake() {
    assertThatThrownBy(() -> new HtmlPrinter("{{titel}}", "").print(Samples.terms()))
        .hasStackTraceContaining("titel");
  }

  @Test
  void a_page_sees_no_object_behind_the_texts() {
    assertThatThrownBy(() -> new HtmlPrinter("{{title.class.name}}", "").print(Samples.terms()))
        .hasStackTraceContaining("title.class.name");
  }

  @Test
  void a_style_sheet_holds_no_mark_up() {
    assertThatThrownBy(() -> new HtmlPrinter("", "</style><script>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Document read(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }
}
