package org.clausier.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/** Reads saved questions. A use names a leaf of the practices, and any audience. */
record QuestionReader(Library library, Collection<String> sessions) {

  private static final Set<String> LAYERS = Set.of("law", "licence", "agreement", "policy");

  Optional<Question> question(Fields f) {
    Optional<String> ask = f.required("ask");
    f.present("use");
    Optional<Fields> use = f.fields("use");
    Optional<Fields> expect = f.fields("expect");
    f.present("expect");
    f.done();
    if (ask.isEmpty() || use.isEmpty() || expect.isEmpty()) return Optional.empty();
    Optional<String> practice = practice(use.get());
    Optional<String> audience = audience(use.get());
    var day = use.get().day("day");
    Map<String, String> with = circumstances(use.get());
    use.get().done();
    Optional<Question.Expectation> expected = expectation(expect.get());
    if (practice.isEmpty() || audience.isEmpty() || expected.isEmpty()) return Optional.empty();
    return Optional.of(
        new Question(ask.get(), practice.get(), audience.get(), day, with, expected.get()));
  }

  private Optional<String> practice(Fields use) {
    return use.required("practice")
        .filter(
            p -> {
              if (!library.practiceTree().contains(p)) {
                use.unknown(
                    use.source("practice"), "practice-unknown", p, library.practiceTree().ids());
                return false;
              }
              if (library.practiceTree().isLeaf(p)) return true;
              use.problem(
                  use.source("practice"),
                  "practice-is-group",
                  p,
                  String.join(", ", library.practiceTree().children(p)));
              return false;
            });
  }

  private Optional<String> audience(Fields use) {
    return use.required("audience")
        .filter(
            a -> {
              if (library.audienceTree().contains(a)) return true;
              use.unknown(
                  use.source("audience"), "audience-unknown", a, library.audienceTree().ids());
              return false;
            });
  }

  private Map<String, String> circumstances(Fields use) {
    Map<String, String> with = new LinkedHashMap<>();
    for (Circumstance c : library.circumstances().values()) {
      if (!use.has(c.id())) {
        use.keysAsked(c.id());
        continue;
      }
      use.text(c.id())
          .ifPresent(
              written -> {
                Optional<String> value = c.value(written);
                boolean known =
                    value.isPresent()
                        && (c.type() != Circumstance.Type.SESSION || sessions.contains(written));
                if (known) with.put(c.id(), value.get());
                else {
                  Collection<String> possible =
                      c.type() == Circumstance.Type.SESSION ? sessions : c.values();
                  use.unknown(
                      use.source(c.id()), "circumstance-value-unknown", written, possible, c.id());
                }
              });
    }
    return with;
  }

  private static Optional<Question.Expectation> expectation(Fields f) {
    List<String> verdicts = new ArrayList<>(Verdict.IDS);
    verdicts.add("depends");
    f.present("verdict");
    Optional<String> verdict = f.oneOf("verdict", verdicts);
    Optional<String> fee = f.text("fee");
    Optional<List<String>> conditions =
        f.has("conditions") ? Optional.of(f.texts("conditions")) : Optional.empty();
    Optional<Boolean> contradiction = f.bool("contradiction");
    Optional<List<String>> missing =
        f.has("missing") ? Optional.of(f.texts("missing")) : Optional.empty();
    Optional<String> layer = f.oneOf("layer", LAYERS);
    f.keysAsked("conditions", "missing").done();
    return verdict.map(
        v -> new Question.Expectation(v, fee, conditions, contradiction, missing, layer));
  }
}
