package org.clausier.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the policy is about.
 *
 * @param licence of the content, a licence of the library
 * @param contributionsLicence what learners grant on what they write
 * @param commercialIncludesInternalTraining how this producer reads « NC »; absent: unknown
 */
public record Course(
    String title,
    Optional<String> site,
    Optional<String> community,
    String licence,
    Optional<String> contributionsLicence,
    Optional<Boolean> commercialIncludesInternalTraining,
    List<Session> sessions) {

  public static final String ALL_RIGHTS_RESERVED = "all-rights-reserved";

  /** A run of the course, both days included. */
  public record Session(String id, LocalDate from, LocalDate to) {}

  public Optional<Session> session(String id) {
    return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
