package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletResponse;
import org.clausier.policy.Policy;
import org.clausier.web.account.Account;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * Somebody before a draft: pages of the editor ask for it, and it opens the draft of their address.
 *
 * @param seen the revision that they saw, as {@link Seen} tells
 * @param model of the page that answers
 */
public record Sitting(
    Account account,
    Reading reading,
    long seen,
    Language language,
    Model model,
    HttpServletResponse response) {

  /**
   * The draft as a policy.
   *
   * @throws Undrawn when its text cannot be read
   */
  public Policy policy() {
    return reading.open().policy();
  }

  /** The same person before another state of the draft. */
  Sitting before(Reading other) {
    return new Sitting(account, other, seen, language, model, response);
  }

  void status(HttpStatus status) {
    response.setStatus(status.value());
  }

  /** An address of this course: {@code /tarifs}. */
  public String at(String path) {
    return "/cours/" + reading.course().slug() + path;
  }
}
