package org.clausier.web.intake;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Whoever comes back to a screen that is over – the browser’s own button, a second tab, a second
 * click – goes where the audit is.
 */
@ControllerAdvice(
    assignableTypes = {
      ReadingScreen.class,
      ColumnsScreen.class,
      ValuesScreen.class,
      ControlScreen.class
    })
class ElsewherePages {

  @ExceptionHandler
  String to(Elsewhere e) {
    return "redirect:/audits/" + e.audit() + "/lecture";
  }
}
