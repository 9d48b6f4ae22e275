package org.clausier.web.api;

import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.reminder.Stops;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The switch at the foot of every reminder, for whoever holds its link. */
@RestController
@RequestMapping("/api/v1/reminders/{token}")
class RemindersApi {

  private final Stops stops;

  RemindersApi(Stops stops) {
    this.stops = stops;
  }

  /**
   * @param stopped whether no reminder goes to that address any more
   */
  record Reminding(@Nullable Boolean stopped) {}

  @GetMapping
  Reminding reminders(@PathVariable String token) {
    return new Reminding(stops.state(token).orElseThrow(Missing::new));
  }

  /** Stops them, or begins again. */
  @PutMapping
  Reminding setReminders(@PathVariable String token, @RequestBody Reminding wish) {
    if (stops.state(token).isEmpty()) throw new Missing();
    if (wish.stopped() == null) {
      throw Refusal.of(List.of(Problem.error(Source.of("reminders"), "key-missing", "stopped")));
    }
    stops.set(token, wish.stopped());
    return reminders(token);
  }
}
