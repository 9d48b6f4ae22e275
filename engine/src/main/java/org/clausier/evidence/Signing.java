package org.clausier.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A signature of one party. */
public sealed interface Signing {

  /** Who signs, in that order. */
  enum Side {
    INSTITUTION,
    PRODUCER;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Side side();

  /** The SHA-256 of the document that it binds to, and of no other. */
  String document();

  OffsetDateTime at();

  /** How the one-time code came to whoever typed it. */
  enum CodeWay {
    /** By e-mail: whoever typed it could read that address. */
    MAIL,
    /** It was shown on the page, since no mail server was configured: it proves nothing more. */
    SCREEN;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A one-time code.
   *
   * @param address it was meant for
   */
  record Code(CodeWay way, String address, OffsetDateTime made, OffsetDateTime typed) {}

  /**
   * A simple electronic signature: a name typed, consent, a code, the time and the document's hash.
   *
   * @param name as typed
   * @param function in which they signed, as typed
   * @param shown the sentences above the boxes that they ticked, which were unticked before
   * @param network the address that they came from, cut: the person cannot be found by it alone
   */
  record Electronic(
      Side side,
      String document,
      OffsetDateTime at,
      String name,
      String function,
      Code code,
      List<String> shown,
      String network,
      String language)
      implements Signing {
    public Electronic {
      shown = List.copyOf(shown);
    }
  }

  /**
   * A signature on paper, of which somebody handed in a copy.
   *
   * @param name of who signed, as said by whoever handed it in
   * @param signed the day written on the paper, as they said
   * @param by who handed it in
   * @param file the name of the copy
   * @param sha256 of the copy
   * @param type of the copy: {@code image/png}
   */
  record OnPaper(
      Side side,
      String document,
      OffsetDateTime at,
      String name,
      String function,
      LocalDate signed,
      String by,
      String file,
      String sha256,
      String type,
      int pages)
      implements Signing {}

  /** The exhaustive switch that Java 17 lacks. */
  default <R> R match(
      Function<? super Electronic, ? extends R> electronic,
      Function<? super OnPaper, ? extends R> paper) {
    return this instanceof Electronic e ? electronic.apply(e) : paper.apply((OnPaper) this);
  }
}
