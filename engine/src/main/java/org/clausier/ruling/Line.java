package org.clausier.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.policy.Constraint;
import org.clausier.policy.Course;

/**
 * One practice and one audience: its terms, the stretches of days and the classes of circumstances
 * they cut, and what was already answered there, region by region.
 */
final class Line {

  private static final String SESSION = "session";

  final String practice;
  final String audience;
  final List<Provision> provisions;
  final List<Dimension> dimensions;
  final Days days;
  final Map<Long, Ruling> cores = new ConcurrentHashMap<>();
  final Map<Long, Ruling> rulings = new ConcurrentHashMap<>();
  private final List<Course.Session> sessions;

  Line(Library library, Dossier dossier, String practice, String audience) {
    this.practice = practice;
    this.audience = audience;
    this.provisions = new Provisions(library, dossier).line(practice, audience);
    this.sessions = dossier.sessions();
    this.days = new Days(firstDays(dossier));
    this.dimensions = dimensions(library);
  }

  private List<LocalDate> firstDays(Dossier dossier) {
    List<LocalDate> first = new ArrayList<>();
    dossier.editions().stream()
        .map(Edition::effective)
        .filter(d -> !d.equals(LocalDate.MIN))
        .forEach(first::add);
    for (Pin pin : dossier.pins()) {
      first.add(pin.from());
      first.add(pin.to().plusDays(1));
    }
    for (Provision p : provisions) {
      p.term().from().ifPresent(first::add);
      p.term().to().ifPresent(d -> first.add(d.plusDays(1)));
    }
    return first;
  }

  private List<Dimension> dimensions(Library library) {
    Map<String, List<Constraint>> constraints = new TreeMap<>();
    for (Provision p : provisions) {
      p.term()
          .when()
          .constraints()
          .forEach((c, k) -> constraints.computeIfAbsent(c, i -> new ArrayList<>()).add(k));
    }
    List<Dimension> result = new ArrayList<>();
    constraints.forEach(
        (id, all) -> {
          if (!id.equals(SESSION)) result.add(dimension(library, id, all));
        });
    if (!sessions.isEmpty()) {
      // every session apart: it also says which version governs
      List<Constraint> apart =
          sessions.stream()
              .map(s -> (Constraint) new Constraint.OneOf(java.util.Set.of(s.id())))
              .toList();
      result.add(
          Dimension.ofValues(SESSION, sessions.stream().map(Course.Session::id).toList(), apart));
    }
    return List.copyOf(result);
  }

  private static Dimension dimension(Library library, String id, List<Constraint> all) {
    Circumstance circumstance = library.circumstances().get(id);
    if (circumstance == null) return Dimension.ofValues(id, List.of("true", "false"), all);
    if (circumstance.type() == Circumstance.Type.INTEGER) return Dimension.ofIntegers(id, all);
    Collection<String> domain =
        circumstance.type() == Circumstance.Type.COUNTRY
            ? List.of(Locale.getISOCountries())
            : circumstance.values();
    return Dimension.ofValues(id, domain, all);
  }

  /** The region of a use: its stretch of days, and the class of each circumstance it knows. */
  long region(Use use) {
    long key = days.indexOf(use.day());
    for (Dimension d : dimensions) {
      String value = use.known().get(d.circumstance());
      key = key * (d.parts().size() + 1) + (value == null ? 0 : d.indexOf(value) + 1);
    }
    return key;
  }

  /** A region taken apart: the stretch, then for each dimension its class plus one, 0 unknown. */
  int[] parts(long region) {
    int[] parts = new int[dimensions.size() + 1];
    long key = region;
    for (int i = dimensions.size(); i > 0; i--) {
      int size = dimensions.get(i - 1).parts().size() + 1;
      parts[i] = (int) (key % size);
      key /= size;
    }
    parts[0] = (int) key;
    return parts;
  }

  /** Every region whose circumstances are all known; a session only when a term depends on it. */
  List<int[]> allParts() {
    List<int[]> all = new ArrayList<>();
    all.add(new int[dimensions.size() + 1]);
    for (int i = 1; i <= dimensions.size(); i++) {
      Dimension d = dimensions.get(i - 1);
      if (!matters(d.circumstance())) continue;
      if ((long) all.size() * d.parts().size() > TooManyCombinations.MOST) {
        throw new TooManyCombinations(practice, audience);
      }
      all = spread(all, i, 1, d.parts().size());
    }
    return spread(all, 0, 0, days.stretches() - 1);
  }

  private static List<int[]> spread(List<int[]> all, int index, int least, int most) {
    List<int[]> more = new ArrayList<>();
    for (int value = least; value <= most; value++) {
      for (int[] parts : all) {
        int[] copy = parts.clone();
        copy[index] = value;
        more.add(copy);
      }
    }
    return more;
  }

  private boolean matters(String circumstance) {
    return provisions.stream()
        .anyMatch(p -> p.term().when().constraints().containsKey(circumstance));
  }

  long region(int[] parts) {
    long key = parts[0];
    for (int i = 1; i < parts.length; i++) {
      key = key * (dimensions.get(i - 1).parts().size() + 1) + parts[i];
    }
    return key;
  }

  /** The circumstances that a region knows, each by a value that stands for its class. */
  Map<String, String> known(int[] parts) {
    Map<String, String> known = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i] > 0) {
        Dimension d = dimensions.get(i - 1);
        known.put(d.circumstance(), d.parts().get(parts[i] - 1).representative());
      }
    }
    return known;
  }

  /** The class of each circumstance that a region knows. */
  Map<String, Dimension.Part> where(int[] parts) {
    Map<String, Dimension.Part> where = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      Dimension d = dimensions.get(i - 1);
      if (parts[i] > 0) where.put(d.circumstance(), d.parts().get(parts[i] - 1));
    }
    return where;
  }

  /** The day whose version governs: the session's first when it is known. */
  LocalDate termsDay(LocalDate day, Map<String, String> known) {
    return Optional.ofNullable(known.get(SESSION))
        .flatMap(id -> sessions.stream().filter(s -> s.id().equals(id)).findFirst())
        .map(Course.Session::from)
        .orElse(day);
  }
}
