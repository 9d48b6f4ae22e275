package org.clausier.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 token by token. Refused: what is not UTF-8, more than {@link #LARGEST} bytes,
 * nesting beyond {@link #DEEPEST}, several documents, anchors, aliases, tags and duplicate keys
 * (which YAML readers otherwise resolve in silence, each in its own way).
 */
public final class YamlReader {

  /** The largest file read, in bytes: a policy of a thousand terms is a twentieth of it. */
  public static final int LARGEST = 2_000_000;

  private static final int DEEPEST = 40;
  private static final int MOST_PROBLEMS = 100;
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST * 2).build())
          .build();

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private YamlReader(String name) {
    this.name = name;
  }

  /** Reads one document whose root is a mapping. */
  public static Outcome<Node.Mapping> read(String name, byte[] bytes) {
    return readNode(name, bytes)
        .then(
            root ->
                root instanceof Node.Mapping mapping
                    ? Outcome.ok(mapping)
                    : Outcome.refused(
                        Problem.error(new Source(name, root.line()), "yaml-not-a-mapping")));
  }

  /** Reads one document, whatever its root. */
  public static Outcome<Node> readNode(String name, byte[] bytes) {
    return new YamlReader(name).document(bytes);
  }

  private Outcome<Node> document(byte[] bytes) {
    if (bytes.length > LARGEST) return refuse(0, "file-too-large", String.valueOf(LARGEST));
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return refuse(0, "not-utf8");
    }
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    if (text.isBlank()) return refuse(0, "file-empty");
    if (text.indexOf('\0') >= 0) return refuse(0, "not-text");
    try (YAMLParser parser = (YAMLParser) FACTORY.createParser(new WholeCharacters(text))) {
      JsonToken first = parser.nextToken();
      if (first == null) return refuse(0, "file-empty");
      Node root = node(parser, first, 0);
      if (parser.nextToken() != null) {
        problems.add(Problem.error(at(parser), "yaml-several-documents"));
      }
      return problems.isEmpty() ? Outcome.ok(root) : Outcome.refused(problems);
    } catch (TooDeep e) {
      return refuse(e.line, "yaml-too-deep", String.valueOf(DEEPEST));
    } catch (StreamConstraintsException e) {
      return refuse(0, "yaml-too-deep", String.valueOf(DEEPEST));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      return refuse(line, "yaml-syntax", firstLine(e.getOriginalMessage()));
    }
  }

  private Outcome<Node> refuse(int line, String id, String... arguments) {
    problems.add(Problem.error(new Source(name, line), id, arguments));
    return Outcome.refused(problems);
  }

  private Node node(YAMLParser parser, JsonToken token, int depth) {
    int line = line(parser);
    if (depth > DEEPEST) throw new TooDeep(line);
    forbidMarks(parser);
    if (token == JsonToken.START_OBJECT) return mapping(parser, line, depth);
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      for (JsonToken t = parser.nextToken();
          t != null && t != JsonToken.END_ARRAY;
          t = parser.nextToken()) {
        items.add(node(parser, t, depth + 1));
      }
      return new Node.Sequence(items, line);
    }
    return new Node.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getString(), line);
  }

  private Node mapping(YAMLParser parser, int line, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (JsonToken t = parser.nextToken(); t == JsonToken.PROPERTY_NAME; t = parser.nextToken()) {
      String key = parser.currentName();
      int keyLine = line(parser);
      JsonToken value = parser.nextToken();
      Node node = node(parser, value, depth + 1);
      if (entries.putIfAbsent(key, node) != null) {
        report(
            Problem.error(
                new Source(name, keyLine),
                "yaml-duplicate-key",
                key,
                String.valueOf(lines.getOrDefault(key, 0))));
      } else {
        lines.put(key, keyLine);
      }
    }
    return new Node.Mapping(entries, lines, line);
  }

  private void forbidMarks(YAMLParser parser) {
    if (parser.isCurrentAlias()) report(Problem.error(at(parser), "yaml-alias"));
    else if (parser.getObjectId() != null) report(Problem.error(at(parser), "yaml-anchor"));
    if (parser.getTypeId() != null) report(Problem.error(at(parser), "yaml-tag"));
  }

  private void report(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) problems.add(problem);
  }

  private Source at(JsonParser parser) {
    return new Source(name, line(parser));
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    TooDeep(int line) {
      super(null, null, false, false);
      this.line = line;
    }
  }
}
