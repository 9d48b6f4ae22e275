package org.clausier.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausier.amount.Cents;
import org.clausier.document.html.Page;
import org.clausier.words.Figures;

/** The pages by which the demonstration is browsed. */
final class Pages {

  private static final String FOLDER = "documents/demo/";

  private final Works works;

  Pages(Works works) {
    this.works = works;
  }

  void write(List<Made> all) {
    Page index = page("index.html");
    Page one = page("case.html");
    works.out().write("style.css", works.library().files().bytes(FOLDER + "style.css"));
    for (String face : List.of("regular", "italic", "semibold")) {
      works
          .out()
          .write(
              "fonts/" + face + ".ttf",
              works.library().files().bytes("fonts/source-serif-4/" + face + ".ttf"));
    }
    for (Made made : all) {
      Map<String, Object> model = new TreeMap<>(made.model());
      model.putAll(common());
      model.put("requestHead", texts("party", "outcome", "net", "vat", "gross", "documents"));
      works.out().write(made.of().id() + "/index.html", one.print(model));
    }
    works.out().write("index.html", index.print(index(all)));
  }

  private Page page(String name) {
    return new Page(works.library().files().text(FOLDER + name));
  }

  private Map<String, Object> common() {
    Map<String, Object> words = new TreeMap<>();
    for (String word : List.of("summary", "back", "grid", "agreements", "audits")) {
      words.put(word, works.say("word." + word));
    }
    return Map.of(
        "lang", works.language().code(),
        "words", words,
        "caution", works.library().words("documents/cgu", works.language()).form("caution"));
  }

  private List<String> texts(String... keys) {
    return Stream.of(keys).map(k -> works.say("head." + k)).toList();
  }

  private Map<String, Object> index(List<Made> all) {
    Map<String, Object> model = new TreeMap<>(common());
    model.put("title", works.say("title"));
    model.put("lead", works.say("lead"));
    model.put("note", works.say("note"));
    model.put(
        "head", texts("case", "versions", "terms", "problems", "agreements", "findings", "due"));
    List<List<Map<String, Object>>> rows = new ArrayList<>();
    all.forEach(m -> rows.add(row(m)));
    model.put("rows", rows);
    model.put("cases", all.stream().map(this::card).toList());
    return model;
  }

  private List<Map<String, Object>> row(Made made) {
    return List.of(
        cell(made.of().title(), ""),
        cell(made.versions() + "", "figure"),
        cell(made.terms() + "", "figure"),
        cell(made.problems() + "", "figure"),
        cell(made.agreements() + " / " + made.requests(), "figure"),
        cell(made.findings() + "", "figure"),
        cell(money(made.due()), "figure"));
  }

  private static Map<String, Object> cell(String text, String css) {
    return Map.of("text", text, "class", css);
  }

  private Map<String, Object> card(Made made) {
    String id = made.of().id();
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(VersionWork.link(id + "/index.html", works.say("open")));
    links.add(VersionWork.link(id + "/cgu-v" + made.versions() + ".pdf", works.say("cgu.pdf")));
    return Map.of(
        "id", id, "title", made.of().title(), "sentence", made.of().sentence(), "links", links);
  }

  private String money(Cents amount) {
    return Figures.in(works.language()).money(amount.cents());
  }
}
