package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clausier.web.link.Cookies;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** The keys that a browser holds: a cookie for each request that was opened in it. */
@Component
public class Keyring {

  private static final String COOKIE = "demande-";

  private final Filings filings;
  private final Keys keys;

  Keyring(Filings filings, Keys keys) {
    this.filings = filings;
    this.keys = keys;
  }

  /** The request of an address, whoever looks; nothing of it may be shown without its key. */
  public Filing at(String address) {
    return filings.at(address).orElseThrow(Missing::new);
  }

  public boolean opens(Filing filing, HttpServletRequest request) {
    return Cookies.get(COOKIE + filing.address(), request)
        .filter(key -> keys.opens(key, filing))
        .isPresent();
  }

  /** From now on this browser opens that request. */
  public void give(Filing filing, HttpServletRequest request, HttpServletResponse response) {
    String name = COOKIE + filing.address();
    Cookies.set(name, keys.browser(filing), Keys.BROWSER, request, response);
  }
}
