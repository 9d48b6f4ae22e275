package org.clausier.audit.kept;

import java.util.List;
import org.clausier.audit.kept.Packed.Reader;
import org.clausier.audit.kept.Packed.Writer;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.problem.Source;

/** Problems, to be said later in the language of whoever reads. */
public final class KeptProblems {

  private static final int FORM = 1;

  private KeptProblems() {}

  public static byte[] toBytes(List<Problem> problems) {
    Writer to = new Writer(FORM);
    to.each(problems, KeptProblems::write);
    return to.all();
  }

  public static List<Problem> fromBytes(byte[] bytes) {
    return new Reader(FORM, bytes).each(KeptProblems::read);
  }

  static void write(Writer to, Problem p) {
    to.text(p.severity().name());
    to.text(p.source().name());
    to.number(p.source().line());
    to.text(p.source().column());
    to.text(p.source().sheet());
    to.text(p.id());
    to.each(p.arguments(), Writer::text);
    to.text(p.hint());
  }

  static Problem read(Reader from) {
    Severity severity = Severity.valueOf(from.text());
    Source source = new Source(from.text(), from.whole(), from.text(), from.text());
    return new Problem(severity, source, from.text(), from.each(Reader::text), from.text());
  }
}
