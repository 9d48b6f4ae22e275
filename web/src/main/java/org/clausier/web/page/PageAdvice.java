package org.clausier.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.demonstration.DemonstrationMark;
import org.clausier.web.words.Languages;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page knows: its language, who reads it, where it is. */
@ControllerAdvice(annotations = Controller.class)
public class PageAdvice {

  private final DemonstrationMark demonstration;

  public PageAdvice(DemonstrationMark demonstration) {
    this.demonstration = demonstration;
  }

  @ModelAttribute("language")
  public Language language(Locale locale) {
    return Languages.of(locale);
  }

  /** Whoever signed in; null for a visitor, as Thymeleaf wants it. */
  @ModelAttribute("person")
  public @Nullable Account person(Optional<Account> account) {
    return account.orElse(null);
  }

  @ModelAttribute("demonstration")
  public boolean demonstration(HttpServletRequest request) {
    // a page that says that the database is away does not ask it
    return request.getDispatcherType() == DispatcherType.ERROR
        ? demonstration.presentIfKnown()
        : demonstration.present();
  }

  /** This address in the other language: the page and what was chosen on it stay. */
  @ModelAttribute("elsewhere")
  public String elsewhere(HttpServletRequest request, Locale locale) {
    String asked = request.getQueryString();
    String query = request.getMethod().equals("GET") && asked != null ? asked : "";
    String other = Languages.of(locale) == Language.FR ? "en" : "fr";
    try {
      return elsewhere(request.getRequestURI(), query, other);
    } catch (IllegalArgumentException e) {
      // an address that means nothing is not repeated
      return elsewhere(request.getRequestURI(), "", other);
    }
  }

  private static String elsewhere(String path, String query, String language) {
    return UriComponentsBuilder.fromPath(path)
        .query(query)
        .replaceQueryParam("langue", language)
        .build(true)
        .toUriString();
  }
}
