package org.clausier.web.demonstration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clausier.web.account.Account;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erases the demonstration and begins: this page is where one stops to think. */
@Controller
class ErasePage {

  private static final int LONGEST_NAME = 200;

  private final Erasing erasing;
  private final DemonstrationMark mark;
  private final LibraryMessages messages;

  ErasePage(Erasing erasing, DemonstrationMark mark, LibraryMessages messages) {
    this.erasing = erasing;
    this.mark = mark;
    this.messages = messages;
  }

  @GetMapping("/admin/demonstration")
  String page(Model model) {
    if (!mark.present()) throw new Missing();
    return page(Map.of(), Map.of(), model);
  }

  private String page(Map<String, String> values, Map<String, String> problems, Model model) {
    model.addAttribute("extent", erasing.extent());
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "admin-demonstration";
  }

  @PostMapping("/admin/demonstration")
  String erase(
      Account account,
      @RequestParam Map<String, String> values,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (!mark.present()) throw new Missing();
    Map<String, String> problems = new LinkedHashMap<>();
    String name = values.getOrDefault("producer", "").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.put("producer", "web.admin.problem.producer-name");
    }
    if (!problems.isEmpty()) {
      problems.replaceAll((field, code) -> messages.text(Languages.of(locale), code));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(values, problems, model);
    }
    if (erasing.erase(name, account.id()).isEmpty()) throw new Missing();
    erasing.done();
    return "redirect:/admin/comptes";
  }
}
