package org.clausier.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.library.LibraryFiles;
import org.clausier.words.Language;

/**
 * What the web application loads into an empty database: three producers, strictly apart, their
 * courses, agreements and usage reports, and what was asked of terms that did not say. Fictional
 * throughout.
 */
public record Demonstration(
    List<Producer> producers,
    List<Course> courses,
    List<Dealing> agreements,
    List<Report> reports,
    List<Demand> demands) {

  /**
   * The demonstration that came with the program.
   *
   * @throws IllegalStateException when it is wrong: it is part of the program
   */
  public static Demonstration read(Library library) {
    return new DemonstrationReader(library).read();
  }

  /** A producer and the people who work there. */
  public record Producer(String id, String name, List<Person> people) {}

  /** Someone with an account, and no password yet. */
  public record Person(String name, String email, Role role) {}

  /** What a person does for the producer. */
  public enum Role {
    PRODUCER,
    AUDITOR
  }

  /**
   * A course, whose id is its policy's.
   *
   * @param versions in their order; a draft comes last
   */
  public record Course(String id, String producer, List<Version> versions) {}

  /**
   * A version of the policy.
   *
   * @param change why it replaced the one before; a draft has none yet
   * @param notice what the users were told of it; a draft has none yet
   */
  public record Version(int number, Kept policy, Optional<Said> change, Optional<Said> notice) {}

  /**
   * A request and what became of it.
   *
   * @param id of the agreement once there is one, else of the request
   * @param agreement the file, signed or to sign; absent while there is none
   * @param since the day of the status
   * @param amends the agreement that the request would change
   * @param reason why it was refused; of what is to be completed, the question
   * @param next what may be done after a refusal
   */
  public record Dealing(
      String id,
      String course,
      Kept request,
      Optional<Kept> agreement,
      Status status,
      LocalDate since,
      Optional<String> amends,
      Optional<Said> reason,
      Optional<Said> next) {}

  /** What people did; whether a signed agreement is in force or over follows from its days. */
  public enum Status {
    /** Sent, then taken back to be changed: what was never sent, only its author sees. */
    DRAFT,
    SENT,
    TO_COMPLETE,
    TO_SIGN,
    SIGNED,
    REFUSED,
    WITHDRAWN
  }

  /**
   * A usage report that was handed over.
   *
   * @param facts what else is known of that audit
   * @param members who belongs to which organisation, for a report that does not say it
   * @param mapping what its words mean, and what is of the course
   * @param day when it was handed over
   * @param agreements ids of those to audit it with
   */
  public record Report(
      String course,
      Kept report,
      Kept facts,
      Optional<Kept> members,
      Optional<Kept> mapping,
      LocalDate day,
      List<String> agreements) {}

  /**
   * A question that a version left unanswered.
   *
   * @param times how many asked it
   */
  public record Demand(String course, int version, String practice, String audience, int times) {}

  /** A sentence in each language we print in. */
  public record Said(Map<Language, String> words) {

    public String in(Language language) {
      String said = words.get(language);
      if (said == null) throw new IllegalStateException("not said in " + language);
      return said;
    }
  }

  /** A file of the demonstration, by its path in the library. */
  public record Kept(String path, LibraryFiles files) {

    /** Its name without its folder: « policy-v1.yaml ». */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    public byte[] bytes() {
      return files.bytes(path);
    }
  }
}
