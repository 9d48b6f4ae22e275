package org.clausier.document;

import java.util.List;
import org.clausier.words.Typography;
import org.clausier.yaml.Tree;

/** A document as data, for machines: the same sentences as on paper, each with its clause. */
public final class DocumentTree {

  private final Document document;

  private DocumentTree(Document document) {
    this.document = document;
  }

  public static Tree.Keys of(Document document) {
    return new DocumentTree(document).tree();
  }

  private Tree.Keys tree() {
    Tree.Builder keys =
        Tree.keys()
            .text("title", set(document.cover().title()))
            .text("subtitle", set(document.cover().subtitle()))
            .text("reference", document.cover().reference())
            .text("version", set(document.cover().version()))
            .text("language", document.language().code())
            .text("draft", document.standing().draftMark().map(this::set))
            .text("caution", set(document.standing().caution()))
            .items(
                "facts",
                document.cover().facts().stream()
                    .map(
                        f ->
                            Tree.keys()
                                .text("label", set(f.label()))
                                .text("value", set(f.value()))
                                .done())
                    .toList());
    document
        .brief()
        .ifPresent(b -> keys.texts("brief", b.lines().stream().map(this::set).toList()));
    keys.items("articles", document.sections().stream().map(this::section).toList());
    keys.items("annexes", document.annexes().stream().map(this::section).toList());
    return keys.open();
  }

  private Tree.Keys section(Section section) {
    return Tree.keys()
        .text("number", set(section.number()))
        .text("title", set(section.title()))
        .text("anchor", section.anchor())
        .items("blocks", section.blocks().stream().map(this::block).toList())
        .open();
  }

  private Tree.Keys block(Block block) {
    return block.match(
        p ->
            Tree.keys()
                .text("anchor", p.anchor())
                .text("clause", p.clauseId())
                .text("number", p.number())
                .text("text", set(p.text()))
                .open(),
        l -> Tree.keys().texts("items", l.items().stream().map(this::set).toList()).open(),
        this::table,
        f ->
            Tree.keys()
                .text("figure", set(f.title()))
                .text("description", set(f.description()))
                .put("table", table(f.table()))
                .open(),
        s ->
            Tree.keys()
                .items(
                    "signatures",
                    s.signatures().stream()
                        .map(
                            x ->
                                Tree.keys()
                                    .text("party", set(x.party()))
                                    .text("name", x.name())
                                    .text("role", set(x.role()))
                                    .done())
                        .toList())
                .open());
  }

  private Tree.Keys table(Block.Table table) {
    return Tree.keys()
        .text("caption", set(table.caption()))
        .texts("head", table.head().stream().map(this::set).toList())
        .items("rows", table.rows().stream().map(this::row).toList())
        .open();
  }

  private Tree row(List<Block.Cell> cells) {
    return new Tree.Items(
        cells.stream()
            .map(
                c ->
                    (Tree)
                        Tree.keys().text("text", set(c.text())).text("class", c.cssClass()).done())
            .toList(),
        false);
  }

  private String set(String text) {
    return Typography.set(document.language(), text);
  }
}
