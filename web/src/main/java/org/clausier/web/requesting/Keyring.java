package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.words.Missing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

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
    var cookie = WebUtils.getCookie(request, COOKIE + filing.address());
    return cookie != null && keys.opens(cookie.getValue(), filing);
  }

  /** From now on this browser opens that request. */
  public void give(Filing filing, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE + filing.address(), keys.browser(filing))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(Keys.BROWSER)
            .build()
            .toString());
  }
}
