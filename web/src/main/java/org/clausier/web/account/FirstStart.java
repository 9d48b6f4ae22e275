package org.clausier.web.account;

import java.time.Duration;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to come; and to the first who starts it, where to make the first account. */
@Component
class FirstStart {

  private final Accounts accounts;
  private final Links links;
  private final LibraryMessages messages;
  private final String address;

  FirstStart(
      Accounts accounts,
      Links links,
      LibraryMessages messages,
      @Value("${clausier.url}") String address) {
    this.accounts = accounts;
    this.links = links;
    this.messages = messages;
    this.address = address;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    String base = address.isEmpty() ? local(event) : address;
    System.err.println(messages.text(Language.FR, "web.ready", base + "/"));
    if (!accounts.administered()) {
      String token = links.make(Links.Purpose.SETUP, null, Duration.ofDays(1));
      System.err.println(
          messages.text(Language.FR, "web.setup.printed", base + "/premiers-pas/" + token));
    }
  }

  private static String local(ApplicationReadyEvent event) {
    int port =
        event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0;
    return "http://localhost:" + port;
  }
}
