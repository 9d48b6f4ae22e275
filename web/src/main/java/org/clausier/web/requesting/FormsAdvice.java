package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The forms of these pages stand low on long pages: the cookie that they need is set before the
 * first bytes leave, else it is lost.
 */
@ControllerAdvice(basePackageClasses = FormsAdvice.class)
class FormsAdvice {

  @ModelAttribute
  void cookie(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
  }
}
