package org.clausier.yaml;

import static java.util.stream.Collectors.joining;

import java.io.StringWriter;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the same trees as JSON, which is YAML too: numbers keep their decimals, days are texts.
 */
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

  private static final int WIDTH = 140;

  private JsonWriter() {}

  /** On one line. */
  public static String write(Tree tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, tree);
    }
    return text.toString();
  }

  /** For people: what fits on a line is on a line. */
  public static String indented(Tree tree) {
    return indented(tree, "") + "\n";
  }

  private static String indented(Tree tree, String margin) {
    String line = write(tree);
    boolean open = tree instanceof Tree.Keys k && k.open();
    if (!open && margin.length() + line.length() <= WIDTH) return line;
    String deeper = margin + "  ";
    if (tree instanceof Tree.Keys keys) {
      return keys.entries().entrySet().stream()
          .map(e -> write(new Tree.Text(e.getKey())) + ": " + indented(e.getValue(), deeper))
          .collect(joining(",\n" + deeper, "{\n" + deeper, "\n" + margin + "}"));
    }
    if (tree instanceof Tree.Items items) {
      return items.items().stream()
          .map(item -> indented(item, deeper))
          .collect(joining(",\n" + deeper, "[\n" + deeper, "\n" + margin + "]"));
    }
    return line;
  }

  private static void write(JsonGenerator json, Tree tree) {
    if (tree instanceof Tree.Keys keys) {
      json.writeStartObject();
      keys.entries()
          .forEach(
              (key, value) -> {
                json.writeName(key);
                write(json, value);
              });
      json.writeEndObject();
    } else if (tree instanceof Tree.Items items) {
      json.writeStartArray();
      items.items().forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (tree instanceof Tree.Text text) {
      json.writeString(text.text());
    } else {
      plain(json, ((Tree.Plain) tree).text());
    }
  }

  private static void plain(JsonGenerator json, String text) {
    if (NUMBER.matcher(text).matches()) json.writeNumber(text);
    else if (text.equals("true") || text.equals("false")) json.writeBoolean(text.equals("true"));
    else if (text.equals("null")) json.writeNull();
    else json.writeString(text);
  }
}
