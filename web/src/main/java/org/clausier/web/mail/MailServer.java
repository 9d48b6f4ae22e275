package org.clausier.web.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that the environment names, if any. */
@Component
public class MailServer {

  private static final String PATIENCE = "20000";
  private static final int TLS_FROM_THE_FIRST_BYTE = 465;

  /** What the server made of a message. */
  sealed interface Answer {
    record Taken() implements Answer {}

    /** The address is refused: asking again would not help. */
    record Refused(String why) implements Answer {}

    /** The server is away, or says that it cannot now. */
    record NotNow(String why) implements Answer {}
  }

  private final String from;
  private final JavaMailSenderImpl sender;
  private final boolean set;

  /**
   * @throws IllegalStateException for a server without an address to send from, or without the
   *     public address of this site: a link in a message must not follow from what a stranger asked
   */
  public MailServer(
      @Value("${clausier.smtp.host}") String host,
      @Value("${clausier.smtp.port}") int port,
      @Value("${clausier.smtp.user}") String user,
      @Value("${clausier.smtp.password}") String password,
      @Value("${clausier.smtp.from}") String from,
      @Value("${clausier.smtp.starttls}") boolean starttls,
      @Value("${clausier.url}") String address) {
    this.set = !host.isBlank();
    this.from = from.strip();
    if (set && this.from.isEmpty())
      throw new IllegalStateException("CLAUSIER_SMTP_FROM is missing");
    if (set && address.isBlank()) throw new IllegalStateException("CLAUSIER_URL is missing");
    this.sender = new JavaMailSenderImpl();
    sender.setHost(host.strip());
    sender.setPort(port);
    sender.setUsername(user);
    sender.setPassword(password);
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.setJavaMailProperties(properties(port == TLS_FROM_THE_FIRST_BYTE, starttls));
  }

  private static Properties properties(boolean tls, boolean starttls) {
    Properties properties = new Properties();
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + wait, PATIENCE);
    }
    properties.setProperty("mail.smtp.ssl.enable", tls + "");
    properties.setProperty("mail.smtp.starttls.enable", (starttls && !tls) + "");
    properties.setProperty("mail.smtp.starttls.required", (starttls && !tls) + "");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  public boolean set() {
    return set;
  }

  /**
   * Hands a message over.
   *
   * @param name whose message it is, as mail programs show it
   */
  Answer hand(Kept kept, String name) {
    try {
      sender.send(written(kept, name));
      return new Answer.Taken();
    } catch (MailSendException e) {
      return refusal(e);
    } catch (MailException e) {
      return new Answer.NotNow(why(e));
    } catch (MessagingException e) {
      return new Answer.Refused(why(e));
    }
  }

  private MimeMessage written(Kept kept, String name) throws MessagingException {
    Message message = kept.message();
    MimeMessage mime = sender.createMimeMessage();
    InternetAddress sender = new InternetAddress(from, true);
    try {
      sender.setPersonal(Message.line(name, 100), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    mime.setFrom(sender);
    mime.setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
    mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
    mime.setText(message.body(), StandardCharsets.UTF_8.name());
    mime.setSentDate(Date.from(kept.made().toInstant()));
    mime.setHeader("Content-Language", message.language().code());
    // holiday answers and lists leave it alone (RFC 3834)
    mime.setHeader("Auto-Submitted", "auto-generated");
    // tried again, it is the same message
    String domain = from.replaceFirst("^.*@", "").replaceFirst(">.*$", "");
    long made = kept.made().toInstant().toEpochMilli();
    mime.setHeader("Message-ID", "<" + kept.id() + "." + made + ".clausier@" + domain + ">");
    return mime;
  }

  /** An address that is refused for good is told apart from « not now » by the mail library. */
  private static Answer refusal(MailSendException e) {
    for (Exception each : e.getFailedMessages().values()) {
      if (each instanceof SendFailedException failed
          && failed.getInvalidAddresses() != null
          && failed.getInvalidAddresses().length > 0) {
        return new Answer.Refused(why(each));
      }
      return new Answer.NotNow(why(each));
    }
    return new Answer.NotNow(why(e));
  }

  /** The server's own words: they come last. */
  private static String why(Exception e) {
    String why = e.getClass().getSimpleName();
    Throwable each = e;
    while (each != null) {
      if (each.getMessage() != null) why = each.getMessage();
      Throwable next = each instanceof MessagingException m ? m.getNextException() : null;
      each = next != null ? next : each.getCause();
    }
    return why.strip();
  }
}
