package org.clausier.web.admin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The settings, their value and where it comes from. */
@Controller
class SettingsPage {

  private final Settings settings;

  SettingsPage(Settings settings) {
    this.settings = settings;
  }

  @GetMapping("/admin")
  String page(Model model) {
    model.addAttribute("settings", settings.all());
    return "admin";
  }
}
