package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.reply.ReplyTree;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Filing;
import org.clausier.web.requesting.Lots;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.yaml.Tree;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A producer enters many requests at once. */
@RestController
@RequestMapping("/api/v1/courses/{course}/requests/table")
class RequestTableApi {

  private final Lots lots;
  private final Courses courses;
  private final Desk desk;

  RequestTableApi(Lots lots, Courses courses, Desk desk) {
    this.lots = lots;
    this.courses = courses;
    this.desk = desk;
  }

  /** What each row leads to; with {@code send}, all that lead to an agreement are kept, or none. */
  @PostMapping
  ResponseEntity<byte[]> requestTable(
      @PathVariable("course") String slug,
      @RequestParam(defaultValue = "false") boolean send,
      HttpServletRequest request,
      Account account)
      throws IOException {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    byte[] table = request.getInputStream().readAllBytes();
    Lots.Lot lot = Refusal.orRefuse(lots.read(course, "requests.csv", table));
    List<Problem> problems = new ArrayList<>(lot.problems());
    lot.unreachable()
        .forEach(
            r -> problems.add(Problem.error(Source.of(r.id()), "key-missing", "contact.email")));
    if (!problems.isEmpty()) throw Refusal.of(problems);
    List<Tree> replies =
        lot.sheet().replies().stream().<Tree>map(r -> ReplyTree.of(desk.library(), r)).toList();
    Tree.Builder answer = Tree.keys().put("replies", new Tree.Items(replies, true));
    if (!send || !lot.whole()) return RequestTold.json(HttpStatus.OK, answer);
    List<Filing> sent = lots.send(course, lot, Language.FR.code(), account.id());
    return RequestTold.json(
        HttpStatus.CREATED, answer.texts("sent", sent.stream().map(Filing::reference).toList()));
  }
}
