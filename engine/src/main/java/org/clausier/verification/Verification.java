package org.clausier.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.document.Imprint;
import org.clausier.policy.Policy;

/** What can be said of a PDF. */
public sealed interface Verification {

  /** The fingerprint of its bytes. */
  String sha256();

  /** The policy that it carries, when it carries one of ours. */
  Optional<Made> made();

  /** What a document says that it was made from, and how. */
  record Made(Policy policy, Imprint imprint) {}

  /**
   * To the byte what this program prints from what it carries, or what the register says was
   * issued. Without a register nothing tells who issued it: anybody may print a policy.
   */
  record Genuine(String sha256, Optional<Made> made, Optional<Issued> issued)
      implements Verification {}

  /**
   * It says that it was printed here, and it is not what is printed here from what it carries.
   *
   * @param pages those whose text differs, from 1; empty when what changed cannot be read on them
   */
  record Altered(String sha256, Optional<Made> made, List<Integer> pages) implements Verification {
    public Altered {
      pages = List.copyOf(pages);
    }
  }

  /** Nothing can be concluded, and why. */
  record Unknown(String sha256, Optional<Made> made, Reason reason) implements Verification {}

  /** Why nothing can be concluded. */
  enum Reason {
    /** It carries nothing of ours. */
    NO_SOURCE,
    /** It carries a source, and not all that it takes to print it again. */
    NOT_REPRINTABLE,
    /** The policy that it carries cannot be read, or is larger than any of ours. */
    SOURCE_UNREADABLE,
    /** It was printed by another version of this program. */
    OTHER_ENGINE,
    /** It was printed with another library. */
    OTHER_LIBRARY;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
