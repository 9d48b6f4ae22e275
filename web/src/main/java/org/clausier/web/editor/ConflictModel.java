package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two people edit a draft: both values side by side, and whoever comes second chooses. */
@Component
public class ConflictModel {

  /**
   * A cell that somebody wanted otherwise.
   *
   * @param both whether the other changed it too; else mine stands alone
   */
  public record Side(
      String key,
      String name,
      String mine,
      String mineWord,
      String theirs,
      String theirsWord,
      boolean both) {}

  private final Library library;
  private final Editor editor;
  private final Accounts accounts;
  private final GridForm form;
  private final Tables tables;
  private final Frame frame;

  ConflictModel(
      Desk desk, Editor editor, Accounts accounts, GridForm form, Tables tables, Frame frame) {
    this.library = desk.library();
    this.editor = editor;
    this.accounts = accounts;
    this.form = form;
    this.tables = tables;
    this.frame = frame;
  }

  /**
   * @param shown the draft as the author saw it
   * @param mine what the author changed of it
   */
  String grid(
      Model model,
      Reading now,
      Drawn shown,
      List<Edit.SetVerdict> mine,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language) {
    model.addAttribute("sides", sides(now.open(), shown, mine, language));
    return plain(model, now, "/regles", request, response, language);
  }

  private List<Side> sides(Drawn now, Drawn shown, List<Edit.SetVerdict> mine, Language language) {
    return mine.stream().map(e -> side(now, shown, e, language)).toList();
  }

  private Side side(Drawn now, Drawn shown, Edit.SetVerdict edit, Language language) {
    CellId cell = edit.cell();
    String theirs = now.cell(library, cell).answer();
    return new Side(
        cell.toString(),
        tables.name(cell, language),
        edit.verdict().id(),
        form.word(edit.verdict().id(), language),
        theirs,
        form.word(theirs, language),
        !theirs.equals(shown.cell(library, cell).answer()));
  }

  /**
   * Says who saved what meanwhile; the page that was sent is to be taken up again.
   *
   * @param path where, after the course's address
   */
  String plain(
      Model model,
      Reading now,
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language) {
    meanwhile(model, now, Seen.of(request));
    frame.put(model, now, "regles", language);
    model.addAttribute("path", path);
    if (!model.containsAttribute("sides")) model.addAttribute("sides", List.of());
    response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Retarget", "body");
      response.setHeader("HX-Reswap", "innerHTML show:top");
    }
    return "conflit";
  }

  /** Who saved, and what was done since the revision seen. */
  public void meanwhile(Model model, Reading now, long seen) {
    Optional<String> who =
        Optional.ofNullable(now.draft().savedBy()).flatMap(accounts::byId).map(Account::name);
    model.addAttribute("who", who.orElse(""));
    model.addAttribute(
        "meanwhile",
        editor.steps(now.course()).stream()
            .filter(s -> s.revision() >= seen)
            .map(Drafts.Step::change)
            .filter(c -> !c.isEmpty())
            .toList());
  }
}
