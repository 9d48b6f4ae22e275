package org.clausier.web.editor;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Where to go when there is nothing to edit yet, or nothing that can be drawn. */
@ControllerAdvice
class EditorAdvice {

  @ExceptionHandler
  String none(NoDraft none) {
    return "redirect:/cours/" + none.slug() + "/brouillon";
  }

  @ExceptionHandler
  String undrawn(Undrawn undrawn) {
    return "redirect:/cours/" + undrawn.slug() + "/regles";
  }
}
