package org.clausier.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first thing: one question, one grid, three doors. */
@Controller
class HomePage {

  @GetMapping("/")
  String home() {
    return "accueil";
  }
}
