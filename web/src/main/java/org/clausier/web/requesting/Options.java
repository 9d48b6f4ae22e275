package org.clausier.web.requesting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.library.Library;
import org.clausier.reply.ReplyText;
import org.clausier.request.Basis;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.web.request.Facts;
import org.clausier.words.Language;
import org.springframework.util.MultiValueMap;

/** What may be added to a request at its fifth step: practices near it that the terms open. */
record Options(Library library, Rulings rulings, Language language) {

  static final int STEP = 5;
  static final String FIELD = "options";

  private static final String CERTIFICATE = "certificate-employer-paid";
  private static final List<String> OFFERED =
      List.of(
          CERTIFICATE,
          "private-discussion-company-network",
          "irl-meetup",
          "results-to-teacher",
          "results-to-employer");
  private static final Set<String> OPEN = Set.of("free", "paid", "agreement");

  /**
   * An option.
   *
   * @param said « Rencontre en présentiel : libre (CGU v3, article 7). »
   */
  record Option(String practice, String said, boolean chosen) {}

  /** Those that the terms open to whoever asks; what they forbid or do not say is not offered. */
  List<Option> offered(Reply reply) {
    Request request = reply.basis().request();
    List<Option> options = new ArrayList<>();
    for (String practice : OFFERED) {
      Ruling ruling =
          rulings.ask(
              new Use(
                  practice,
                  request.party().audience(),
                  request.from(),
                  request.known(library, practice)));
      if (!OPEN.contains(ruling.answer())) continue;
      options.add(
          new Option(practice, said(reply, ruling), request.practices().contains(practice)));
    }
    return options;
  }

  private String said(Reply reply, Ruling ruling) {
    Basis alone =
        new Basis(reply.basis().request(), reply.basis().policy(), List.of(ruling), List.of());
    return new ReplyText(library, language).lines(new Reply.NoneNeeded(alone)).get(1).strip();
  }

  /** Whether a number of certificates is asked. */
  static boolean certificates(List<Option> offered, Facts said) {
    return said.list(Needs.PRACTICES).contains(CERTIFICATE)
        || offered.stream().anyMatch(o -> o.practice().equals(CERTIFICATE));
  }

  /** The practices with the options that are ticked; certificates that are counted are asked. */
  static void take(
      Library library,
      MultiValueMap<String, String> posted,
      Facts before,
      Map<String, String> said) {
    Set<String> ticked = new LinkedHashSet<>(posted.getOrDefault(FIELD, List.of()));
    if (said.getOrDefault("certificates", "").matches("[1-9].*")) ticked.add(CERTIFICATE);
    Set<String> practices = new LinkedHashSet<>(before.list(Needs.PRACTICES));
    OFFERED.forEach(
        o -> {
          if (ticked.contains(o)) practices.add(o);
          else if (posted.containsKey("offered-" + o)) practices.remove(o);
        });
    practices.retainAll(library.practiceTree().leaves());
    if (!practices.isEmpty()) said.put(Needs.PRACTICES, String.join(",", practices));
  }
}
