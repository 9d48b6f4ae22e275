package org.clausier.document.html;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausier.document.Document;

/**
 * Prints documents on one page of the library: well-formed XHTML, everything escaped.
 *
 * <p>The page is trusted to be ours, yet it may only read maps: no object, no file, no other page.
 */
public final class HtmlPrinter {

  /** What the page would need to read files, run scripts or print without escaping. */
  private static final Set<String> UNUSED_HELPERS =
      Set.of("embedded", "precompile", "i18n", "i18nJs", "partial", "include", "block", "log");

  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\{|\\{\\{~?&|\\{\\{~?[#]?>");

  private final Template page;
  private final String css;

  /**
   * @param page the Handlebars text of the page; its model is {@link HtmlModel}
   * @param css its style sheet, printed inside
   * @throws IllegalArgumentException for a page that would print unescaped or call another, and for
   *     a style sheet that would end its own element
   */
  public HtmlPrinter(String page, String css) {
    if (UNESCAPED.matcher(page).find())
      throw new IllegalArgumentException("the page prints something unescaped");
    // Read as XML by the PDF printer and as raw text by browsers: nothing both would not agree on.
    if (css.contains("<") || css.contains("&"))
      throw new IllegalArgumentException("the style sheet has a sign of mark-up");
    this.page = compiled(page);
    this.css = css;
  }

  public String print(Document document) {
    Context context =
        Context.newBuilder(new HtmlModel(document.language()).of(document, css))
            .resolver(MapValueResolver.INSTANCE)
            .build();
    try {
      return page.apply(context);
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
