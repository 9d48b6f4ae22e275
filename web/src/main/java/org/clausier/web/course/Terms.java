package org.clausier.web.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.ruling.Rulings;

/**
 * What is published of a course, read and ready to answer.
 *
 * @param versions in the order of their numbers
 * @param files the policies of the versions, each with its recorded review
 * @param rulings over all of them, each in force on its days
 */
public record Terms(
    Course course,
    List<Version> versions,
    Map<Integer, PolicyFile> files,
    Map<Integer, Review> reviews,
    Rulings rulings) {

  /** Where a version stands on a day. */
  public enum Standing {
    /** Published, its first day to come. */
    PUBLISHED,
    IN_FORCE,
    /** By a later one, in force or already replaced itself. */
    REPLACED
  }

  public Optional<Version> version(int number) {
    return versions.stream().filter(v -> v.number() == number).findFirst();
  }

  public Policy policy(int number) {
    PolicyFile file = files.get(number);
    if (file == null) throw new IllegalArgumentException("no version " + number);
    return file.policy();
  }

  /** The version in force on a day: the one whose first day is the last not after it. */
  public Optional<Version> inForce(LocalDate day) {
    return versions.stream()
        .filter(v -> !v.effective().isAfter(day))
        .reduce((a, b) -> b.effective().isBefore(a.effective()) ? a : b);
  }

  /** The one to show to whoever asks nothing more: in force, else the next. */
  public Optional<Version> shown(LocalDate day) {
    return inForce(day).or(() -> versions.stream().findFirst());
  }

  public Standing standing(Version version, LocalDate day) {
    if (version.effective().isAfter(day)) return Standing.PUBLISHED;
    return inForce(day).filter(v -> v.number() == version.number()).isPresent()
        ? Standing.IN_FORCE
        : Standing.REPLACED;
  }
}
