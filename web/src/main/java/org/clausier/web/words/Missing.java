package org.clausier.web.words;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing here, or nothing for whoever asks: the two look the same. */
public final class Missing extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  public Missing() {
    super(HttpStatus.NOT_FOUND);
  }
}
