package org.clausier.document.html;

import org.clausier.document.Document;

/** Prints documents on one page of the library: well-formed XHTML, everything escaped. */
public final class HtmlPrinter {

  private final Page page;
  private final String css;

  /**
   * @param page the Handlebars text of the page; its model is {@link HtmlModel}
   * @param css its style sheet, printed inside
   * @throws IllegalArgumentException for a page that would print unescaped or call another, and for
   *     a style sheet that would end its own element
   */
  public HtmlPrinter(String page, String css) {
    // Read as XML by the PDF printer and as raw text by browsers: nothing both would not agree on.
    if (css.contains("<") || css.contains("&"))
      throw new IllegalArgumentException("the style sheet has a sign of mark-up");
    this.page = new Page(page);
    this.css = css;
  }

  public String print(Document document) {
    return page.print(new HtmlModel(document.language()).of(document, css));
  }
}
