package org.clausier.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.library.Licence;
import org.clausier.policy.Course;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;

/** The licence of the content, and that of what learners write. */
final class Rights {

  private static final List<String> RESERVED =
      List.of("tous droits réservés", "all rights reserved");

  private Rights() {}

  static List<Problem> of(Library library, PolicyFile file) {
    List<Problem> problems = new ArrayList<>();
    Course course = file.policy().course();
    Licence licence = library.licences().get(course.licence());
    boolean open = !course.licence().equals(Course.ALL_RIGHTS_RESERVED);
    if (open && texts(file).anyMatch(Rights::reserves)) {
      problems.add(
          Problem.warning(file.at("course"), "all-rights-beside-licence", course.licence()));
    }
    if (licence != null
        && licence.grants().stream().anyMatch(Licence.Grant::disputed)
        && course.commercialIncludesInternalTraining().isEmpty()) {
      problems.add(Problem.warning(file.at("course"), "nc-reading-missing", course.licence()));
    }
    Optional<Term> republished =
        file.policy().terms().stream()
            .filter(t -> t.practice().equals("republish-contributions"))
            .filter(t -> t.verdict() == Verdict.FREE || t.verdict() == Verdict.PAID)
            .findFirst();
    if (course.contributionsLicence().isEmpty()) {
      republished.ifPresent(
          t -> problems.add(Problem.warning(file.at(t), "contributions-licence-missing")));
    }
    return problems;
  }

  private static Stream<String> texts(PolicyFile file) {
    return Stream.concat(
        file.policy().note().stream(),
        Stream.concat(
            file.policy().terms().stream().flatMap(t -> t.note().stream()),
            Stream.of(file.policy().course().title())));
  }

  private static boolean reserves(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return RESERVED.stream().anyMatch(low::contains);
  }
}
