package org.clausier.document.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of XHTML read as a tree, provided that it stands by itself. */
final class Page {

  /** Where a reader may click: inside the document, or to an address in plain sight. */
  private static final Pattern LINK = Pattern.compile("#.+|https?://.+|mailto:.+");

  private static final List<String> CALLS = List.of("src", "data", "background", "download");

  private Page() {}

  static Document read(String html) {
    Document page = parsed(html);
    NodeList elements = page.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      check(element);
      // Where the PDF printer looks for what a figure says in its place.
      if (element.getTagName().equals("svg")) {
        element.setAttribute("alt", element.getAttribute("aria-label"));
      }
    }
    return page;
  }

  private static void check(Element element) {
    for (String call : CALLS) {
      if (element.hasAttribute(call)) throw outside(element, call);
    }
    if (element.getTagName().equals("link")) throw outside(element, "href");
    String link = element.getAttribute("href");
    if (!link.isEmpty() && !LINK.matcher(link).matches()) throw outside(element, "href");
  }

  private static IllegalArgumentException outside(Element element, String attribute) {
    return new IllegalArgumentException(
        "the page calls for the outside: "
            + ("<" + element.getTagName() + " " + attribute + "=\"")
            + (element.getAttribute(attribute) + "\">"));
  }

  private static Document parsed(String html) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("the page is not well-formed: " + e.getMessage(), e);
    }
  }

  /** A parser that reads what it is given, and nothing else. */
  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setExpandEntityReferences(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory;
  }
}
