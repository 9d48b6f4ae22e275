package org.clausier.web.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.clausier.web.account.Account;
import org.clausier.web.words.Address;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The messages of a producer: what was sent, what somebody must pass on. */
@Controller
class MailPage {

  private final Outbox outbox;
  private final LibraryMessages messages;
  private final Address address;

  MailPage(Outbox outbox, LibraryMessages messages, Address address) {
    this.outbox = outbox;
    this.messages = messages;
    this.address = address;
  }

  @GetMapping("/courriels")
  String list(Account account, Locale locale, Model model) {
    model.addAttribute(
        "lines",
        outbox.of(account.producer()).stream()
            .map(k -> MailLine.of(k, messages, Languages.of(locale)))
            .toList());
    model.addAttribute("posts", outbox.posts());
    return "courriels";
  }

  @GetMapping("/courriels/{id}")
  String one(
      Account account,
      @PathVariable long id,
      Locale locale,
      Model model,
      HttpServletRequest request) {
    MailLine line = MailLine.of(own(account, id), messages, Languages.of(locale));
    model.addAttribute("line", line.reading(address.whole(line.body(), request)));
    model.addAttribute("posts", outbox.posts());
    model.addAttribute("base", "/courriels");
    return "courriel";
  }

  @PostMapping("/courriels/{id}/envoi")
  String again(Account account, @PathVariable long id, RedirectAttributes flash) {
    boolean done = outbox.again(own(account, id).id());
    flash.addFlashAttribute("done", done ? "web.mails.again.done" : "web.mails.again.cannot");
    return "redirect:/courriels/" + id;
  }

  /** A message about an account is its administrator's; another house's does not exist. */
  private Kept own(Account account, long id) {
    return outbox.of(account.producer(), id).orElseThrow(Missing::new);
  }
}
