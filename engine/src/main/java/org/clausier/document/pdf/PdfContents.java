package org.clausier.document.pdf;

import java.util.List;
import org.clausier.document.Attachment;

/**
 * What a PDF says and carries.
 *
 * @param pages the text of each page, in reading order
 * @param sources the files it declares to have been made from
 */
public record PdfContents(List<String> pages, List<Attachment> sources) {

  public PdfContents {
    pages = List.copyOf(pages);
    sources = List.copyOf(sources);
  }

  /** The whole text, page after page. */
  public String text() {
    return String.join("\n", pages);
  }
}
