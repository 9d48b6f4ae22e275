package org.clausier.web.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Whether an address has an account is told to nobody. */
@Controller
class LoginPage {

  private final boolean oidc;

  LoginPage(@Value("${clausier.oidc.issuer}") String issuer) {
    this.oidc = !issuer.isEmpty();
  }

  /**
   * @param fin a session ended
   * @param pret a password was just chosen
   * @param organisation the organisation's own door let nobody in: {@code inconnu} here, or {@code
   *     panne}
   */
  @GetMapping("/connexion")
  String page(
      @RequestParam(required = false) String fin,
      @RequestParam(required = false) String pret,
      @RequestParam(defaultValue = "") String organisation,
      Model model) {
    String refused =
        switch (organisation) {
          case "inconnu" -> "web.login.oidc-unknown";
          case "panne" -> "web.login.oidc-away";
          default -> "";
        };
    String note = fin != null ? "web.login.ended" : pret != null ? "web.login.ready" : "";
    return form(refused, note, "", model);
  }

  /** Where a refused try leads: what was typed stays, but the password. */
  @PostMapping("/connexion/refus")
  String refused(
      @RequestParam(defaultValue = "") String email, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form("web.login.refused", "", email, model);
  }

  private String form(String refused, String note, String email, Model model) {
    model.addAttribute("refused", refused);
    model.addAttribute("note", note);
    model.addAttribute("email", email);
    model.addAttribute("oidc", oidc);
    return "connexion";
  }
}
