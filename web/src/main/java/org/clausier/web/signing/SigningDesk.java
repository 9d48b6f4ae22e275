package org.clausier.web.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.scan.Scan;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a signature is given: all of it, with what follows from it, or nothing. */
@Component
public class SigningDesk {

  /** What became of a wish to sign. */
  public sealed interface Result {
    record Signed(Filing filing) implements Result {}

    /** The code is not the one that was sent. */
    record WrongCode(int left) implements Result {}

    /** The code is too old, or was tried too often: another must be asked for. */
    record SpentCode() implements Result {}

    /** The document changed, or somebody signed meanwhile: nothing was done. */
    record Overtaken(Filing current) implements Result {}
  }

  /** A copy of what was signed on paper, as somebody handed it in. */
  public record Copy(String file, Scan scan, byte[] bytes) {}

  private final JdbcClient sql;
  private final Today today;
  private final Filings filings;
  private final Papers papers;
  private final Proceedings proceedings;
  private final Codes codes;
  private final Signatures signatures;
  private final Closing closing;
  private final Letters letters;

  SigningDesk(
      JdbcClient sql,
      Today today,
      Filings filings,
      Papers papers,
      Proceedings proceedings,
      Codes codes,
      Signatures signatures,
      Closing closing,
      Letters letters) {
    this.sql = sql;
    this.today = today;
    this.filings = filings;
    this.papers = papers;
    this.proceedings = proceedings;
    this.codes = codes;
    this.signatures = signatures;
    this.closing = closing;
    this.letters = letters;
  }

  /** Signs with the code that was sent, what was typed when it was asked for. */
  @Transactional
  public Result sign(Seat seat, String typed) {
    Optional<Filing> current = waiting(seat);
    if (current.isEmpty()) return overtaken(seat);
    Codes.Answer answer = codes.type(seat, typed);
    if (answer instanceof Codes.Answer.Wrong wrong) return new Result.WrongCode(wrong.left());
    if (!(answer instanceof Codes.Answer.Right right)) return new Result.SpentCode();
    Said said = right.code().typed();
    Signing signing =
        new Signing.Electronic(
            seat.side(),
            seat.paper().sha256(),
            today.now(),
            said.name(),
            said.function(),
            new Signing.Code(right.code().way(), seat.email(), right.code().made(), right.typed()),
            said.shown(),
            said.network(),
            said.language());
    return give(seat, current.get(), signing, Optional.empty(), "electronic");
  }

  /**
   * Takes the copy of what was signed on paper.
   *
   * @param name of who signed, as whoever hands it in says
   * @param by who hands it in
   */
  @Transactional
  public Result deposit(
      Seat seat, String name, String function, LocalDate signed, String by, Copy copy) {
    Optional<Filing> current = waiting(seat);
    if (current.isEmpty()) return overtaken(seat);
    Signing signing =
        new Signing.OnPaper(
            seat.side(),
            seat.paper().sha256(),
            today.now(),
            name,
            function,
            signed,
            by,
            copy.file(),
            Digest.of(copy.bytes()),
            copy.scan().kind().type(),
            copy.scan().pages());
    return give(seat, current.get(), signing, Optional.of(copy.bytes()), "paper");
  }

  /** Nobody signed a document before it was made, nor tomorrow. */
  public boolean signable(Seat seat, LocalDate signed) {
    return !signed.isAfter(today.day()) && !signed.isBefore(today.day(seat.paper().made()));
  }

  /** The request, held, when it still waits for that signature of that document. */
  private Optional<Filing> waiting(Seat seat) {
    sql.sql("select id from request where id = :id for update")
        .param("id", seat.filing().id())
        .query(Long.class)
        .single();
    return filings
        .byId(seat.filing().id())
        .filter(f -> Seat.turn(f.state()).filter(s -> s == seat.side()).isPresent())
        .filter(f -> papers.current(f).filter(p -> p.n() == seat.paper().n()).isPresent());
  }

  private Result overtaken(Seat seat) {
    return new Result.Overtaken(filings.byId(seat.filing().id()).orElseThrow());
  }

  private Result give(
      Seat seat, Filing current, Signing signing, Optional<byte[]> copy, String kind) {
    Paper paper = seat.paper();
    boolean last = seat.side() == Signing.Side.PRODUCER;
    Optional<Closing.Ready> ready =
        last
            ? Optional.of(closing.ready(current, paper, all(paper, signing), signing.at()))
            : Optional.empty();
    @Nullable Long by = seat.account().map(Account::id).orElse(null);
    Optional<Filing> after =
        proceedings.act(current, seat.act(), seat.actor(), Facts.of("kind", kind));
    if (after.isEmpty()) throw new IllegalStateException("held, and moved: " + current.reference());
    signatures.add(current, paper, new Signatures.Kept(signing, copy), by);
    ready.ifPresent(r -> closing.write(current, paper, r, by));
    if (last) {
      letters.institution(after.get(), "in-force");
      letters.producer(after.get(), "in-force-producer");
    } else {
      letters.producer(after.get(), "countersign");
    }
    return new Result.Signed(after.get());
  }

  private List<Signing> all(Paper paper, Signing last) {
    List<Signing> all = new ArrayList<>();
    signatures.of(paper).forEach(k -> all.add(k.signing()));
    all.add(last);
    return all;
  }
}
