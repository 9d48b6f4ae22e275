package org.clausier.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** For a teacher: the letter to an institution. For an employee: what the employer sees. */
@Controller
class LeafletPages {

  private final OpenCourse open;
  private final Leaflets leaflets;
  private final Desk desk;

  LeafletPages(OpenCourse open, Leaflets leaflets, Desk desk) {
    this.open = open;
    this.leaflets = leaflets;
    this.desk = desk;
  }

  @GetMapping("/c/{course}/lettre")
  String letter(
      @PathVariable String course,
      @RequestParam(name = "beneficiaire", defaultValue = "") String audience,
      Locale locale,
      HttpServletRequest request,
      Model model) {
    Terms terms = open.terms(course);
    Version version = open.shown(terms);
    Language language = Languages.of(locale);
    List<String> institutions = leaflets.institutions(terms.policy(version.number()));
    String chosen = chosen(institutions, audience);
    Map<String, String> labels = new LinkedHashMap<>();
    institutions.forEach(
        a -> labels.put(a, desk.library().words("audiences/" + a, language).form("label")));
    model.addAttribute("course", terms.course());
    model.addAttribute("audiences", labels);
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "body",
        leaflets.inPage(
            leaflets.letter(
                terms, version, chosen, language, leaflets.places(terms.course(), request))));
    return "lettre";
  }

  @GetMapping("/c/{course}/lettre.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String course,
      @RequestParam(name = "beneficiaire", defaultValue = "") String audience,
      Locale locale,
      HttpServletRequest request) {
    Terms terms = open.terms(course);
    Version version = open.shown(terms);
    String chosen = chosen(leaflets.institutions(terms.policy(version.number())), audience);
    byte[] pdf =
        leaflets.pdf(
            terms, version, chosen, Languages.of(locale), leaflets.places(terms.course(), request));
    String name = course + "-lettre-" + chosen + ".pdf";
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition", ContentDisposition.inline().filename(name).build().toString())
        .body(pdf);
  }

  @GetMapping("/c/{course}/ce-que-voit-mon-employeur")
  String employer(@PathVariable String course, Locale locale, Model model) {
    Terms terms = open.terms(course);
    Language language = Languages.of(locale);
    model.addAttribute("course", terms.course());
    model.addAttribute(
        "body", leaflets.inPage(leaflets.employer(terms, open.shown(terms), language)));
    return "employeur";
  }

  private static String chosen(List<String> institutions, String wanted) {
    if (wanted.isEmpty()) return institutions.get(0);
    if (!institutions.contains(wanted)) throw new Missing();
    return wanted;
  }
}
