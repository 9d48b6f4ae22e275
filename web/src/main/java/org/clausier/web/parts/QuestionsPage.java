package org.clausier.web.parts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.Question;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Editor;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Reading;
import org.clausier.web.editor.Result;
import org.clausier.web.editor.Seen;
import org.clausier.web.editor.Words;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The saved questions of a draft: its own tests. */
@Controller
class QuestionsPage {

  private static final String NEW = "nouvelle";

  private final Library library;
  private final Editor editor;
  private final Words words;
  private final Answers answers;
  private final QuestionsModel questions;
  private final LibraryMessages messages;

  QuestionsPage(
      Desk desk,
      Editor editor,
      Words words,
      Answers answers,
      QuestionsModel questions,
      LibraryMessages messages) {
    this.library = desk.library();
    this.editor = editor;
    this.words = words;
    this.answers = answers;
    this.questions = questions;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/questions")
  String list(Account account, @PathVariable String slug, Locale locale, Model model) {
    Language language = Languages.of(locale);
    return questions.list(
        model, editor.open(account, slug), posted(new LinkedMultiValueMap<>(), language), language);
  }

  private Posted posted(MultiValueMap<String, String> values, Language language) {
    return new Posted(values, messages, language);
  }

  /** A question by its number, from 1. */
  private static Optional<Question> question(Reading reading, String number) {
    if (!number.matches("[0-9]{1,5}")) return Optional.empty();
    List<Question> all = reading.open().policy().questions();
    int index = Integer.parseInt(number) - 1;
    return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }

  @GetMapping("/cours/{slug}/questions/{number}")
  String page(
      Account account,
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> asked,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    if (number.equals(NEW)) {
      return questions.form(model, reading, number, posted(asked, language), language);
    }
    Question question = question(reading, number).orElseThrow(Missing::new);
    Posted shown = posted(QuestionForm.values(question), language);
    return questions.form(model, reading, number, shown, language);
  }

  @PostMapping("/cours/{slug}/questions/{number}")
  String save(
      Account account,
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Optional<Question> before = question(reading, number);
    if (before.isEmpty() && !number.equals(NEW)) throw new Missing();
    Posted posted = posted(values, language);
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            posted,
            "ask",
            r -> questions.form(model, r, number, posted, language));
    Question question = new QuestionForm(library, words, language).question(posted, before);
    if (!posted.problems().isEmpty()) return typed.wrong(reading);
    int index =
        before.isPresent()
            ? Integer.parseInt(number) - 1
            : reading.open().policy().questions().size();
    String change = messages.text(language, "web.questions.changed", question.ask());
    Result result =
        editor.apply(
            account, reading, Seen.of(request), change, new Edit.PutQuestion(index, question));
    return answers.answer(result, typed, "/cours/" + slug + "/questions");
  }

  @PostMapping("/cours/{slug}/questions/{number}/retirer")
  String remove(
      Account account,
      @PathVariable String slug,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Question question = question(reading, number).orElseThrow(Missing::new);
    Posted posted = posted(new LinkedMultiValueMap<>(), language);
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            posted,
            "questions",
            r -> questions.list(model, r, posted, language));
    String change = messages.text(language, "web.questions.removed", question.ask());
    Edit edit = new Edit.RemoveQuestion(Integer.parseInt(number) - 1);
    Result result = editor.apply(account, reading, Seen.of(request), change, edit);
    return answers.answer(result, typed, "/cours/" + slug + "/questions");
  }
}
