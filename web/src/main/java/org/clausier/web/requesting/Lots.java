package org.clausier.web.requesting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.party.Party;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.reply.ReplySheet;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.request.RequestFile;
import org.clausier.request.csv.RequestTable;
import org.clausier.web.account.Email;
import org.clausier.web.course.Course;
import org.clausier.web.course.Shelf;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many requests in one table: what each leads to, and all of them kept, or none. */
@Component
public class Lots {

  private final Desk desk;
  private final Shelf shelf;
  private final Filings filings;
  private final Proceedings proceedings;

  Lots(Desk desk, Shelf shelf, Filings filings, Proceedings proceedings) {
    this.desk = desk;
    this.shelf = shelf;
    this.filings = filings;
    this.proceedings = proceedings;
  }

  /**
   * A table that was read.
   *
   * @param files of the requests, row by row
   * @param unreachable rows that lead to an agreement and have no address to write to
   */
  public record Lot(
      ReplySheet sheet, List<RequestFile> files, List<Request> unreachable, String text) {

    /** The requests that would be kept: those that lead to an agreement. */
    public List<Request> kept() {
      return sheet.replies().stream()
          .filter(Reply.Convention.class::isInstance)
          .map(r -> r.basis().request())
          .toList();
    }

    public boolean whole() {
      return sheet.problems().isEmpty() && unreachable.isEmpty() && !kept().isEmpty();
    }

    public List<Problem> problems() {
      return sheet.problems();
    }
  }

  public Outcome<Lot> read(Course course, String name, byte[] bytes) {
    return RequestTable.read(desk.library(), name, bytes)
        .then(
            table -> {
              ReplySheet sheet =
                  ReplySheet.of(new Replies(desk.library(), shelf.of(course).rulings()), table);
              List<Request> unreachable = new ArrayList<>();
              for (Reply reply : sheet.replies()) {
                boolean reached = email(reply.basis().request()).filter(Email::formed).isPresent();
                if (reply instanceof Reply.Convention && !reached) {
                  unreachable.add(reply.basis().request());
                }
              }
              return Outcome.ok(new Lot(sheet, table.requests(), unreachable, text(bytes)));
            });
  }

  /** Keeps and sends every request that leads to an agreement: all, or none. */
  @Transactional
  public List<Filing> send(Course course, Lot lot, String language, long account) {
    List<Filing> sent = new ArrayList<>();
    for (Request request : lot.kept()) {
      Facts said = Requests.facts(request).with("own-reference", request.id());
      Filing draft = filings.another(course, email(request).orElseThrow(), language, said);
      sent.add(
          proceedings
              .act(draft, Act.SEND, Actor.producer(account), Facts.of("table", request.id()))
              .orElseThrow());
    }
    return sent;
  }

  /** To be shown and sent back, whatever the spreadsheet wrote. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static Optional<String> email(Request request) {
    return request.party().contact().map(Party.Contact::email);
  }
}
