package org.clausier.agreement;

import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/** Reads a penalty clause. */
final class PenaltyReader {

  private static final String USE = "use";

  private final Library library;

  PenaltyReader(Library library) {
    this.library = library;
  }

  Optional<Agreement.Penalty> read(Fields f) {
    f.present("practices");
    List<String> practices = f.texts("practices");
    for (String p : practices) {
      if (!library.practiceTree().contains(p)) {
        f.unknown(f.source("practices"), "practice-unknown", p, library.practiceTree().ids());
      }
    }
    f.present("amount");
    Optional<Cents> amount = f.has("amount") ? f.read("amount", Cents::read) : Optional.empty();
    f.present("per");
    Optional<String> per = f.oneOf("per", List.of(USE, "cause"));
    Optional<Cents> cap = f.has("cap") ? f.read("cap", Cents::read) : Optional.empty();
    f.keysAsked("cap").done();
    if (practices.isEmpty() || amount.isEmpty() || per.isEmpty()) return Optional.empty();
    return Optional.of(new Agreement.Penalty(practices, amount.get(), per.get().equals(USE), cap));
  }
}
