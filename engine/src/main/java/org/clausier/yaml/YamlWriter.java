package org.clausier.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes YAML that a person would have written: what fits on a line is on a line, a text is quoted
 * only when YAML, 1.1 or 1.2, would take it for something else.
 */
public final class YamlWriter {

  private static final int WIDTH = 100;
  private static final int DEEP = 2;

  /** Numbers, hours and days in any version of YAML; more texts than needed, never fewer. */
  private static final Pattern FIGURES = Pattern.compile("[-+.0-9][-+.0-9:_a-fA-FxXoOTZ ]*");

  private static final Set<String> WORDS =
      Set.of(
          "", "~", "=", "<<", "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf",
          "-.inf", "+.inf", ".nan");

  private static final Pattern UNUSUAL = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\uFEFF]");
  private static final Pattern EVEN_LINES =
      Pattern.compile("\\S[^\\n]*\\S\\n*(?:\\S[^\\n]*\\S\\n*)*");

  private final StringBuilder out = new StringBuilder();
  private final Emitter emitter =
      new Emitter(
          DumpSettings.builder()
              .setWidth(Integer.MAX_VALUE)
              .setSplitLines(false)
              .setIndicatorIndent(DEEP)
              .setIndentWithIndicator(true)
              .setIndent(DEEP)
              .build(),
          new StreamDataWriter() {
            @Override
            public void write(String text) {
              out.append(text);
            }

            @Override
            public void write(String text, int from, int length) {
              out.append(text, from, from + length);
            }
          });

  private YamlWriter() {}

  public static String write(Tree.Keys root) {
    return new YamlWriter().document(root);
  }

  private String document(Tree.Keys root) {
    emitter.emit(new StreamStartEvent());
    emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    mapping(new Tree.Keys(root.entries(), true), 0, false);
    emitter.emit(new DocumentEndEvent(false));
    emitter.emit(new StreamEndEvent());
    return out.toString();
  }

  private void node(Tree tree, int column, boolean flow) {
    if (tree instanceof Tree.Keys keys) mapping(keys, column, flow);
    else if (tree instanceof Tree.Items items) sequence(items, column, flow);
    else if (tree instanceof Tree.Plain plain) scalar(plain.text(), ScalarStyle.PLAIN);
    else scalar(((Tree.Text) tree).text(), style(((Tree.Text) tree).text(), flow));
  }

  private void mapping(Tree.Keys keys, int column, boolean inFlow) {
    boolean flow = inFlow || keys.entries().isEmpty() || !keys.open() && fits(keys, column);
    emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style(flow)));
    keys.entries()
        .forEach(
            (key, value) -> {
              scalar(key, style(key, true));
              node(value, value(column, key, value), flow);
            });
    emitter.emit(new MappingEndEvent());
  }

  /** Where the value of a key would begin on a line of its own mapping. */
  private static int value(int column, String key, Tree value) {
    boolean below = value instanceof Tree.Keys k && k.open();
    return below ? column + DEEP : column + key.length() + 2;
  }

  private void sequence(Tree.Items items, int column, boolean inFlow) {
    boolean flow = inFlow || items.items().isEmpty() || !items.open() && fits(items, column);
    emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style(flow)));
    items.items().forEach(item -> node(item, column + 2 * DEEP, flow));
    emitter.emit(new SequenceEndEvent());
  }

  private void scalar(String text, ScalarStyle style) {
    emitter.emit(
        new ScalarEvent(
            Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style));
  }

  private static FlowStyle style(boolean flow) {
    return flow ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private static ScalarStyle style(String text, boolean flow) {
    if (text.indexOf('\n') >= 0) {
      boolean block = !flow && EVEN_LINES.matcher(text).matches() && !unusual(text);
      return block ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }
    if (unusual(text)) return ScalarStyle.DOUBLE_QUOTED;
    boolean taken =
        WORDS.contains(text.toLowerCase(Locale.ROOT)) || FIGURES.matcher(text).matches();
    return taken ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
  }

  private static boolean unusual(String text) {
    return UNUSUAL.matcher(text.replace("\n", "")).find();
  }

  private static boolean fits(Tree tree, int column) {
    return column + width(tree) <= WIDTH;
  }

  /** The columns it takes on one line, quotes left out of account; too many if it may not. */
  private static int width(Tree tree) {
    if (tree instanceof Tree.Text t) return t.text().indexOf('\n') < 0 ? t.text().length() : WIDTH;
    if (tree instanceof Tree.Plain p) return p.text().length();
    if (tree instanceof Tree.Items i) {
      return i.open() ? WIDTH + 1 : i.items().stream().mapToInt(t -> width(t) + 2).sum();
    }
    Tree.Keys keys = (Tree.Keys) tree;
    if (keys.open()) return WIDTH + 1;
    return keys.entries().entrySet().stream()
        .mapToInt(e -> e.getKey().length() + width(e.getValue()) + 4)
        .sum();
  }
}
