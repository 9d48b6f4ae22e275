package org.clausier.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.web.account.Account;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Proceedings;
import org.clausier.web.signing.Letters;

/** Requests for a test, made through the stores that the pages use. */
public record Dossiers(Filings filings, Proceedings proceedings, Review review, Outbox outbox) {

  public static final String EMAIL = "c.sauterne@univ-jalons.example";

  /** A university that brings 90 students, at 8,00 € each from 2027 on: 720,00 €. */
  public static final Facts UNIVERSITY =
      new Facts(
          Map.ofEntries(
              Map.entry("audience", "he-institution-fr"),
              Map.entry("practices", "enrol-cohort,integrate-curriculum"),
              Map.entry("name", "Université des Jalons"),
              Map.entry("where", "france"),
              Map.entry("country", "FR"),
              Map.entry("legal-form", "établissement public"),
              Map.entry("siret", "99996055200019"),
              Map.entry("address", "3 place du Marché, 77130 Montereau"),
              Map.entry("public", "true"),
              Map.entry("vat-subject", "false"),
              Map.entry("headcount", "85"),
              Map.entry("from", "2027-02-01"),
              Map.entry("to", "2027-04-25"),
              Map.entry("session", "s5"),
              Map.entry("learners", "90"),
              Map.entry("signatory.name", "Clovis Sauterne"),
              Map.entry("signatory.function", "président"),
              Map.entry("signatory.legal-representative", "true"),
              Map.entry("signatory.email", EMAIL),
              Map.entry("contact.name", "Clovis Sauterne"),
              Map.entry("contact.function", "président"),
              Map.entry("contact.email", EMAIL)));

  private static final Pattern LINK = Pattern.compile("/signer/[A-Za-z0-9_-]{43}");
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  /** A request of its own, sent. */
  public Filing sent(Course course) {
    Filing draft = filings.another(course, EMAIL, "fr", UNIVERSITY);
    return proceedings.act(draft, Act.SEND, Actor.INSTITUTION, Facts.NONE).orElseThrow();
  }

  /** The same, accepted: the document is frozen, and a link went. */
  public Filing toSign(Course course, Account producer) {
    Review.Result result = review.accept(sent(course), producer);
    if (result instanceof Review.Result.Done done) return done.filing();
    throw new AssertionError(result);
  }

  /** The last link to sign that went, as a path. */
  public String link(Filing filing) {
    return outbox.about(Letters.about(filing)).stream()
        .map(k -> LINK.matcher(k.message().body()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  /** The code that a page shows, for want of a mail server. */
  public static String code(String page) {
    Matcher code = CODE.matcher(page.substring(page.indexOf("class=\"copy\"")));
    if (!code.find()) throw new AssertionError(page);
    return code.group();
  }

  /** What whoever signs types, every box ticked. */
  public static Map<String, String> typed() {
    return Map.of(
        "nom", "Clovis Sauterne", "qualite", "président", "pouvoir", "oui", "accord", "oui");
  }
}
