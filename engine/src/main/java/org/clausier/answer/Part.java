package org.clausier.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clausier.ruling.Dimension;
import tools.jackson.core.JsonGenerator;

/** A class of values of a circumstance, as JSON. */
final class Part {

  /** Beyond as many, a class of countries is written by those it leaves out. */
  private static final int MANY = 60;

  private Part() {}

  static void write(JsonGenerator json, String circumstance, Dimension.Part part) {
    if (part instanceof Dimension.Part.Span span) {
      json.writeNumberProperty("min", span.min());
      json.writeName("max");
      if (span.max().isPresent()) json.writeNumber(span.max().getAsInt());
      else json.writeNull();
      return;
    }
    List<String> values = ((Dimension.Part.Values) part).values();
    boolean others = isRest(circumstance, values);
    json.writeName(others ? "except" : "values");
    json.writeStartArray();
    (others ? leftOut(values) : values).forEach(json::writeString);
    json.writeEndArray();
  }

  /** Whether a class is best named by what it leaves out: every country but Morocco. */
  static boolean isRest(String circumstance, List<String> values) {
    return circumstance.equals("country") && values.size() > MANY;
  }

  static List<String> leftOut(List<String> countries) {
    List<String> rest = new ArrayList<>(Arrays.asList(Locale.getISOCountries()));
    rest.removeAll(countries);
    return rest;
  }
}
