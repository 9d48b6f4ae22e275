package org.clausier.web.api;

import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/**
 * The forms with files that are read as they come, in OpenAPI.
 *
 * @param required of both
 */
record OpenApiForms(List<String> files, List<String> texts, List<String> required) {

  private static final List<String> FILES =
      List.of("report", "facts", "agreement", "members", "mapping");

  /** It begins an audit. */
  static final OpenApiForms AUDIT =
      new OpenApiForms(
          FILES,
          List.of(
              "course",
              "party",
              "name",
              "audience",
              "siret",
              "from",
              "to",
              "format",
              "charset",
              "separator",
              "sheet",
              "read"),
          List.of("course", "report"));

  /** An organisation checks itself. */
  static final OpenApiForms SELF_CHECK =
      new OpenApiForms(
          FILES,
          List.of("name", "audience", "siret", "accepted", "from", "to", "certificate"),
          List.of());

  MediaType told() {
    Schema<Object> form = OpenApiWords.typed("object");
    files.forEach(f -> form.addProperty(f, OpenApiWords.text().format("binary")));
    texts.forEach(t -> form.addProperty(t, OpenApiWords.text()));
    if (!required.isEmpty()) form.setRequired(required);
    return new MediaType().schema(form);
  }
}
