package org.clausier.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.library.LegalFigure;
import org.clausier.library.Library;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/**
 * What fills the blanks of the clauses from a policy. An identity that was not given is printed as
 * a gap to be filled, in square brackets: the document shows it, and {@code check} reports it.
 */
public final class PolicyBlanks {

  private final Library library;
  private final Policy policy;
  private final Language language;
  private final Map<String, String> messages;
  private final Figures figures;
  private Blanks blanks;

  private PolicyBlanks(Library library, Policy policy, Language language) {
    this.library = library;
    this.policy = policy;
    this.language = language;
    this.messages = library.messages(language);
    this.figures = Figures.in(language);
    this.blanks = Blanks.in(language);
  }

  /**
   * @param day on which the legal figures are read
   */
  public static Blanks of(Library library, Policy policy, Language language, LocalDate day) {
    PolicyBlanks b = new PolicyBlanks(library, policy, language);
    b.producer();
    b.course();
    b.file();
    b.access();
    library.figures().values().forEach(f -> b.figure(f, day));
    return b.blanks;
  }

  private void set(String name, Optional<String> text) {
    blanks = blanks.with(name, text.orElseGet(() -> gap(name)));
  }

  private String gap(String name) {
    return "[" + message("gap." + name) + "]";
  }

  private String message(String key) {
    String text = messages.get(key);
    if (text == null) throw new IllegalStateException("no message: " + key);
    return text;
  }

  private void producer() {
    Producer p = policy.producer();
    set("producer.name", Optional.of(p.name()));
    set("producer.identity", Optional.of(identity(p)));
    set("producer.email", p.fact("email"));
    set("producer.phone", p.fact("phone").map(PolicyBlanks::phone));
    set("producer.publication-director", p.fact("publication-director"));
    set("producer.host", p.host().map(PolicyBlanks::contact));
    set("producer.mediator", p.mediator().map(PolicyBlanks::contact));
    set("producer.nda", p.fact("nda"));
  }

  /** « Atelier Lumen, SAS au capital de …, dont le siège est …, immatriculée … ». */
  private String identity(Producer p) {
    List<String> parts = new ArrayList<>();
    parts.add(p.name());
    for (String fact :
        List.of("legal-form", "address", "siren", "siret", "rcs", "vat-number", "uai")) {
      p.fact(fact)
          .filter(t -> !fact.equals("siren") || p.fact("rcs").isEmpty())
          .ifPresent(t -> parts.add(identityPart(fact, t, p)));
    }
    return String.join(", ", parts);
  }

  private String identityPart(String fact, String text, Producer p) {
    Blanks b = Blanks.in(language).with("value", grouped(fact, text));
    if (fact.equals("legal-form") && p.fact("capital").isPresent()) {
      return b.with("capital", p.fact("capital").get()).fill(message("identity.form-and-capital"));
    }
    if (fact.equals("rcs") && p.fact("siren").isPresent()) {
      return b.with("siren", grouped("siren", p.fact("siren").get()))
          .fill(message("identity.rcs-and-siren"));
    }
    return b.fill(message("identity." + fact));
  }

  private static String grouped(String fact, String text) {
    if (fact.equals("siren") && text.length() == 9) {
      return text.replaceAll("(...)(...)(...)", "$1\u00a0$2\u00a0$3");
    }
    return fact.equals("siret") && text.length() == 14
        ? text.replaceAll("(...)(...)(...)(.....)", "$1\u00a0$2\u00a0$3\u00a0$4")
        : text;
  }

  /** « +33 1 99 00 21 01 »; another country groups its own way, and is printed as given. */
  private static String phone(String number) {
    return number.matches("\\+33[0-9]{9}")
        ? number.replaceAll(
            "\\+33(.)(..)(..)(..)(..)", "+33\u00a0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5")
        : number;
  }

  private static String contact(Producer.Contact c) {
    List<String> parts = new ArrayList<>(List.of(c.name()));
    for (String part : List.of(c.address(), phone(c.phone()), c.site())) {
      if (!part.isEmpty()) parts.add(part);
    }
    return String.join(", ", parts);
  }

  private void course() {
    Course c = policy.course();
    set("course.title", Optional.of(c.title()));
    set("course.site", c.site());
    set("course.community", c.community());
    set("course.licence", Optional.of(licence(c.licence())));
    set("course.contributions-licence", c.contributionsLicence().map(this::licence));
    set(
        "course.sessions",
        c.sessions().isEmpty()
            ? Optional.empty()
            : Optional.of(
                Lists.and(
                    language,
                    c.sessions().stream()
                        .map(s -> s.id() + " (" + figures.days(s.from(), s.to()) + ")")
                        .toList())));
  }

  private String licence(String id) {
    return library.words("licences/" + id, language).form("label");
  }

  private void file() {
    set("policy.id", Optional.of(policy.id()));
    set("policy.version", Optional.of(policy.version() + ""));
    set("policy.published", policy.published().map(figures::day));
    set("policy.effective", policy.effective().map(figures::day));
    blanks = blanks.with("policy.notice", policy.notice().orElse(0));
    set("request.url", policy.request().map(Policy.RequestDesk::url));
    blanks =
        blanks.with(
            "request.answer-days", policy.request().map(Policy.RequestDesk::answerDays).orElse(15));
    set("cgu.version", Optional.of(policy.version() + ""));
    set("cgu.effective", policy.effective().map(figures::day));
  }

  private void access() {
    List<String> data =
        policy.access().data().stream().map(d -> messages.getOrDefault("data." + d, d)).toList();
    set(
        "access.data",
        Optional.of(data.isEmpty() ? message("data.nothing") : Lists.and(language, data)));
    blanks = blanks.with("access.minimum-age", policy.access().minimumAge().orElse(0));
  }

  /** A figure that was not read for the day leaves its blank without value: nobody may print it. */
  private void figure(LegalFigure figure, LocalDate day) {
    figure
        .at(day)
        .ifPresent(
            value -> {
              String name = "parameter." + figure.id();
              if (value.matches("[0-9]{1,9}")) {
                blanks = blanks.with(name, Long.parseLong(value));
              } else if (figure.unit().equals("EUR")) {
                blanks = blanks.with(name, money(value));
              } else {
                blanks = blanks.with(name, value);
              }
            });
  }

  private String money(String value) {
    return figures.money(Cents.parse(value).map(Cents::cents).orElseThrow());
  }
}
