package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.library.LibraryFiles;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.Question;
import org.clausier.problem.Outcome;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.junit.jupiter.api.Test;

class PracticeExamplesTest {
  @Test
  void smoke() {
    Library library = Library.builtIn();
    DroolsRuleBook book = new DroolsRuleBook();
    for (String path : LibraryFiles.builtIn().paths()) {
      if (!path.startsWith("policies/") || !path.matches(".*(policy-v\\d|presets/.*)\\.yaml")) continue;
      Outcome<PolicyFile> o = PolicyReader.read(library, path, library.files().bytes(path));
      o.match(f -> {
        Rulings r = new Rulings(library, Dossier.asIf(f.policy()), book, (p, t) -> "");
        int ok = 0;
        for (Question q : f.policy().questions()) {
          Ruling answer = r.ask(new Use(q.practice(), q.audience(), q.day().orElseThrow(), q.with()));
          if (answer.answer().equals(q.expect().verdict())) ok++;
          else System.out.println(path + " RED: " + q.ask() + " got " + answer);
        }
        System.out.println(path + " " + f.policy().terms().size() + " terms, questions " + ok + "/" + f.policy().questions().size());
        return null;
      }, p -> { p.forEach(System.out::println); return null; });
    }
  }
}
