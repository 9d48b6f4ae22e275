package org.clausier.usage.xlsx;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of a part, tag by tag. A document type, hence any entity, is refused: Excel writes none.
 */
final class PartXml implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final Part part;
  private final XMLStreamReader xml;

  private PartXml(Part part, XMLStreamReader xml) {
    this.part = part;
    this.xml = xml;
  }

  static PartXml of(ZipFile zip, String name, Part.Bounds bounds) throws IOException {
    Part part = Part.of(zip, name, bounds);
    try {
      return new PartXml(part, FACTORY.createXMLStreamReader(part));
    } catch (XMLStreamException e) {
      part.close();
      throw readable(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside a workbook is read");
        });
    return factory;
  }

  /** Goes on; false at the end of the part. */
  boolean next() throws IOException {
    try {
      if (!xml.hasNext()) return false;
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new Unreadable("usage-workbook-entities");
      }
      return event != XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException e) {
      throw readable(e);
    }
  }

  /** What stopped the parser, if it was ours; else the XML is wrong. */
  private static Unreadable readable(XMLStreamException e) {
    for (Throwable t = e; t != null; t = t.getCause()) if (t instanceof Unreadable u) return u;
    return e.getNestedException() instanceof Unreadable u ? u : new Unreadable(Unreadable.CORRUPT);
  }

  boolean opens(String tag) {
    return xml.isStartElement() && xml.getLocalName().equals(tag);
  }

  boolean closes(String tag) {
    return xml.isEndElement() && xml.getLocalName().equals(tag);
  }

  boolean isText() {
    return xml.isCharacters();
  }

  String text() {
    return xml.getText();
  }

  /** The attribute of a tag that opens; empty elsewhere. */
  String attributeIf(String name) {
    return xml.isStartElement() ? attribute(name).orElse("") : "";
  }

  /** The relation that a tag names: an id in a namespace of its own. */
  String relation() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  Optional<String> attribute(String name) {
    return Optional.ofNullable(attributeOrNull(name));
  }

  /** Whatever its namespace: the strict variety of the standard has others. */
  private @org.jspecify.annotations.Nullable String attributeOrNull(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      part.close();
    }
  }
}
