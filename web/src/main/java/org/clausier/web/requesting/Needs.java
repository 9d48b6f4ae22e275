package org.clausier.web.requesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.library.Library;
import org.clausier.party.Identity;
import org.clausier.party.Party;
import org.clausier.party.Standing;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.reply.ReplyText;
import org.clausier.request.Missing;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.request.RequestFile;
import org.clausier.ruling.Ruling;
import org.clausier.uses.DayReader;
import org.clausier.web.ask.CaseFields;
import org.clausier.web.ask.Typed;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Facts;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * Asks the engine whether an agreement is needed, before anybody says who they are: the same reply
 * that the whole request will have, of what is known so far.
 */
@Component
class Needs {

  static final String AUDIENCE = "audience";
  static final String PRACTICES = "practices";
  static final String FROM = "from";
  static final String LEARNERS = "learners";

  private final Desk desk;
  private final Today today;
  private final LibraryMessages messages;

  Needs(Desk desk, Today today, LibraryMessages messages) {
    this.desk = desk;
    this.today = today;
    this.messages = messages;
  }

  /** What is wrong with the question itself, by field. */
  Map<String, String> problems(Facts said, Language language) {
    Map<String, String> problems = new LinkedHashMap<>();
    Library library = desk.library();
    String audience = said.text(AUDIENCE);
    if (!library.audienceTree().contains(audience)
        || library.audienceTree().roots().contains(audience)) {
      problems.put(AUDIENCE, messages.text(language, "web.request.needed.audience"));
    }
    List<String> practices = said.list(PRACTICES);
    if (practices.isEmpty()
        || !practices.stream().allMatch(p -> library.practiceTree().leaves().contains(p))) {
      problems.put(PRACTICES, messages.text(language, "web.request.needed.practices"));
    }
    if (day(said).isEmpty()) {
      String label = messages.text(language, "web.request.field.from");
      problems.put(FROM, messages.text(language, "web.form.day", label));
    }
    said.texts()
        .forEach(
            (name, text) -> {
              if (!name.startsWith("with.")) return;
              String id = name.substring("with.".length());
              boolean known =
                  Optional.ofNullable(library.circumstances().get(id))
                      .flatMap(c -> c.value(text))
                      .isPresent();
              if (!known) problems.put(name, messages.text(language, "web.request.needed.value"));
            });
    return problems;
  }

  private Optional<LocalDate> day(Facts said) {
    return said.text(FROM).isEmpty() ? Optional.of(today.day()) : DayReader.read(said.text(FROM));
  }

  /** The need of what has no problem; what is wrong with its day is told. */
  Outcome<Need> of(Terms terms, Facts said, Language language) {
    return reply(terms, said).then(reply -> Outcome.ok(need(terms, said, reply, language)));
  }

  private Outcome<Reply> reply(Terms terms, Facts said) {
    LocalDate day = day(said).orElseThrow();
    Map<String, String> with = with(said);
    List<String> practices = said.list(PRACTICES);
    Map<String, Integer> quantities = new LinkedHashMap<>();
    practices.forEach(p -> quantities.put(p, 1));
    String country = with.getOrDefault("country", "FR");
    with.remove("country");
    int learners = 0;
    if (practices.stream().anyMatch(p -> Request.bringsLearners(desk.library(), p))) {
      String typed = said.text(LEARNERS).replaceAll("[\\s\\h]", "");
      if (typed.matches("[0-9]{1,6}")) learners = Integer.parseInt(typed);
    }
    Party party =
        new Party(
            "…",
            said.text(AUDIENCE),
            new Identity(country, "", List.of(), ""),
            new Standing(false, Optional.empty(), OptionalInt.empty()),
            Optional.empty(),
            Optional.empty());
    Request request =
        new Request(
            "besoin",
            today.day(),
            party,
            day,
            day,
            Optional.empty(),
            practices,
            learners,
            1,
            with,
            quantities,
            Optional.empty());
    return new Replies(desk.library(), terms.rulings())
        .to(new RequestFile(request, Source.of(FROM), List.of()));
  }

