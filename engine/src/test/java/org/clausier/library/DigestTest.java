package org.clausier.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version is published with the fingerprint of what its rulings and sentences are made of. */
class DigestTest {

  private record Kept(Map<String, String> texts) implements LibraryFiles {
    @Override
    public List<String> paths() {
      return List.copyOf(texts.keySet());
    }

    @Override
    public byte[] bytes(String path) {
      return texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String digest(String path, String text) {
    Map<String, String> texts = new TreeMap<>(Map.of("units/day/unit.yaml", "counts: events"));
    texts.put(path, text);
    return new LibraryReader(List.of(new Kept(texts))).digest();
  }

  @ParameterizedTest
  @CsvSource({
    "practices/irl-meetup/practice.yaml, true",
    "clauses/cgu.law/fr.md, true",
    "messages/fr/audit.properties, true",
    "policies/personal-mooc/policy-v1.yaml, false",
    "demonstration/demonstration.yaml, false",
    "demonstration/piloter-un-projet/policy-v3.yaml, false",
    "grids/usual/grid.yaml, false",
    "fonts/source-serif-4/regular.ttf, false",
  })
  void onlyWhatRulingsAndSentencesAreMadeOfChangesTheFingerprint(String path, boolean counts) {
    assertThat(digest(path, "one").equals(digest(path, "other"))).isEqualTo(!counts);
  }
}
