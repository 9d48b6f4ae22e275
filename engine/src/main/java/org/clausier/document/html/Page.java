package org.clausier.document.html;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page of the library: everything that it prints is escaped. It is trusted to be ours, yet it may
 * only read maps: no object, no file, no other page.
 */
public final class Page {

  /** What the page would need to read files, run scripts or print without escaping. */
  private static final Set<String> UNUSED_HELPERS =
      Set.of("embedded", "precompile", "i18n", "i18nJs", "partial", "include", "block", "log");

  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\{|\\{\\{~?&|\\{\\{~?[#]?>");

  private final Template template;

  /**
   * @param text in Handlebars
   * @throws IllegalArgumentException for a page that would print unescaped or call another
   */
  public Page(String text) {
    if (UNESCAPED.matcher(text).find())
      throw new IllegalArgumentException("the page prints something unescaped");
    this.template = compiled(text);
  }

  public String print(Map<String, Object> model) {
    Context context = Context.newBuilder(model).resolver(MapValueResolver.INSTANCE).build();
    try {
      return template.apply(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template compiled(String page) {
    Handlebars handlebars = new Handlebars();
    handlebars.helpers().removeIf(helper -> UNUSED_HELPERS.contains(helper.getKey()));
    // A name the model does not know is a mistake of ours: better no page than a silent hole.
    handlebars.registerHelperMissing(
        (value, options) -> {
          throw new IllegalArgumentException("the page asks for " + options.helperName);
        });
    try {
      return handlebars.compileInline(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
