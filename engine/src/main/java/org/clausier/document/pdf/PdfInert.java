package org.clausier.document.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Whether a PDF only shows. Refused: scripts, programs started, forms that send, other documents
 * opened, films, and files carried that are not data of text (ours carry JSON).
 */
public final class PdfInert {

  private static final int MAX_OBJECTS = 100_000;

  private static final Set<String> ACTS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "GoToR",
          "GoToE",
          "Rendition",
          "Movie",
          "Sound",
          "RichMediaExecute");

  private static final Set<String> KEYS = Set.of("JS", "JavaScript", "XFA", "RichMediaContent");

  private PdfInert() {}

  /**
   * How many pages it has.
   *
   * @param name the file as the user named it, for the problems
   */
  public static Outcome<Integer> pages(String name, byte[] bytes) {
    if (Folded.tooLarge(bytes)) return refused(name, "pdf-too-large");
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (acts(pdf.getDocument())) return refused(name, "scan-acts");
      return Outcome.ok(pdf.getNumberOfPages());
    } catch (InvalidPasswordException locked) {
      return refused(name, "pdf-locked");
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      return refused(name, "pdf-unreadable");
    }
  }

  private static boolean acts(COSDocument pdf) throws IOException {
    if (pdf.getXrefTable().size() > MAX_OBJECTS) throw new IOException("too many objects");
    Deque<COSBase> left = new ArrayDeque<>();
    left.add(pdf.getTrailer());
    for (COSObjectKey key : pdf.getXrefTable().keySet()) left.add(pdf.getObjectFromPool(key));
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!left.isEmpty()) {
      COSBase next = left.poll();
      if (!seen.add(next)) continue;
      if (seen.size() > MAX_OBJECTS * 10) throw new IOException("too many objects");
      if (next instanceof COSObject object && object.getObject() != null) {
        left.add(object.getObject());
      } else if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) if (array.get(i) != null) left.add(array.get(i));
      } else if (next instanceof COSDictionary dictionary) {
        if (acts(dictionary)) return true;
        left.addAll(dictionary.getValues());
      }
    }
    return false;
  }

  private static boolean acts(COSDictionary dictionary) {
    String act = dictionary.getNameAsString(COSName.S);
    if (act != null && ACTS.contains(act)) return true;
    if (dictionary.keySet().stream().anyMatch(k -> KEYS.contains(k.getName()))) return true;
    return dictionary.containsKey(COSName.EF) && !data(dictionary);
  }

  private static boolean data(COSDictionary file) {
    String name = file.getString(COSName.UF, file.getString(COSName.F, ""));
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".xml");
  }

  private static Outcome<Integer> refused(String name, String problem) {
    return Outcome.refused(Problem.error(Source.of(name), problem, name));
  }
}