  private Map<String, String> with(Facts said) {
    Map<String, String> with = new LinkedHashMap<>();
    desk.library()
        .circumstances()
        .forEach(
            (id, circumstance) -> {
              String text = said.text("with." + id);
              if (!text.isEmpty()) circumstance.value(text).ifPresent(v -> with.put(id, v));
            });
    return with;
  }

  private Need need(Terms terms, Facts said, Reply reply, Language language) {
    List<String> lines = new ReplyText(desk.library(), language).lines(told(reply));
    List<String> rulings = lines.subList(1, 1 + reply.basis().rulings().size());
    Reply told = told(reply);
    return told.match(
        none -> need(Need.Kind.NONE, lines.get(0), Part.of(rulings)),
        refused -> need(Need.Kind.FORBIDDEN, lines.get(0), Part.of(lines.subList(1, lines.size()))),
        silent ->
            new Need(
                Need.Kind.SILENT,
                lines.get(0),
                Part.of(lines.subList(1, 1 + silent.silent().size())),
                List.of(),
                silent.silent().stream().map(r -> question(terms, said, r, language)).toList()),
        depends -> depends(terms, depends, language),
        other ->
            need(
                Need.Kind.OTHER,
                lines.get(0),
                Part.of(rulings),
                message("other", language, writeTo(terms, reply))),
        made -> need(Need.Kind.AGREEMENT, message("agreement", language), Part.of(rulings)));
  }

  /**
   * What only has to be counted is counted later; it hides neither a silence nor that an agreement
   * is needed.
   */
  private static Reply told(Reply reply) {
    if (!(reply instanceof Reply.ToComplete incomplete)) return reply;
    List<Missing> circumstances =
        incomplete.missing().stream().filter(m -> m.kind() == Missing.Kind.CIRCUMSTANCE).toList();
    if (!circumstances.isEmpty()) return new Reply.ToComplete(reply.basis(), circumstances);
    boolean silent = reply.basis().rulings().stream().anyMatch(Ruling::silent);
    return silent ? new Reply.NotProvided(reply.basis()) : reply;
  }

  private Need depends(Terms terms, Reply.ToComplete depends, Language language) {
    CaseFields fields = new CaseFields(desk.library(), language, terms.rulings());
    String audience = depends.basis().request().party().audience();
    List<CaseFields.Field> asked = new ArrayList<>();
    for (Missing m : depends.missing()) {
      if (m.kind() != Missing.Kind.CIRCUMSTANCE) continue;
      fields.of(m.practice(), audience).stream()
          .filter(f -> f.id().equals(m.id()) && !asked.contains(f))
          .forEach(asked::add);
    }
    // only numbers of people lack: they are asked with the session
    if (asked.isEmpty()) {
      List<String> lines = new ReplyText(desk.library(), language).lines(depends);
      int rulings = depends.basis().rulings().size();
      return need(
          Need.Kind.AGREEMENT,
          message("agreement", language),
          Part.of(lines.subList(1, 1 + rulings)));
    }
    return new Need(Need.Kind.DEPENDS, message("depends", language), List.of(), asked, List.of());
  }

  private Need.Question question(Terms terms, Facts said, Ruling silent, Language language) {
    String address =
        new Typed(silent.audience(), silent.practice(), day(said).orElseThrow() + "", with(said))
            .address("/c/" + terms.course().slug() + "/puis-je/question");
    return new Need.Question(
        desk.library().words("practices/" + silent.practice(), language).form("label"), address);
  }

  private static String writeTo(Terms terms, Reply reply) {
    return reply
        .basis()
        .policy()
        .producer()
        .fact("email")
        .orElse(reply.basis().policy().producer().name());
  }

  private static Need need(Need.Kind kind, String headline, List<Part> parts, String... more) {
    List<Part> all = new ArrayList<>(parts);
    for (String text : more) all.add(new Part(text, List.of()));
    return new Need(kind, headline, all, List.of(), List.of());
  }

  private String message(String id, Language language, Object... arguments) {
    return messages.text(language, "web.request.need." + id, arguments);
  }

  /** Of the day: no version then. */
  Map<String, String> told(List<Problem> problems, Language language) {
    Map<String, String> told = new LinkedHashMap<>();
    problems.forEach(p -> told.putIfAbsent(FROM, messages.in(language).sentence(p)));
    return told;
  }
}
