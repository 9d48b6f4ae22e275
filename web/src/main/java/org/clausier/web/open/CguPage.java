package org.clausier.web.open;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.page.KeptPages;
import org.clausier.web.publication.Prints;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The terms of a version: in plain words for whoever reads, then their whole text. */
@Controller
class CguPage {

  private final OpenCourse open;
  private final PlainWords plain;
  private final Prints prints;
  private final Desk desk;
  private final Today today;
  private final KeptPages pages;

  CguPage(
      OpenCourse open, PlainWords plain, Prints prints, Desk desk, Today today, KeptPages pages) {
    this.open = open;
    this.plain = plain;
    this.prints = prints;
    this.desk = desk;
    this.today = today;
    this.pages = pages;
  }

  @GetMapping("/c/{course}")
  @Nullable Object inForce(
      @PathVariable String course,
      @RequestParam(defaultValue = "") String pour,
      Optional<Account> reader,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Terms terms = open.terms(course);
    return page(terms, open.shown(terms), pour, reader, locale, request, model);
  }

  @GetMapping("/c/{course}/v/{number}")
  @Nullable Object version(
      @PathVariable String course,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String pour,
      Optional<Account> reader,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Terms terms = open.terms(course);
    return page(terms, open.version(terms, number), pour, reader, locale, request, model);
  }

  private @Nullable Object page(
      Terms terms,
      Version version,
      String audience,
      Optional<Account> reader,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Language language = Languages.of(locale);
    if (reader.isPresent()) return draw(terms, version, audience, language, model);
    if (same(terms, version, audience, language, request)) return null;
    return pages.page(
        terms.rulings(),
        request.getRequest(),
        java.util.Objects.requireNonNull(request.getResponse()),
        locale,
        model,
        m -> draw(terms, version, audience, language, m));
  }

  private String draw(
      Terms terms, Version version, String audience, Language language, Model model) {
    Map<String, String> audiences = audiences(terms, version, language);
    String chosen = audience.isEmpty() ? audiences.keySet().iterator().next() : audience;
    if (!audiences.containsKey(chosen)) throw new Missing();
    Figures figures = Figures.in(language);
    model.addAttribute("course", terms.course());
    model.addAttribute("version", version);
    model.addAttribute("standing", terms.standing(version, today.day()));
    model.addAttribute("effective", figures.day(version.effective()));
    model.addAttribute("audiences", audiences);
    model.addAttribute("chosen", chosen);
    model.addAttribute("lines", plain.of(terms, version, chosen, today.day(), language));
    model.addAttribute("body", prints.inPage(terms, version, language));
    model.addAttribute("sha256", prints.pdf(terms, version, language).sha256());
    return "cgu";
  }

  /** Whoever has that page already is told so; the cookie of the language varies it. */
  private boolean same(
      Terms terms, Version version, String audience, Language language, ServletWebRequest request) {
    var response = java.util.Objects.requireNonNull(request.getResponse());
    response.setHeader("Cache-Control", "no-cache");
    response.addHeader("Vary", "Cookie, Accept-Language");
    return request.checkNotModified(
        open.mark(terms, version.number() + "." + audience + "." + language));
  }

  private Map<String, String> audiences(Terms terms, Version version, Language language) {
    Map<String, String> labels = new LinkedHashMap<>();
    plain
        .audiences(terms.policy(version.number()))
        .forEach(
            a -> labels.put(a, desk.library().words("audiences/" + a, language).form("label")));
    return labels;
  }
}
