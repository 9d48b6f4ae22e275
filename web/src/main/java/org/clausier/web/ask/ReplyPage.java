package org.clausier.web.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What an answer's page says around the answer: what was supposed, and what can be done next. */
@Component
class ReplyPage {

  /** What a signed agreement settles: that it may be done, or at what price. */
  private static final java.util.Set<Verdict> ASKED =
      java.util.Set.of(Verdict.AGREEMENT, Verdict.PAID);

  private final Asking asking;
  private final Drafts drafts;
  private final Replies replies;
  private final LibraryMessages messages;
  private final String base;

  ReplyPage(
      Asking asking,
      Drafts drafts,
      Replies replies,
      LibraryMessages messages,
      @Value("${clausier.url}") String base) {
    this.asking = asking;
    this.drafts = drafts;
    this.replies = replies;
    this.messages = messages;
    this.base = base;
  }

  void add(
      Terms terms,
      Typed typed,
      Use asked,
      Optional<Account> account,
      Language language,
      Model model) {
    Use use = new CaseFields(asking.library(), language, terms.rulings()).only(asked);
    Ruling ruling = terms.rulings().ask(use);
    List<CaseFields.Field> fields = fields(terms, use, language);
    String path = "/c/" + terms.course().slug() + "/puis-je";
    String address = Typed.of(use).address(path);
    model.addAttribute("fields", fields);
    model.addAttribute("reply", replies.of(terms, use, ruling, language));
    model.addAttribute("rests", rests(terms, use, ruling, language));
    model.addAttribute("supposed", supposed(typed, use, ruling, fields, language));
    model.addAttribute("address", address);
    model.addAttribute("share", base + address);
    model.addAttribute("question", Typed.of(use).address(path + "/question"));
    model.addAttribute("test", Typed.of(use).address(path + "/test"));
    model.addAttribute("json", json(terms, use));
    model.addAttribute("desk", agreementDesk(terms, use, ruling).orElse(null));
    model.addAttribute("testable", testable(terms, account));
  }

  /** The questions of a case of which something was mistyped, so that it can be typed again. */
  void addFields(Terms terms, Typed typed, Language language, Model model) {
    asking
        .use(terms, new Typed(typed.audience(), typed.practice(), "", Map.of()))
        .match(
            use -> model.addAttribute("fields", fields(terms, use, language)), problems -> model);
  }

  private List<CaseFields.Field> fields(Terms terms, Use use, Language language) {
    return new CaseFields(asking.library(), language, terms.rulings())
        .of(use.practice(), use.audience());
  }

  /** « Réponse des CGU v3, en vigueur depuis le 1er septembre 2026, pour un usage du … ». */
  private String rests(Terms terms, Use use, Ruling ruling, Language language) {
    Figures figures = Figures.in(language);
    Optional<Version> version = terms.version(ruling.version());
    if (version.isEmpty()) {
      return messages.text(language, "web.ask.rests.none", figures.day(use.day()));
    }
    boolean later = version.get().effective().isAfter(use.day());
    return messages.text(
        language,
        later ? "web.ask.rests.later" : "web.ask.rests",
        ruling.version() + "",
        figures.day(version.get().effective()),
        figures.day(use.day()));
  }

  /** What was not said, and what was made of it. */
  private List<String> supposed(
      Typed typed, Use use, Ruling ruling, List<CaseFields.Field> fields, Language language) {
    List<String> all = new ArrayList<>();
    if (typed.day().isEmpty()) all.add(messages.text(language, "web.ask.supposed.today"));
    all.add(messages.text(language, "web.ask.supposed.no-agreement"));
    for (CaseFields.Field field : fields) {
      boolean said = use.known().containsKey(field.id());
      if (said || ruling.missing().contains(field.id())) continue;
      all.add(messages.text(language, "web.ask.supposed.any", field.question()));
    }
    return all;
  }

  /** Where an agreement is asked for, when one is needed: the request begins with this case. */
  private Optional<String> agreementDesk(Terms terms, Use use, Ruling ruling) {
    boolean alone = asking.library().audienceTree().isWithin(use.audience(), "individual");
    boolean agreed =
        ruling
            .verdict()
            .filter(v -> v == Verdict.AGREEMENT || !alone && ASKED.contains(v))
            .isPresent();
    if (!agreed || terms.version(ruling.version()).isEmpty()) return Optional.empty();
    return Optional.of(
        UriComponentsBuilder.fromPath("/c/" + terms.course().slug() + "/demande")
            .queryParam("beneficiaire", use.audience())
            .queryParam("pratique", use.practice())
            .queryParam("from", use.day())
            .queryParam("demander", "oui")
            .encode()
            .build()
            .toUriString());
  }

  private boolean testable(Terms terms, Optional<Account> account) {
    return account
        .filter(a -> a.producer() == terms.course().producer() && a.is(Role.PRODUCER))
        .flatMap(a -> drafts.of(terms.course().id()))
        .isPresent();
  }

  private static String json(Terms terms, Use use) {
    UriComponentsBuilder to =
        UriComponentsBuilder.fromPath("/api/v1/courses/" + terms.course().slug() + "/rulings")
            .queryParam("audience", use.audience())
            .queryParam("practice", use.practice())
            .queryParam("day", use.day());
    use.known().forEach(to::queryParam);
    return to.encode().build().toUriString();
  }
}
