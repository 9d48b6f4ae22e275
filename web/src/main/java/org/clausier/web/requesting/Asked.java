package org.clausier.web.requesting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.request.Act;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.springframework.stereotype.Component;

/** What the producer wrote last and the institution now answers: a question, or a refusal. */
@Component
class Asked {

  private static final Set<Act> ASIDE = Set.of(Act.LINK, Act.REMIND, Act.CORRECT);

  private final Events events;

  Asked(Events events) {
    this.events = events;
  }

  /**
   * @param act ask or refuse
   * @param texts the question; or the reason, and what may be done
   */
  record Said(Act act, List<String> texts) {}

  /** Absent when the institution changes its request on its own account. */
  Optional<Said> of(Filing filing) {
    List<Event> all = new ArrayList<>(events.of(filing));
    Collections.reverse(all);
    return all.stream()
        .filter(e -> !ASIDE.contains(e.act()))
        .findFirst()
        .filter(e -> e.act() == Act.ASK || e.act() == Act.REFUSE)
        .map(
            e ->
                new Said(
                    e.act(),
                    Stream.of("question", "reason", "next")
                        .map(e.said()::text)
                        .filter(t -> !t.isEmpty())
                        .toList()));
  }
}
