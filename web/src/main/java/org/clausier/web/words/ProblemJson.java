package org.clausier.web.words;

import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What went wrong, for programs: RFC 9457, with each problem of what was given, its place and its
 * remedy. The titles are the messages {@code web.problem-json.<kind>}.
 */
@Component
public class ProblemJson {

  /** The ways a program is refused; each is explained on the page of the API. */
  public enum Kind {
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
    TOKEN_NEEDED(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    GONE(HttpStatus.GONE),
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    WRONG_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    WITH_PROBLEMS(HttpStatus.UNPROCESSABLE_CONTENT),
    REVISION_NEEDED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR),
    DATABASE_AWAY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Kind(HttpStatus status) {
      this.status = status;
    }

    public HttpStatus status() {
      return status;
    }

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind of a status that something else than us chose. */
    public static Kind of(int status) {
      for (Kind kind : values()) if (kind.status.value() == status) return kind;
      return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? OUR_FAULT : NOT_UNDERSTOOD;
    }
  }

  private final LibraryMessages messages;

  public ProblemJson(LibraryMessages messages) {
    this.messages = messages;
  }

  public String text(Kind kind, Language language) {
    return JsonWriter.write(keys(kind, language).open());
  }

  /** The same, with the reference that the log has too. */
  public String text(Kind kind, Language language, String reference) {
    return JsonWriter.write(keys(kind, language).text("reference", reference).open());
  }

  /** The same, with all that is wrong in what was given. */
  public String text(Kind kind, Language language, List<Problem> problems) {
    List<Tree> each = problems.stream().<Tree>map(p -> problem(p, language)).toList();
    return JsonWriter.write(
        keys(kind, language).put("problems", new Tree.Items(each, true)).open());
  }

  private Tree.Builder keys(Kind kind, Language language) {
    return Tree.keys()
        .text("type", "/docs/api#" + kind.id())
        .text("title", messages.text(language, "web.problem-json." + kind.id()))
        .plain("status", kind.status().value())
        .text("detail", messages.text(language, "web.problem-json." + kind.id() + ".next"));
  }

  /** One problem, as data. */
  public Tree problem(Problem p, Language language) {
    Tree.Builder keys =
        Tree.keys()
            .text("id", p.id())
            .text("severity", p.severity().name().toLowerCase(java.util.Locale.ROOT))
            .text("file", p.source().name())
            .plain("line", p.source().line());
    if (!p.source().column().isEmpty()) keys.text("column", p.source().column());
    keys.text("sentence", messages.in(language).sentence(p));
    String hint = messages.in(language).hint(p);
    if (!hint.isEmpty()) keys.text("hint", hint);
    return keys.text("remedy", messages.in(language).remedy(p)).open();
  }
}
