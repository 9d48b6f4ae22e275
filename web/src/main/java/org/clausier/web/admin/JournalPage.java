package org.clausier.web.admin;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Producers;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Line;
import org.clausier.web.journal.Verification;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done, the last first; and whether the chain holds. */
@Controller
class JournalPage {

  private static final int LINES = 50;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

  private static final Pattern NUMBERED = Pattern.compile("(account|token) ([0-9]+)");

  /** A line in words. */
  record Row(
      long seq,
      String when,
      String who,
      String producer,
      String act,
      String subject,
      String hash) {}

  private final Journal journal;
  private final Verification verification;
  private final Accounts accounts;
  private final Producers producers;
  private final LibraryMessages messages;

  JournalPage(
      Journal journal,
      Verification verification,
      Accounts accounts,
      Producers producers,
      LibraryMessages messages) {
    this.journal = journal;
    this.verification = verification;
    this.accounts = accounts;
    this.producers = producers;
    this.messages = messages;
  }

  @GetMapping("/admin/journal")
  String page(
      @RequestParam(name = "avant", defaultValue = "9223372036854775807") long before,
      Locale locale,
      Model model) {
    Map<Long, String> people = new HashMap<>();
    accounts.all().forEach(a -> people.put(a.id(), a.name()));
    Map<Long, String> houses = new HashMap<>();
    producers.all().forEach(p -> houses.put(p.id(), p.name()));
    List<Line> lines = journal.before(before, LINES);
    model.addAttribute(
        "lines", lines.stream().map(line -> row(line, people, houses, locale)).toList());
    long oldest = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).seq();
    model.addAttribute("older", oldest > 1 ? oldest : null);
    return "admin-journal";
  }

  @PostMapping("/admin/journal/verification")
  String verify(Locale locale, Model model) {
    model.addAttribute("report", verification.verify());
    return page(Long.MAX_VALUE, locale, model);
  }

  private Row row(Line line, Map<Long, String> people, Map<Long, String> houses, Locale locale) {
    String act = "web.act." + line.act();
    return new Row(
        line.seq(),
        INSTANT.format(line.recorded()),
        named(line.account(), people),
        named(line.producer(), houses),
        messages.has(act) ? messages.text(Languages.of(locale), act) : line.act(),
        subject(line.subject(), locale),
        line.hash());
  }

  /** « account 12 » in words; what is named by its slug stays. */
  private String subject(String subject, Locale locale) {
    Matcher numbered = NUMBERED.matcher(subject);
    return numbered.matches()
        ? messages.text(
            Languages.of(locale), "web.journal.subject." + numbered.group(1), numbered.group(2))
        : subject;
  }

  private static String named(@org.jspecify.annotations.Nullable Long id, Map<Long, String> names) {
    return id == null ? "" : Objects.requireNonNullElse(names.get(id), "n° " + id);
  }
}
