package org.clausier.web.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Node;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlReader;

/**
 * Names and texts: what was typed in a form, or what an act says of itself. What is empty is
 * absent.
 *
 * @param texts in the order of their names
 */
public record Facts(Map<String, String> texts) {

  public static final Facts NONE = new Facts(Map.of());

  public Facts {
    Map<String, String> said = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (!text.isEmpty()) said.put(name, text);
        });
    texts = Collections.unmodifiableMap(said);
  }

  public static Facts of(String name, String text) {
    return new Facts(Map.of(name, text));
  }

  /** Empty when it was not said. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** Several values of one name, kept with commas between them. */
  public List<String> list(String name) {
    return text(name).isEmpty() ? List.of() : Arrays.asList(text(name).split(","));
  }

  public Facts with(String name, String text) {
    Map<String, String> more = new TreeMap<>(texts);
    more.put(name, text);
    return new Facts(more);
  }

  /** These, over what was said before; an empty text takes the earlier one away. */
  public Facts with(Map<String, String> said) {
    Map<String, String> more = new TreeMap<>(texts);
    more.putAll(said);
    return new Facts(more);
  }

  public String json() {
    Tree.Builder keys = Tree.keys();
    texts.forEach(keys::text);
    return JsonWriter.write(keys.done());
  }

  /** What {@link #json} wrote. */
  public static Facts read(String json) {
    Node.Mapping mapping =
        YamlReader.read("facts", json.getBytes(StandardCharsets.UTF_8))
            .match(
                m -> m,
                problems -> {
                  throw new IllegalStateException(problems.toString());
                });
    Map<String, String> texts = new TreeMap<>();
    mapping.entries().forEach((name, node) -> texts.put(name, ((Node.Scalar) node).text()));
    return new Facts(texts);
  }
}
