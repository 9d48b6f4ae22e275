package org.clausier.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.desk.Today;
import org.clausier.web.findings.SequelLines;
import org.clausier.web.findings.Shown;
import org.clausier.web.findings.Told;
import org.clausier.web.findings.ToldFinding;
import org.clausier.web.hearing.Items;
import org.clausier.web.hearing.Threshold;
import org.clausier.web.hearing.Threshold.Kind;
import org.clausier.web.hearing.Threshold.Visit;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Inviting;
import org.clausier.web.kept.Materials;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organisation reads what was found and answers, by a program: what the pages of its link do,
 * with the same checks. The key that opening gives is to a program what its cookie is to a browser.
 */
@RestController
@RequestMapping("/api/v1/replies/{token}")
class RepliesApi {

  private static final String KEY = "Clausier-Reply";

  private final Threshold threshold;
  private final Inviting inviting;
  private final Shown shown;
  private final SequelLines lines;
  private final Materials materials;
  private final Today today;

  RepliesApi(
      Threshold threshold,
      Inviting inviting,
      Shown shown,
      SequelLines lines,
      Materials materials,
      Today today) {
    this.threshold = threshold;
    this.inviting = inviting;
    this.shown = shown;
    this.lines = lines;
    this.materials = materials;
    this.today = today;
  }

  /**
   * @param key given once; it reads the findings and answers
   */
  record ReplyOpened(String key) {}

  /**
   * What the link shows.
   *
   * @param state fresh, open or sent
   * @param until the last day to answer
   * @param standing how final the amounts are, once the answers are sent
   * @param findings none until the link is open
   */
  record ReplyShown(
      String state,
      String organisation,
      String course,
      LocalDate until,
      @Nullable LocalDate sent,
      @Nullable String standing,
      List<FindingHeard> findings) {}

  /**
   * A finding to answer.
   *
   * @param net what it comes to before VAT, in euros
   * @param rows of the organisation's own reports; none where few people are meant
   * @param observations of either side, the first first
   */
  record FindingHeard(
      String id,
      String verdict,
      String practice,
      String says,
      @Nullable String net,
      String formula,
      ToldFinding.@Nullable Clause clause,
      List<ToldFinding.Rows> rows,
      String todo,
      ToldFinding.@Nullable Granted tolerance,
      List<ToldFinding.Answer> observations) {}

  /** The answers, each to a finding. */
  record ReplyGiven(@Nullable List<@Nullable FindingAnswer> answers) {}

  /**
   * @param stance accepted, explained or contested
   */
  record FindingAnswer(@Nullable String finding, @Nullable String stance, @Nullable String text) {}

  @PostMapping
  ResponseEntity<ReplyOpened> openReply(@PathVariable String token) {
    Visit fresh = visit(token, null);
    // nothing: somebody else opened it since
    String key =
        threshold
            .enter(token)
            .orElseThrow(() -> gone(new Visit(Kind.USED, fresh.hearing(), fresh.audit())));
    return ResponseEntity.status(HttpStatus.CREATED).body(new ReplyOpened(key));
  }

  @GetMapping
  ReplyShown reply(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      Locale locale) {
    return shown(visit(token, key), Languages.of(locale));
  }

  @PutMapping
  ReplyShown sendReply(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody ReplyGiven given,
      Locale locale) {
    Visit visit = visit(token, key);
    if (!visit.kind().within()) throw Refusal.of(List.of(problem(visit)));
    Refusal.orRefuse(inviting.answer(visit.audit(), visit.hearing(), typed(given)));
    return shown(visit(token, key), Languages.of(locale));
  }

  /**
   * As on the pages: a link that was never made is nothing; one that serves no more says why.
   *
   * @throws Refusal unless it is fresh or opened with that key
   */
  private Visit visit(String token, @Nullable String key) {
    Visit visit = threshold.visit(token, Optional.ofNullable(key)).orElseThrow(Missing::new);
    if (visit.kind() != Kind.FRESH && !visit.kind().within()) throw gone(visit);
    return visit;
  }

  private static Refusal gone(Visit visit) {
    return Refusal.of(ProblemJson.Kind.GONE, List.of(problem(visit)));
  }

  private static Problem problem(Visit visit) {
    return Problem.error(
        Source.of("hearing"), "sequel-" + visit.kind().id(), visit.hearing().until() + "");
  }

  private static List<Hearings.Typed> typed(ReplyGiven given) {
    List<@Nullable FindingAnswer> answers = given.answers();
    if (answers == null) return List.of();
    return answers.stream()
        .map(a -> a == null ? new FindingAnswer(null, null, null) : a)
        .map(a -> new Hearings.Typed(text(a.finding()), text(a.stance()), text(a.text())))
        .toList();
  }

  private static String text(@Nullable String said) {
    return Objects.requireNonNullElse(said, "");
  }

  private ReplyShown shown(Visit visit, Language language) {
    boolean within = visit.kind().within();
    boolean over = visit.kind() == Kind.SENT;
    Optional<Told> told =
        within ? Optional.of(shown.of(visit.audit(), language)) : Optional.empty();
    return new ReplyShown(
        visit.kind().id(),
        visit.audit().organisation(),
        materials.course(visit.audit()).title(),
        visit.hearing().until(),
        Optional.ofNullable(visit.hearing().sent()).map(today::day).orElse(null),
        told.filter(t -> over).map(t -> lines.standing(t, language)).orElse(null),
        told.map(Items::answerable).orElse(List.of()).stream().map(RepliesApi::heard).toList());
  }

  private static FindingHeard heard(ToldFinding f) {
    return new FindingHeard(
        f.id(),
        f.verdict(),
        f.practice(),
        f.says(),
        f.net().map(BigDecimal::toPlainString).orElse(null),
        f.formula(),
        f.clause().orElse(null),
        f.band().isEmpty() ? f.rows() : List.of(),
        f.todo(),
        f.tolerance().orElse(null),
        f.answers());
  }
}
