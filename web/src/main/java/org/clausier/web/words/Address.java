package org.clausier.web.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address that people type: the one that was configured, else the one that was asked. */
@Component
public class Address {

  private static final Pattern LINK = Pattern.compile("(?m)^/(?=\\S+$)");

  private final String configured;

  public Address(@Value("${clausier.url}") String configured) {
    this.configured = configured.endsWith("/") ? configured.replaceAll("/+$", "") : configured;
  }

  /** The same where nobody asks: the path alone when no address was configured. */
  public String of(String path) {
    return configured + path;
  }

  /**
   * A message that was written where nobody asked, for whoever passes it on: its links, each a line
   * of its own, are whole.
   */
  public String whole(String message, HttpServletRequest request) {
    return LINK.matcher(message).replaceAll(Matcher.quoteReplacement(of("/", request)));
  }

  /** A link for people to copy; the path begins with a slash. */
  public String of(String path, HttpServletRequest request) {
    String base =
        configured.isEmpty()
            ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
            : configured;
    return base + path;
  }
}
