package org.clausier.web.requesting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.policy.Course;
import org.clausier.uses.DayReader;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Takes from what a browser sends the fields of a step, and no others, as they were typed. */
@Component
class StepForm {

  /** What the form asks and no request says. */
  private static final Map<Integer, List<String>> MORE =
      Map.of(1, List.of("from"), 2, List.of("where"), 4, List.of("signatory.email"));

  private static final int LONGEST = 2000;
  private static final Set<String> FRENCH = Set.of("siret", "siren", "uai", "rna");
  private static final Set<String> FOREIGN = Set.of("ice", "if", "rc", "local");

  private final Desk desk;
  private final Today today;

  StepForm(Desk desk, Today today) {
    this.desk = desk;
    this.today = today;
  }

  /** What was said before, with what that step says now; an emptied field is taken away. */
  Facts take(int step, MultiValueMap<String, String> posted, Facts before) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String name : names(step, posted)) {
      List<String> all =
          posted.getOrDefault(name, List.of()).stream().map(StepForm::clean).toList();
      said.put(
          name,
          name.equals(Needs.PRACTICES)
              ? String.join(",", new LinkedHashSet<>(known(all)))
              : all.stream().findFirst().orElse(""));
    }
    if (step == Options.STEP) Options.take(desk.library(), posted, before, said);
    return before.with(said);
  }

  private List<String> names(int step, MultiValueMap<String, String> posted) {
    List<String> names = new ArrayList<>(Requests.fields(step));
    names.addAll(MORE.getOrDefault(step, List.of()));
    posted
        .keySet()
        .forEach(
            name -> {
              boolean with =
                  name.startsWith("with.")
                      && desk.library().circumstances().containsKey(name.substring(5));
              boolean quantity =
                  name.startsWith("quantities.")
                      && desk.library().practices().containsKey(name.substring(11));
              if (with || quantity) names.add(name);
            });
    return names;
  }

  private List<String> known(List<String> practices) {
    return practices.stream()
        .filter(p -> desk.library().practiceTree().leaves().contains(p))
        .toList();
  }

  /** Without what no keyboard types; a text longer than any answer is cut. */
  private static String clean(String typed) {
    String text = typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** What follows from what was typed without a mistake, so that it is not asked twice. */
  Facts settled(int step, Facts said, List<Course.Session> sessions) {
    if (step == 2) return established(said);
    if (step != 3 || !said.text("from").isEmpty() && !said.text("to").isEmpty()) return said;
    Optional<Course.Session> chosen =
        sessions.stream().filter(s -> s.id().equals(said.text("session"))).findFirst();
    if (chosen.isEmpty()) return said;
    Map<String, String> days = new LinkedHashMap<>();
    if (said.text("from").isEmpty()) {
      boolean begun = chosen.get().from().isBefore(today.day());
      days.put("from", (begun ? today.day() : chosen.get().from()) + "");
    }
    if (said.text("to").isEmpty()) days.put("to", chosen.get().to() + "");
    return said.with(days);
  }

  /** An institution is in France or elsewhere: the numbers of the other case are not its own. */
  private static Facts established(Facts said) {
    if (said.text("where").isEmpty()) return said;
    Map<String, String> settled = new LinkedHashMap<>();
    boolean france = said.text("where").equals("france");
    (france ? FOREIGN : FRENCH).forEach(name -> settled.put(name, ""));
    if (france) settled.put("country", "FR");
    else settled.put("country", said.text("country").toUpperCase(Locale.ROOT));
    return said.with(settled);
  }

  /** The day typed, when it is one. */
  static Optional<java.time.LocalDate> day(Facts said, String name) {
    return DayReader.read(said.text(name));
  }
}
