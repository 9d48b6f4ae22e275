package org.clausier.web.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.document.Attachment;
import org.clausier.document.pdf.PdfReader;
import org.clausier.evidence.EvidenceDocument;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Act;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.State;
import org.clausier.web.signing.EvidenceFiles;
import org.clausier.web.signing.Signatures;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;
import org.springframework.stereotype.Component;

/** What this installation knows of an agreement, its evidence file or its copy, by their bytes. */
@Component
class AgreementRegister {

  /**
   * What is said of a file.
   *
   * @param verdict genuine, superseded or altered
   * @param lines sentences, the verdict first
   */
  record Told(String verdict, List<String> lines) {}

  private static final String SOURCE = "agreement.json";

  private final Papers papers;
  private final Filings filings;
  private final Events events;
  private final Signatures signatures;
  private final EvidenceFiles evidence;
  private final Today today;
  private final LibraryMessages messages;

  AgreementRegister(
      Papers papers,
      Filings filings,
      Events events,
      Signatures signatures,
      EvidenceFiles evidence,
      Today today,
      LibraryMessages messages) {
    this.papers = papers;
    this.filings = filings;
    this.events = events;
    this.signatures = signatures;
    this.evidence = evidence;
    this.today = today;
    this.messages = messages;
  }

  /** Absent: nothing of it is known here. */
  Optional<Told> of(byte[] bytes, Language language) {
    return of(Digest.of(bytes), language).or(() -> altered(bytes, language));
  }

  /** The same, of a file whose fingerprint is all that is shown. */
  Optional<Told> of(String sha256, Language language) {
    return papers
        .bySha256(sha256)
        .map(p -> paper(p, language))
        .or(() -> evidence.bySha256(sha256).map(e -> evidence(e, language)))
        .or(() -> signatures.byCopy(sha256).map(c -> copy(c, language)));
  }

  private Told paper(Paper paper, Language language) {
    Filing filing = filings.byId(paper.request()).orElseThrow();
    String made = Figures.in(language).day(today.day(paper.made()));
    if (superseded(filing, paper.n())) {
      return new Told(
          Verifying.SUPERSEDED, List.of(say(language, "superseded", filing.reference(), made)));
    }
    List<String> lines = new ArrayList<>();
    boolean imported = events.of(filing).get(0).act() == Act.IMPORT;
    lines.add(say(language, imported ? "imported" : "genuine", filing.reference(), made));
    if (!imported) lines.add(signed(filing, language));
    filings.amending(filing.id()).stream()
        .filter(a -> a.state() == State.SIGNED)
        .forEach(a -> lines.add(say(language, "amended", a.reference())));
    return new Told(Verifying.GENUINE, lines);
  }

  private String signed(Filing filing, Language language) {
    if (filing.state() != State.SIGNED) return say(language, "unsigned");
    LocalDate day = today.day(filing.since());
    return say(language, "signed", Figures.in(language).day(day));
  }

  private boolean superseded(Filing filing, int n) {
    boolean proposed =
        filing.state() == State.TO_SIGN
            || filing.state() == State.TO_COUNTERSIGN
            || filing.state() == State.SIGNED;
    return !proposed || papers.current(filing).filter(p -> p.n() == n).isEmpty();
  }

  private Told evidence(EvidenceFiles.Closed closed, Language language) {
    Filing filing = filings.byId(closed.request()).orElseThrow();
    String day = Figures.in(language).day(today.day(closed.made()));
    return new Told(Verifying.GENUINE, List.of(say(language, "evidence", filing.reference(), day)));
  }

  private Told copy(Signatures.Copied copied, Language language) {
    Filing filing = filings.byId(copied.request()).orElseThrow();
    return superseded(filing, copied.document())
        ? new Told(
            Verifying.SUPERSEDED, List.of(say(language, "copy-superseded", filing.reference())))
        : new Told(Verifying.GENUINE, List.of(say(language, "copy", filing.reference())));
  }

  /** It says that it is an agreement of ours, or its evidence, and no file of ours is that one. */
  private Optional<Told> altered(byte[] bytes, Language language) {
    return PdfReader.read("", bytes)
        .match(contents -> contents.sources(), problems -> List.<Attachment>of())
        .stream()
        .flatMap(a -> named(a).stream())
        .flatMap(this::called)
        .filter(f -> papers.current(f).isPresent())
        .findFirst()
        .map(f -> new Told(Verifying.ALTERED, List.of(say(language, "altered", f.reference()))));
  }

  /** Most are called by the reference of their request; one that came with its own name is not. */
  private Stream<Filing> called(String agreement) {
    if (agreement.startsWith("CONV-")) {
      return filings.byReference(agreement.substring("CONV-".length())).stream();
    }
    return Stream.of(State.TO_SIGN, State.TO_COUNTERSIGN, State.SIGNED)
        .flatMap(s -> filings.in(s).stream())
        .filter(f -> f.agreement().equals(agreement));
  }

  /** The agreement that the source of a PDF names. */
  private static Optional<String> named(Attachment source) {
    String key =
        source.name().equals(SOURCE)
            ? "agreement"
            : source.name().equals(EvidenceDocument.SOURCE) ? "evidence" : "";
    if (key.isEmpty()) return Optional.empty();
    return YamlReader.read(source.name(), source.json().getBytes(StandardCharsets.UTF_8))
        .match(m -> Optional.ofNullable(m.entries().get(key)), p -> Optional.<Node>empty())
        .filter(Node.Scalar.class::isInstance)
        .map(n -> ((Node.Scalar) n).text());
  }

  private String say(Language language, String key, Object... arguments) {
    return messages.text(language, "web.verify.agreement." + key, arguments);
  }
}
