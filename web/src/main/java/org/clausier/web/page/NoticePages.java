package org.clausier.web.page;

import org.clausier.web.request.Filings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a site must say of itself: its accessibility, who publishes it, what it keeps. */
@Controller
class NoticePages {

  private final String publisher;
  private final int days;

  NoticePages(
      @Value("${clausier.publisher}") String publisher, @Value("${clausier.mail.days}") int days) {
    this.publisher = publisher;
    this.days = days;
  }

  @GetMapping("/accessibilite")
  String accessibility() {
    return "accessibilite";
  }

  @GetMapping("/mentions")
  String notices(Model model) {
    model.addAttribute("publisher", publisher);
    model.addAttribute("days", days);
    model.addAttribute("kept", Filings.KEPT);
    return "mentions";
  }
}
