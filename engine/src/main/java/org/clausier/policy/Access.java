package org.clausier.policy;

import java.util.List;
import java.util.OptionalInt;

/** What the producer asks of whoever enters. {@code account}: none, optional or required. */
public record Access(
    String account, List<String> data, OptionalInt minimumAge, List<Exception> exceptions) {

  public static final Access FREE = new Access("none", List.of(), OptionalInt.empty(), List.of());

  /** What is asked of one audience instead. */
  public record Exception(String audience, String account, List<String> data) {}
}
