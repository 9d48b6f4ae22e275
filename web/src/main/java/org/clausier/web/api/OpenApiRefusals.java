package org.clausier.web.api;

import java.util.ArrayList;
import java.util.List;
import org.clausier.web.words.ProblemJson.Kind;

/** How each operation refuses: what {@code api.txt} says, and what follows from its address. */
final class OpenApiRefusals {

  private OpenApiRefusals() {}

  /**
   * @param given whether something is sent with it
   */
  static List<Kind> of(ApiBook.Operation o, boolean given) {
    List<Kind> kinds = new ArrayList<>();
    if (!o.anyone()) kinds.addAll(List.of(Kind.TOKEN_NEEDED, Kind.NOT_ALLOWED));
    if (o.path().contains("{") || o.id().equals("startAudit")) kinds.add(Kind.NOT_FOUND);
    if (o.path().contains("{token}")) kinds.add(Kind.GONE);
    kinds.addAll(o.refusals());
    if (given) kinds.addAll(List.of(Kind.NOT_UNDERSTOOD, Kind.TOO_LARGE));
    kinds.add(Kind.TOO_MANY);
    return kinds;
  }
}
