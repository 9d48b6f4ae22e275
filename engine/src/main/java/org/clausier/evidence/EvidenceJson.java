package org.clausier.evidence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.clausier.policy.Policy;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/** An evidence file as data: instants in UTC, hashes in hexadecimal. */
public final class EvidenceJson {

  private EvidenceJson() {}

  public static String of(Evidence e) {
    return JsonWriter.write(
            Tree.keys()
                .plain("clausier", Policy.FORMAT)
                .text("evidence", e.reference())
                .text("title", e.title())
                .text("course", e.course())
                .text("producer", e.producer())
                .text("institution", e.institution())
                .put(
                    "document",
                    Tree.keys()
                        .text("sha256", e.document().sha256())
                        .plain("bytes", e.document().bytes())
                        .text("language", e.document().language())
                        .text("made", utc(e.document().made()))
                        .open())
                .items("signatures", e.signatures().stream().map(EvidenceJson::signing).toList())
                .items(
                    "acts",
                    e.acts().stream()
                        .map(a -> Tree.keys().text("at", utc(a.at())).text("said", a.said()).done())
                        .toList())
                .text("closed", utc(e.closed()))
                .open())
        + "\n";
  }

  private static Tree signing(Signing signing) {
    Tree.Builder keys =
        Tree.keys()
            .text("side", signing.side().id())
            .text("document-sha256", signing.document())
            .text("at", utc(signing.at()));
    return signing.match(s -> electronic(keys, s), s -> paper(keys, s));
  }

  private static Tree.Keys electronic(Tree.Builder keys, Signing.Electronic s) {
    return keys.text("kind", "electronic-simple")
        .text("name", s.name())
        .text("function", s.function())
        .put(
            "code",
            Tree.keys()
                .text("way", s.code().way().id())
                .text("address", s.code().address())
                .text("made", utc(s.code().made()))
                .text("typed", utc(s.code().typed()))
                .open())
        .texts("shown", s.shown())
        .plain("boxes-ticked-beforehand", false)
        .text("network", s.network())
        .text("language", s.language())
        .open();
  }

  private static Tree.Keys paper(Tree.Builder keys, Signing.OnPaper s) {
    return keys.text("kind", "paper-copy")
        .text("name", s.name())
        .text("function", s.function())
        .plain("signed", s.signed())
        .text("handed-in-by", s.by())
        .put(
            "copy",
            Tree.keys()
                .text("file", s.file())
                .text("sha256", s.sha256())
                .text("type", s.type())
                .plain("pages", s.pages())
                .open())
        .open();
  }

  private static String utc(OffsetDateTime instant) {
    return instant.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString();
  }
}
