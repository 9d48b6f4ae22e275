package org.clausier.web.reminder;

import org.clausier.web.words.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch at the foot of every reminder. To look at it changes nothing: mail programs look. */
@Controller
class StopPage {

  private final Stops stops;

  StopPage(Stops stops) {
    this.stops = stops;
  }

  @GetMapping("/rappels/arret/{token}")
  String page(@PathVariable String token, Model model) {
    model.addAttribute("stopped", stops.state(token).orElseThrow(Missing::new));
    model.addAttribute("token", token);
    return "rappels-arret";
  }

  @PostMapping("/rappels/arret/{token}")
  String set(@PathVariable String token, @RequestParam(defaultValue = "true") boolean arret) {
    if (!stops.set(token, arret)) throw new Missing();
    return "redirect:/rappels/arret/" + token;
  }
}
