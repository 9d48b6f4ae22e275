package org.clausier.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.kept.Kept;
import org.clausier.web.upload.Incoming;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first screen: which course, who is audited, the files. */
@Controller
class NewAuditPage {

  private static final long MEGABYTE = 1_000_000;

  private final Courses courses;
  private final Shelf shelf;
  private final Agreements agreements;
  private final FieldWords fields;
  private final Looking looking;
  private final LibraryMessages messages;
  private final Handing handing;
  private final Starting starting;

  NewAuditPage(
      Courses courses,
      Shelf shelf,
      Agreements agreements,
      FieldWords fields,
      Looking looking,
      LibraryMessages messages,
      Handing handing,
      Starting starting) {
    this.courses = courses;
    this.shelf = shelf;
    this.agreements = agreements;
    this.fields = fields;
    this.looking = looking;
    this.messages = messages;
    this.handing = handing;
    this.starting = starting;
  }

  @GetMapping("/audits/nouveau")
  String page(Account account, HttpServletRequest request, Locale locale, Model model) {
    return form(account, asked(request, locale), locale, model);
  }

  private Asked asked(HttpServletRequest request, Locale locale) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, texts) -> typed.put(name, texts[0]));
    return new Asked(typed, messages, Languages.of(locale));
  }

  private String form(Account account, Asked asked, Locale locale, Model model) {
    Language language = Languages.of(locale);
    List<Course> own =
        courses.of(account.producer()).stream()
            .filter(c -> !shelf.of(c).versions().isEmpty())
            .toList();
    model.addAttribute("f", asked);
    model.addAttribute("typed", asked.typed());
    model.addAttribute("problems", asked.problems());
    model.addAttribute(
        "courses", own.stream().map(c -> new FieldWords.Choice(c.slug(), c.title())).toList());
    model.addAttribute(
        "organisations",
        own.stream()
            .flatMap(c -> agreements.of(c.id()).stream())
            .map(a -> new FieldWords.Choice(a.id(), a.party().name() + " – " + a.id()))
            .toList());
    model.addAttribute("audiences", fields.values(starting.words(), "audience", language));
    model.addAttribute("most", handing.mostBytes() / MEGABYTE);
    model.addAttribute("days", starting.days());
    return "audit-nouveau";
  }

  @PostMapping("/audits/nouveau")
  String begin(
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    Asked asked = asked(request, locale);
    Optional<Incoming> incoming = Incoming.of(request);
    Handing.Brought brought =
        incoming.isPresent()
            ? handing.take(incoming.get(), Handing.LONG)
            : new Handing.Brought(List.of(), List.of(), Optional.empty());
    handing.told(brought, asked);
    Optional<Course> course = courses.of(account, asked.text("cours"));
    if (course.isEmpty()) asked.wrong("cours", "import-course");
    Optional<Kept> kept = course.flatMap(c -> starting.begin(c, asked, brought, account));
    if (kept.isEmpty()) {
      handing.forget(brought);
      response.setStatus(
          brought.tooLong().isPresent()
              ? HttpStatus.CONTENT_TOO_LARGE.value()
              : HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(account, asked, locale, model);
    }
    Kept audit = kept.get();
    Seen seen = looking.at(audit);
    return "redirect:"
        + (starting.goesStraight(audit, seen)
            ? starting.reads(audit)
            : "/audits/" + audit.id() + "/import/lecture");
  }
}
