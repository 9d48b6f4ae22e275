package org.clausier.usage.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes single values, and notes those that have not the form that they should. */
final class Values {

  private final EventFields fields;
  private @Nullable Looks looks;

  Values(EventFields fields) {
    this.fields = fields;
  }

  /** Says from now on where it looks, or no longer. */
  void tell(@Nullable Looks to) {
    looks = to;
  }

  /** Two things stand for one: which of them counts is told by the strict parser each time. */
  void twice() {
    if (looks != null) looks.refuse();
  }

  /** A text where the standard wants one; null stands for nothing. */
  @Nullable String text(JsonParser p, String of, Slot slot) {
    if (p.currentToken() == JsonToken.VALUE_STRING) {
      look(p, slot, false);
      return whole(p.getString(), of);
    }
    if (p.currentToken() != JsonToken.VALUE_NULL) misshapen(of);
    look(p, Slot.FIXED, false);
    p.skipChildren();
    return null;
  }

  /** A text or a number; anything else, and an empty text, stand for nothing. */
  @Nullable String scalar(JsonParser p, Slot slot) {
    JsonToken token = p.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      look(p, slot, true);
      return p.getString();
    }
    if (token == JsonToken.VALUE_STRING) {
      look(p, slot, true);
      String text = whole(p.getString(), "context");
      return text.isBlank() ? null : text;
    }
    look(p, Slot.FIXED, false);
    p.skipChildren();
    return null;
  }

  /** Any text, as it is, or null when the value is no text. */
  @Nullable String anyText(JsonParser p, Slot slot) {
    boolean text = p.currentToken() == JsonToken.VALUE_STRING;
    look(p, text ? slot : Slot.FIXED, false);
    return text ? p.getString() : null;
  }

  /** The text of one key of an object. */
  @Nullable String inner(JsonParser p, String of, String key, Slot slot) {
    if (notObject(p, of)) return null;
    String found = null;
    for (String name = p.nextName(); name != null; name = p.nextName()) {
      p.nextToken();
      if (name.equals(key)) found = text(p, of, slot);
      else p.skipChildren();
    }
    return found;
  }

  boolean notObject(JsonParser p, String of) {
    if (p.currentToken() == JsonToken.START_OBJECT) return false;
    misshapen(of);
    p.skipChildren();
    return true;
  }

  @Nullable String skipped(JsonParser p) {
    p.skipChildren();
    return null;
  }

  void misshapen(String of) {
    if (fields.misshapen.isEmpty()) fields.misshapen = of;
  }

  /** Half a character could make two people one. */
  private String whole(String text, String of) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        i++;
      } else {
        misshapen(of);
        break;
      }
    }
    return text;
  }

  private void look(JsonParser p, Slot slot, boolean number) {
    if (looks != null && p.currentToken().isScalarValue()) looks.at(p, slot, number);
  }
}
