package org.clausier.web.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Whether an address has an account is told to nobody. */
@Controller
class LoginPage {

  @GetMapping("/connexion")
  String page(@RequestParam(required = false) String refus, Model model) {
    model.addAttribute("refused", refus != null);
    return "connexion";
  }
}
