package org.clausier.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clausier.cgu.Cgu;
import org.clausier.document.Attachment;
import org.clausier.document.Imprint;
import org.clausier.document.pdf.PdfContents;
import org.clausier.document.pdf.PdfReader;
import org.clausier.ink.Ink;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.TooManyCombinations;
import org.clausier.verification.Verification.Altered;
import org.clausier.verification.Verification.Genuine;
import org.clausier.verification.Verification.Made;
import org.clausier.verification.Verification.Reason;
import org.clausier.verification.Verification.Unknown;

/**
 * Verifies the terms of use that someone hands in: the register first, then by printing again what
 * the file carries. Whatever the file, the time that it takes is bounded.
 */
public final class Verifier {

  /**
   * Ten times the longest policy of the demonstration: what is larger is not printed for anyone.
   */
  private static final int LONGEST_POLICY = 200_000;

  private static final int MOST_TERMS = 1_000;

  private final Library library;
  private final RuleBook rules;
  private final Function<String, Optional<Issued>> register;

  /**
   * @param register the documents that were issued, by the SHA-256 of their bytes, in hexadecimal
   */
  public Verifier(Library library, RuleBook rules, Function<String, Optional<Issued>> register) {
    this.library = library;
    this.rules = rules;
    this.register = register;
  }

  /** Without a register. */
  public Verifier(Library library, RuleBook rules) {
    this(library, rules, sha256 -> Optional.empty());
  }

  /**
   * What can be said of a file; refused when it is not a PDF that can be read.
   *
   * @param name the file as the user named it
   */
  public Outcome<Verification> of(String name, byte[] bytes) {
    String sha256 = sha256(bytes);
    Optional<Issued> issued = register.apply(sha256);
    return PdfReader.read(name, bytes)
        .then(
            contents ->
                Outcome.ok(
                    issued.isPresent()
                        ? new Genuine(sha256, made(contents), issued)
                        : verified(sha256, bytes, contents)));
  }

  private Verification verified(String sha256, byte[] bytes, PdfContents contents) {
    if (contents.sources().isEmpty()) return unknown(sha256, Reason.NO_SOURCE);
    Optional<Imprint> imprint = Imprint.among(contents.sources());
    if (imprint.isEmpty() || policy(contents).isEmpty()) {
      return unknown(sha256, Reason.NOT_REPRINTABLE);
    }
    Optional<Made> made = made(contents);
    if (!imprint.get().engine().equals(Imprint.engineVersion())) {
      return new Unknown(sha256, made, Reason.OTHER_ENGINE);
    }
    if (!imprint.get().library().equals(library.digest())) {
      return new Unknown(sha256, made, Reason.OTHER_LIBRARY);
    }
    if (made.isEmpty()) return unknown(sha256, Reason.SOURCE_UNREADABLE);
    try {
      return compared(sha256, bytes, contents, made.get());
    } catch (TooManyCombinations e) {
      return new Unknown(sha256, made, Reason.SOURCE_UNREADABLE);
    }
  }

  private Verification compared(String sha256, byte[] bytes, PdfContents contents, Made made) {
    byte[] again = print(made);
    if (Arrays.equals(bytes, again))
      return new Genuine(sha256, Optional.of(made), Optional.empty());
    List<Integer> pages =
        PdfReader.read("", again)
            .match(
                ours -> differing(ours.pages(), contents.pages()),
                problems -> {
                  throw new IllegalStateException(problems.toString());
                });
    return new Altered(sha256, Optional.of(made), pages);
  }

  private byte[] print(Made made) {
    Imprint i = made.imprint();
    return new Ink(library, i.day())
        .pdf(
            Cgu.document(library, made.policy(), i.language(), i.day(), rules),
            made.policy().producer().name());
  }

  private static List<Integer> differing(List<String> ours, List<String> theirs) {
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      boolean same = i < ours.size() && i < theirs.size() && ours.get(i).equals(theirs.get(i));
      if (!same) pages.add(i + 1);
    }
    return pages;
  }

  private static Optional<Attachment> policy(PdfContents contents) {
    return contents.sources().stream().filter(a -> a.name().equals(Cgu.SOURCE)).findFirst();
  }

  private Optional<Made> made(PdfContents contents) {
    Optional<Imprint> imprint = Imprint.among(contents.sources());
    return policy(contents)
        .filter(a -> a.json().length() <= LONGEST_POLICY)
        .flatMap(this::read)
        .filter(p -> p.terms().size() <= MOST_TERMS)
        .flatMap(p -> imprint.map(i -> new Made(p, i)));
  }

  private Optional<Policy> read(Attachment source) {
    return PolicyReader.read(library, source.name(), source.json().getBytes(StandardCharsets.UTF_8))
        .match((PolicyFile file) -> Optional.of(file.policy()), problems -> Optional.empty());
  }

  private static Verification unknown(String sha256, Reason reason) {
    return new Unknown(sha256, Optional.empty(), reason);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
