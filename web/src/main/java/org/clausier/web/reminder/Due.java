package org.clausier.web.reminder;

import java.util.Locale;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Side;

/**
 * A reminder that is due about a request.
 *
 * @param to who is reminded
 * @param days since when it waits, or how many are left
 * @param noted what the request's events keep of it
 */
record Due(Filing filing, Kind kind, Side to, long days, Facts noted) {

  /** Of what somebody is reminded. */
  enum Kind {
    /** A draft is about to be erased. */
    DRAFT,
    /** The producer asked a question. */
    COMPLETE,
    /** A document waits for the institution's signature. */
    SIGN,
    /** A request waits for the producer's answer. */
    REVIEW,
    /** A document waits for the producer's signature. */
    COUNTERSIGN,
    /** An agreement comes to its end. */
    END;

    /** As messages name it. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
