package org.clausier.web.open;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The history as an Atom feed (RFC 4287). */
@Component
class Feed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final LibraryMessages messages;
  private final String address;

  Feed(LibraryMessages messages, @Value("${clausier.url}") String address) {
    this.messages = messages;
    this.address = address;
  }

  String of(Terms terms, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", language.code());
      feed(xml, terms, language);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void feed(XMLStreamWriter xml, Terms terms, Language language) throws XMLStreamException {
    String course = base() + "/c/" + terms.course().slug();
    List<Version> versions = new ArrayList<>(terms.versions());
    Collections.reverse(versions);
    element(xml, "title", messages.text(language, "web.open.feed", terms.course().title()));
    element(xml, "id", course);
    element(xml, "updated", time(versions.get(0).recorded()));
    element(xml, "author", "name", terms.policy(versions.get(0).number()).producer().name());
    link(xml, "self", course + "/versions.atom");
    link(xml, "alternate", course + "/versions");
    for (Version v : versions) {
      xml.writeStartElement("entry");
      element(xml, "id", course + "/v/" + v.number());
      element(
          xml,
          "title",
          messages.text(
              language,
              "web.open.feed.entry",
              v.number(),
              Figures.in(language).day(v.effective())));
      element(xml, "updated", time(v.recorded()));
      element(xml, "summary", v.reason());
      link(xml, "alternate", course + "/v/" + v.number());
      xml.writeEndElement();
    }
  }

  private String base() {
    return address.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : address;
  }

  private static String time(OffsetDateTime instant) {
    return instant.toInstant().toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String inner, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    element(xml, inner, text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }
}
