package org.clausier.usage.event;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON as it is read strictly: no name twice, and bounds on everything. */
final class Json {

  static final int DEEPEST = 100;

  /** Digits, and whatever else is in a number. */
  static final int LONGEST_NUMBER = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Window.LONGEST)
                  .maxNameLength(10_000)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private Json() {}

  static JsonParser parser(byte[] bytes, int from, int length) {
    return JSON.createParser(ObjectReadContext.empty(), bytes, from, length);
  }

  /** The id of the problem that such an exception is. */
  static String problem(JacksonException e) {
    if (e instanceof StreamConstraintsException) return "usage-json-limits";
    String message = e.getOriginalMessage();
    boolean twice = message != null && message.startsWith("Duplicate");
    return twice ? "usage-json-key-twice" : "usage-json";
  }
}
