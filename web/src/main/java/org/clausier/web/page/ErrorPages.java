package org.clausier.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.clausier.web.words.Languages;
import org.clausier.web.words.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happened, what still works, and a reference that the log has too. */
@Controller
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 413, 429, 503);

  private final ProblemJson json;

  ErrorPages(ProblemJson json) {
    this.json = json;
  }

  /** A page for people; for programs, what they read. */
  @RequestMapping("/error")
  Object page(
      HttpServletRequest request,
      Locale locale,
      Model model,
      jakarta.servlet.http.HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer n ? n : HttpStatus.NOT_FOUND.value();
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (cause instanceof org.springframework.web.multipart.MultipartException
        && status == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      status = HttpStatus.BAD_REQUEST.value();
    }
    if (away(cause)) status = HttpStatus.SERVICE_UNAVAILABLE.value();
    response.setStatus(status);
    String reference = AccessLog.id(request);
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("status {}", status, cause);
    }
    if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .startsWith("/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              json.text(ProblemJson.Kind.of(status), Languages.of(locale), reference)
                  .getBytes(StandardCharsets.UTF_8));
    }
    model.addAttribute("kind", WORDED.contains(status) ? status : status < 500 ? 400 : 500);
    model.addAttribute("reference", reference);
    return "error";
  }

  private static boolean away(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof DataAccessResourceFailureException
          || t instanceof RecoverableDataAccessException
          || t instanceof TransactionException) return true;
    }
    return false;
  }
}
