package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody had typed when their session ended, to send it after all. */
@Controller
class ResumePage {

  static final String PATH = "/reprise";

  private final Lost lost;

  ResumePage(Lost lost) {
    this.lost = lost;
  }

  @GetMapping(PATH)
  String page(
      Account account, HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Lost.Form> form = lost.of(account.email(), request);
    if (form.isEmpty()) return "redirect:/";
    lost.forget(request, response);
    model.addAttribute("form", form.get());
    return "reprise";
  }
}
