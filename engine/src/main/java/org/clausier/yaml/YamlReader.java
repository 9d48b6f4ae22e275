package org.clausier.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 event by event. Refused: what is not UTF-8, more than {@link #LARGEST} bytes,
 * nesting beyond {@link #DEEPEST}, several documents, anchors, aliases, tags and duplicate keys
 * (which YAML readers otherwise resolve in silence, each in its own way).
 */
public final class YamlReader {

  /** The largest file read, in bytes: a policy of a thousand terms is a twentieth of it. */
  public static final int LARGEST = 2_000_000;

  private static final int DEEPEST = 40;
  private static final int MOST_PROBLEMS = 100;
  private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

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
    try {
      return root(new Parse(SETTINGS).parseReader(new WholeCharacters(text)).iterator());
    } catch (TooDeep e) {
      return refuse(e.line, "yaml-too-deep", String.valueOf(DEEPEST));
    } catch (MarkedYamlEngineException e) {
      return refuse(line(e.getProblemMark()), "yaml-syntax", e.getProblem());
    } catch (ReaderException e) {
      String code = "U+%04X".formatted(e.getCodePoint());
      return refuse(lineAt(text, e.getPosition()), "yaml-character", code);
    } catch (YamlEngineException e) {
      return refuse(0, "yaml-syntax", String.valueOf(e.getMessage()));
    }
  }

  private Outcome<Node> root(Iterator<Event> events) {
    events.next();
    if (events.next().getEventId() == Event.ID.StreamEnd) return refuse(0, "file-empty");
    Node root = node(events, events.next(), 0);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) report(line(after), "yaml-several-documents");
    return problems.isEmpty() ? Outcome.ok(root) : Outcome.refused(problems);
  }

  private Outcome<Node> refuse(int line, String id, String... arguments) {
    problems.add(Problem.error(new Source(name, line), id, arguments));
    return Outcome.refused(problems);
  }

  private void report(int line, String id, String... arguments) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(Problem.error(new Source(name, line), id, arguments));
    }
  }

  private Node node(Iterator<Event> events, Event event, int depth) {
    int line = line(event);
    if (depth > DEEPEST) throw new TooDeep(line);
    forbidMarks(event, line);
    if (event.getEventId() == Event.ID.MappingStart) return mapping(events, line, depth);
    if (event.getEventId() == Event.ID.SequenceStart) {
      List<Node> items = new ArrayList<>();
      for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
        items.add(node(events, e, depth + 1));
      }
      return new Node.Sequence(items, line);
    }
    return new Node.Scalar(event instanceof ScalarEvent s ? text(s) : "", line);
  }

  private static String text(ScalarEvent scalar) {
    return scalar.isPlain() && NOTHING.contains(scalar.getValue()) ? "" : scalar.getValue();
  }

  private Node mapping(Iterator<Event> events, int line, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      String key = e instanceof ScalarEvent s ? s.getValue() : "";
      int keyLine = line(e);
      if (e instanceof CollectionStartEvent) report(keyLine, "yaml-key-not-text");
      node(events, e, depth + 1);
      Node value = node(events, events.next(), depth + 1);
      if (entries.putIfAbsent(key, value) != null) {
        report(keyLine, "yaml-duplicate-key", key, lines.getOrDefault(key, 0) + "");
      } else {
        lines.put(key, keyLine);
      }
    }
    return new Node.Mapping(entries, lines, line);
  }

  private void forbidMarks(Event event, int line) {
    if (event instanceof AliasEvent) report(line, "yaml-alias");
    else if (event instanceof NodeEvent n && n.getAnchor().isPresent()) report(line, "yaml-anchor");
    Optional<String> tag =
        event instanceof ScalarEvent s
            ? s.getTag()
            : event instanceof CollectionStartEvent c ? c.getTag() : Optional.empty();
    if (tag.isPresent()) report(line, "yaml-tag");
  }

  private static int line(Event event) {
    return line(event.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(0);
  }

  private static int lineAt(String text, int character) {
    return 1 + (int) text.codePoints().limit(character).filter(c -> c == '\n').count();
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
