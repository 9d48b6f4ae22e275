package org.clausier.web.mail;

import java.util.Locale;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The messages of the installation: whether they leave, and why not. An administrator reads the
 * texts of accounts alone: those of requests are their producer's.
 */
@Controller
class AdminMailPage {

  private final Outbox outbox;
  private final Postman postman;
  private final Wording wording;
  private final LibraryMessages messages;
  private final Today today;

  AdminMailPage(
      Outbox outbox, Postman postman, Wording wording, LibraryMessages messages, Today today) {
    this.outbox = outbox;
    this.postman = postman;
    this.wording = wording;
    this.messages = messages;
    this.today = today;
  }

  static boolean administrators(Kept kept) {
    return kept.message().about().startsWith("account ");
  }

  @GetMapping("/admin/courriels")
  String list(Locale locale, Model model) {
    Language language = Languages.of(locale);
    model.addAttribute(
        "lines", outbox.all().stream().map(k -> MailLine.of(k, messages, language)).toList());
    model.addAttribute("posts", outbox.posts());
    return "admin-courriels";
  }

  @GetMapping("/admin/courriels/{id}")
  String one(@PathVariable long id, Locale locale, Model model) {
    Kept kept = outbox.byId(id).filter(AdminMailPage::administrators).orElseThrow(Missing::new);
    model.addAttribute("line", MailLine.of(kept, messages, Languages.of(locale)));
    model.addAttribute("posts", outbox.posts());
    model.addAttribute("base", "/admin/courriels");
    return "courriel";
  }

  @PostMapping("/admin/courriels/{id}/envoi")
  String again(@PathVariable long id, RedirectAttributes flash) {
    boolean done = outbox.byId(id).isPresent() && outbox.again(id);
    flash.addFlashAttribute("done", done ? "web.mails.again.done" : "web.mails.again.cannot");
    return "redirect:/admin/courriels";
  }

  /** Writes to who asks, and waits for what the server answers: it is what they want to know. */
  @PostMapping("/admin/courriels/essai")
  String tried(Account account, Locale locale, RedirectAttributes flash) {
    if (!outbox.posts()) throw new Missing();
    Language language = Languages.of(locale);
    long id =
        outbox.send(
            wording.message(
                account.producer(),
                account.email(),
                language,
                "trial",
                "account " + account.id(),
                today.now().toInstant().toString().substring(0, 16).replace('T', ' ')));
    postman.deliver();
    Kept kept = outbox.byId(id).orElseThrow();
    flash.addFlashAttribute("tried", MailLine.of(kept, messages, language));
    return "redirect:/admin/courriels";
  }
}
