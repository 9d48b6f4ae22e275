package org.clausier.web.course;

import org.clausier.web.account.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The courses of whoever signed in. */
@Controller
class CoursesPage {

  private final Courses courses;

  CoursesPage(Courses courses) {
    this.courses = courses;
  }

  @GetMapping("/cours")
  String list(Account account, Model model) {
    model.addAttribute("courses", courses.of(account.producer()));
    return "cours";
  }
}
