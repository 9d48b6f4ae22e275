package org.clausier.web.deposit;

/** What is handed over has more bytes than this installation takes. */
public final class TooLong extends Exception {

  private static final long serialVersionUID = 1L;
}
