package org.clausier.web.hearing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.kept.Materials;
import org.clausier.web.words.Languages;
import org.clausier.words.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A link to answer. Looking at it uses nothing up; the button opens it, for one browser. */
@Controller
class ReplyLinkPage {

  private final Threshold threshold;
  private final Materials materials;

  ReplyLinkPage(Threshold threshold, Materials materials) {
    this.threshold = threshold;
    this.materials = materials;
  }

  @GetMapping("/reponse/{token}")
  String look(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Optional<Threshold.Visit> visit = threshold.visit(token, request);
    Threshold.Kind kind = visit.map(Threshold.Visit::kind).orElse(Threshold.Kind.FORGED);
    if (kind.within()) return ReplyPages.to(token, "/constats");
    Figures figures = Figures.in(Languages.of(locale));
    boolean fresh = kind == Threshold.Kind.FRESH;
    model.addAttribute("kind", kind.id());
    model.addAttribute("token", token);
    model.addAttribute("organisation", fresh ? visit.orElseThrow().audit().organisation() : "");
    model.addAttribute(
        "course", fresh ? materials.course(visit.orElseThrow().audit()).title() : "");
    model.addAttribute("until", visit.map(v -> figures.day(v.hearing().until())).orElse(""));
    if (kind == Threshold.Kind.FORGED) response.setStatus(HttpStatus.NOT_FOUND.value());
    else if (!fresh) response.setStatus(HttpStatus.GONE.value());
    return "reponse";
  }

  @PostMapping("/reponse/{token}")
  String open(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    threshold.enter(token, request, response);
    return ReplyPages.to(token, "");
  }
}
