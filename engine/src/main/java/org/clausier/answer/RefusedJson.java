package org.clausier.answer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The problems of a row, in the place of its ruling. */
public final class RefusedJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Messages messages;

  public RefusedJson(Messages messages) {
    this.messages = messages;
  }

  /** One line, in UTF-8, without a line feed. */
  public byte[] bytes(List<Problem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeName("problem");
      json.writeStartObject();
      json.writeNumberProperty("line", problems.get(0).source().line());
      json.writeStringProperty(
          "message", problems.stream().map(messages::sentence).collect(Collectors.joining(" ")));
      json.writeName("details");
      json.writeStartArray();
      problems.forEach(p -> detail(json, p));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void detail(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("id", problem.id());
    json.writeStringProperty("message", messages.sentence(problem));
    json.writeStringProperty("remedy", messages.remedy(problem));
    json.writeName("hint");
    if (problem.hint().isEmpty()) json.writeNull();
    else json.writeString(problem.hint());
    json.writeEndObject();
  }
}
