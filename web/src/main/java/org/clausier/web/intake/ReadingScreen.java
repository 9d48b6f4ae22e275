package org.clausier.web.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausier.problem.Problem;
import org.clausier.usage.FileKind;
import org.clausier.web.account.Account;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Files;
import org.clausier.web.kept.Input;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second screen: the file as it is read, and what may be said of it. */
@Controller
class ReadingScreen {

  static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");

  private static final int LONGEST_SHEET = 200;

  /** What separates cells, by the name that a form gives it. */
  private static final List<String> CUTS = List.of(";", ",", "\t");

  private final Audits audits;
  private final Files files;
  private final Looking looking;
  private final Starting starting;
  private final LibraryMessages messages;

  ReadingScreen(
      Audits audits, Files files, Looking looking, Starting starting, LibraryMessages messages) {
    this.audits = audits;
    this.files = files;
    this.looking = looking;
    this.starting = starting;
    this.messages = messages;
  }

  /**
   * An audit whose files are here, and that somebody may still say something of.
   *
   * @throws Elsewhere when it is past that
   */
  static Kept open(Audits audits, Account account, long id) {
    Kept audit = audits.of(account, id).orElseThrow(Missing::new);
    if (!audit.state().open()) throw new Elsewhere(id);
    return audit;
  }

  @GetMapping("/audits/{id}/import/lecture")
  String page(Account account, @PathVariable long id, Locale locale, Model model) {
    Kept audit = open(audits, account, id);
    Language language = Languages.of(locale);
    Seen seen = looking.at(audit);
    model.addAttribute("audit", audit);
    model.addAttribute("seen", seen);
    model.addAttribute(
        "files", files.of(id).stream().filter(Input::isReport).map(Input::name).toList());
    model.addAttribute(
        "notes", seen.notes().stream().map(p -> note(p, language)).distinct().toList());
    model.addAttribute(
        "problems", seen.problems().stream().map(p -> messages.in(language).paragraph(p)).toList());
    boolean unread = !seen.events() && seen.lines().isEmpty();
    model.addAttribute("bytes", unread ? looking.firstBytes(audit) : List.of());
    model.addAttribute("kinds", FileKind.ids());
    model.addAttribute("charsets", CHARSETS);
    model.addAttribute("cuts", CUTS);
    model.addAttribute("sheets", seen.lines().stream().map(Seen.Line::sheet).distinct().toList());
    model.addAttribute("choices", looking.sheets(audit));
    return "audit-lecture";
  }

  @PostMapping("/audits/{id}/import/lecture")
  String said(
      Account account,
      @PathVariable long id,
      @RequestParam(name = "format", defaultValue = "") String kind,
      @RequestParam(name = "encodage", defaultValue = "") String charset,
      @RequestParam(name = "separateur", defaultValue = "") String cut,
      @RequestParam(name = "feuille", defaultValue = "") String sheet,
      @RequestParam(name = "entete", defaultValue = "") String header,
      @RequestParam(name = "suite", defaultValue = "") String next) {
    Kept audit = open(audits, account, id);
    audits.form(
        id,
        new Audits.Form(
            among(FileKind.ids().stream(), kind),
            among(CHARSETS.stream(), charset),
            among(CUTS.stream(), cut),
            sheet(sheet)));
    if (next.isEmpty()) return "redirect:/audits/" + id + "/import/lecture";
    Kept now = audits.byId(audit.id()).orElseThrow();
    Seen seen = looking.at(now);
    if (seen.events()) return "redirect:" + starting.reads(now);
    String row = header.matches("[0-9]{1,4}") ? "?entete=" + header : "";
    return seen.lines().isEmpty()
        ? "redirect:/audits/" + id + "/import/lecture"
        : "redirect:/audits/" + id + "/import/colonnes" + row;
  }

  /** Of the file; or of a sheet, which it then names. */
  private String note(Problem note, Language language) {
    String said = messages.in(language).sentence(note);
    String sheet = note.source().sheet();
    return sheet.isEmpty()
        ? said
        : messages.text(language, "web.import.sheet", sheet) + " – " + said;
  }

  /** The name of a sheet; the workbook says whether it has one. */
  static @Nullable String sheet(String said) {
    return said.isEmpty() || said.length() > LONGEST_SHEET ? null : said;
  }

  private static @Nullable String among(Stream<String> known, String said) {
    return known.filter(said::equals).findFirst().orElse(null);
  }
}
