package org.clausier.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.clausier.problem.Outcome;
import org.clausier.usage.ReportSource;
import org.clausier.usage.format.Annotated;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Materials;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A report as it came, each rejected row saying what is wrong with it; nothing of it is kept. */
@Component
public class Annotating {

  private final Materials materials;
  private final Deposit deposit;
  private final LibraryMessages messages;

  Annotating(Materials materials, Deposit deposit, LibraryMessages messages) {
    this.materials = materials;
    this.deposit = deposit;
    this.messages = messages;
  }

  /**
   * The first report of an audit whose files are here.
   *
   * @throws Missing when it cannot be annotated
   */
  public void write(Kept audit, Language language, HttpServletResponse to) throws IOException {
    ReportSource report = materials.reports(audit).get(0);
    boolean[] written = {false};
    String place =
        deposit.fill(
            out ->
                written[0] =
                    materials
                        .options(audit)
                        .then(
                            options ->
                                Annotated.write(
                                    report,
                                    materials.words(audit),
                                    options,
                                    messages.in(language),
                                    out))
                        .then(r -> Outcome.ok(true))
                        .match(ok -> ok, problems -> false));
    try (InputStream in = deposit.open(place)) {
      if (!written[0]) throw new Missing();
      to.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      to.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(report.name()));
      in.transferTo(to.getOutputStream());
    } finally {
      deposit.erase(place);
    }
  }

  private static String attached(String name) {
    int dot = name.lastIndexOf('.');
    String as =
        dot < 0 ? name + "-annote" : name.substring(0, dot) + "-annote" + name.substring(dot);
    return ContentDisposition.attachment().filename(as, StandardCharsets.UTF_8).build() + "";
  }
}
