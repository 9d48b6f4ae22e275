package org.clausier.document.html;

import com.github.jknack.handlebars.Handlebars;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.document.Block;
import org.clausier.document.Block.Cell;
import org.clausier.document.Brief;
import org.clausier.document.Cover;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * What a page sees of a document: maps, lists, texts and booleans, with the typography set.
 *
 * <p>Every name is always there, empty or false when not called for, so that a page cannot mistake
 * an outer name for an inner one.
 */
record HtmlModel(Language language) {

  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** Bidirectional overrides: a name could read « 000 1 » where the file says « 1 000 ». */
  private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  Map<String, Object> of(Document document, String css) {
    Map<String, Object> model = new TreeMap<>(cover(document.cover()));
    model.put("lang", language.tag());
    model.put("draftMark", set(document.standing().draftMark().orElse("")));
    model.put("caution", set(document.standing().caution()));
    model.put("footer", set(document.standing().footer()));
    model.put("brief", document.brief().<Object>map(this::brief).orElse(false));
    model.put("toc", each(document.parts(), this::entry));
    model.put("parts", parts(document));
    model.put("css", new Handlebars.SafeString(css));
    return model;
  }

  private Map<String, Object> cover(Cover cover) {
    return Map.of(
        "title", set(cover.title()),
        "subtitle", set(cover.subtitle()),
        "reference", set(cover.reference()),
        "version", set(cover.version()),
        "description", set(cover.description()),
        "facts", each(cover.facts(), f -> texts("label", f.label(), "value", f.value())));
  }

  private Map<String, Object> brief(Brief brief) {
    return Map.of(
        "title", set(brief.title()),
        "note", set(brief.note()),
        "lines", each(brief.lines(), this::set),
        "basis", brief.basis().<Object>map(this::table).orElse(false));
  }

  private Map<String, Object> entry(Section section) {
    return Map.of(
        "number", set(section.number()),
        "title", set(section.title()),
        "anchor", section.anchor());
  }

  private List<Object> parts(Document document) {
    return Stream.concat(
            document.sections().stream().<Object>map(s -> section(s, "article")),
            document.annexes().stream().map(s -> section(s, "annex")))
        .toList();
  }

  private Map<String, Object> section(Section section, String kind) {
    Map<String, Object> model = new TreeMap<>(entry(section));
    model.put("kind", kind);
    model.put("blocks", each(section.blocks(), this::block));
    return model;
  }

  private Map<String, Object> block(Block block) {
    Map<String, Object> model = new TreeMap<>();
    for (String name : List.of("anchor", "clause", "number", "paragraph")) model.put(name, "");
    for (String name : List.of("strong", "list", "table", "figure", "signatures"))
      model.put(name, false);
    model.putAll(
        block.match(
            this::paragraph,
            list -> Map.of("list", each(list.items(), this::set)),
            table -> Map.of("table", table(table)),
            figure -> Map.of("figure", figure(figure)),
            signatures -> Map.of("signatures", each(signatures.signatures(), this::signature))));
    return model;
  }

  private Map<String, Object> paragraph(Block.Paragraph paragraph) {
    return Map.of(
        "anchor", paragraph.anchor(),
        "clause", paragraph.clauseId(),
        "paragraph", set(paragraph.text()),
        "number", set(paragraph.number()),
        "strong", paragraph.strong());
  }

  private Map<String, Object> table(Block.Table table) {
    return Map.of(
        "caption", set(table.caption()),
        "columns", table.head().size(),
        "head", each(table.head(), this::set),
        "rows", each(table.rows(), row -> each(row, this::cell)));
  }

  private Map<String, Object> figure(Block.Figure f) {
    String svg = SvgWriter.write(f.drawing(), f.title(), f.description(), this::set);
    return Map.of(
        "title", set(f.title()),
        "svg", new Handlebars.SafeString(svg),
        "table", table(f.table()));
  }

  private Map<String, Object> cell(Cell cell) {
    return Map.of("text", set(cell.text()), "class", cell.cssClass());
  }

  private Map<String, Object> signature(Block.Signature signature) {
    return Map.of(
        "party", set(signature.party()),
        "name", set(signature.name()),
        "role", set(signature.role()));
  }

  private Map<String, Object> texts(String name, String text, String other, String otherText) {
    return Map.of(name, set(text), other, set(otherText));
  }

  private static <T> List<Object> each(List<T> items, Function<? super T, Object> model) {
    return items.stream().map(model).toList();
  }

  private String set(String text) {
    return Typography.set(language, clean(text));
  }

  /** What no XML can carry is printed as unknown; what would turn the text around is dropped. */
  private static String clean(String text) {
    String carried = NOT_XML.matcher(text).replaceAll("\uFFFD");
    // No font of ours has a no-break hyphen.
    return TURNS.matcher(carried).replaceAll("").replace('\u2011', '-');
  }
}
