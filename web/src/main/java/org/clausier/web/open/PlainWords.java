package org.clausier.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausier.answer.AnswerText;
import org.clausier.answer.Spoken;
import org.clausier.library.GridPlan;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** A version in plain words for one audience: each practice, and the answer of « puis-je… ? ». */
@Component
class PlainWords {

  /**
   * A line.
   *
   * @param answer the régime, or {@code depends}
   */
  record Line(String practice, String label, String answer, String headline) {}

  private record Key(long course, int number, String audience, LocalDate day, Language language) {}

  private final Desk desk;
  private final Cache<Key, List<Line>> kept = Caffeine.newBuilder().maximumSize(5_000).build();

  PlainWords(Desk desk) {
    this.desk = desk;
  }

  /** Audiences to choose among: those of the usual view, then those that the policy names. */
  List<String> audiences(Policy policy) {
    Set<String> named = policy.terms().stream().map(Term::audience).collect(Collectors.toSet());
    GridPlan usual = desk.library().grid("usual");
    return Stream.concat(
            usual.columns().stream(),
            desk.library().audienceTree().ids().stream().filter(named::contains))
        .filter(a -> !a.equals("everyone"))
        .distinct()
        .toList();
  }

  /** The usual practices, then those that the policy speaks of. */
  List<Line> of(Terms terms, Version version, String audience, LocalDate day, Language language) {
    LocalDate asked = version.effective().isAfter(day) ? version.effective() : day;
    return kept.get(
        new Key(version.course(), version.number(), audience, asked, language),
        key -> lines(terms.policy(version.number()), audience, asked, language));
  }

  private List<Line> lines(Policy policy, String audience, LocalDate day, Language language) {
    Dossier dossier = Dossier.asIf(policy);
    Rulings rulings = desk.rulings(dossier);
    AnswerText text = new AnswerText(desk.library(), language, dossier);
    return Spoken.practices(desk.library(), policy).stream()
        .map(
            practice -> {
              Use use = new Use(practice, audience, day, Map.of());
              Ruling ruling = rulings.askBriefly(use);
              String label = desk.library().words("practices/" + practice, language).form("label");
              return new Line(practice, label, ruling.answer(), text.of(use, ruling).headline());
            })
        .toList();
  }
}
