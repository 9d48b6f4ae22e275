package org.clausier.web.editor;

import org.clausier.web.demand.Demands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All that is not written, the most asked about first. */
@Controller
class SilencesPage {

  private final Panels panels;
  private final Demands demands;
  private final Frame frame;

  SilencesPage(Panels panels, Demands demands, Frame frame) {
    this.panels = panels;
    this.demands = demands;
    this.frame = frame;
  }

  @GetMapping("/cours/{slug}/silences")
  String page(Sitting sitting) {
    frame.put(sitting, "silences");
    Reading reading = sitting.reading();
    sitting
        .model()
        .addAttribute(
            "panel",
            panels.of(
                reading,
                demands.of(reading.course().id()),
                reading.open().grid().size(),
                sitting.language()));
    return "silences";
  }
}
