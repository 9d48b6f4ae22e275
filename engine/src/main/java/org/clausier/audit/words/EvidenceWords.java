package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.Band;
import org.clausier.audit.Cited;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.tally.Evidence;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** What a finding rests on: how many, when, which rows, which clause. */
final class EvidenceWords {

  private static final int MOST_RANGES = 6;

  /** Agreements of every kind have the same articles. */
  private static final String AGREEMENT = "company-licence";

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  EvidenceWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** « Projection : 38 usages déclarés du 4 septembre au 27 novembre 2026 (relevé, lignes …) ». */
  String uses(Finding f, String label) {
    String key =
        f.due().filter(d -> d.kind() == Due.Kind.CERTIFICATES).isPresent()
            ? "audit.uses.volume"
            : f.mismatch().isPresent()
                ? "audit.uses.stated"
                : f.small()
                    ? small(f)
                    : f.count().learners() > 0 ? "audit.uses.learners" : "audit.uses";
    return messages.say(
        key,
        label,
        f.count().events(),
        figures.days(f.count().first(), f.count().last()),
        rows(f),
        f.count().learners(),
        f.band().map(b -> b.from() + "").orElse(""),
        f.band().map(b -> b.to().orElse(0) + "").orElse(""));
  }

  private static String small(Finding f) {
    int from = f.band().map(Band::from).orElse(1);
    boolean open = f.band().filter(b -> b.to().isEmpty()).isPresent();
    return from == 1 ? "audit.uses.small" : open ? "audit.uses.many" : "audit.uses.band";
  }

  private String rows(Finding f) {
    return String.join(
        "",
        f.count().evidence().stream()
            .map(e -> messages.say("audit.rows", e.report(), rows(e)))
            .toList());
  }

  private String rows(Evidence e) {
    if (e.rows() == 1) return messages.say("audit.row", e.last() + "");
    List<String> ranges = new ArrayList<>();
    int shown = Math.min(MOST_RANGES, e.ranges().size());
    for (Evidence.Range r : e.ranges().subList(0, shown)) {
      if (r.to() - r.from() > 1) {
        ranges.add(messages.say("audit.rows.range", r.from() + "", r.to() + ""));
      } else {
        ranges.add(r.from() + "");
        if (r.to() > r.from()) ranges.add(r.to() + "");
      }
    }
    boolean more = e.ranges().get(shown - 1).to() < e.last();
    String list =
        messages.say(
            "audit.rows.list", more ? String.join(", ", ranges) : Lists.and(language, ranges));
    return more ? messages.say("audit.rows.more", list, e.last() + "") : list;
  }

  /** « CGU v3, article 8, 4°, en vigueur depuis le 1er septembre 2026 ». */
  Optional<String> clause(Finding f) {
    return f.clause().map(this::clause);
  }

  private String clause(Cited c) {
    String since = c.since().map(figures::day).orElse("");
    if (c.agreement().isPresent()) {
      return messages.say("audit.clause.agreement", c.agreement().get(), article(c), since);
    }
    String version = c.version() + "";
    if (c.article().isEmpty()) return messages.say("audit.clause.terms-whole", version, "", since);
    boolean numbered = Character.isDigit(c.article().charAt(0));
    return messages.say(
        numbered ? "audit.clause.terms" : "audit.clause.terms-annex", version, c.article(), since);
  }

  /** The title of an article of the agreement: its number depends on what was agreed. */
  private String article(Cited c) {
    return library.words("documents/" + AGREEMENT, language).form("article." + c.article());
  }
}
