package org.clausier.web.api;

import java.util.ArrayList;
import java.util.List;
import org.clausier.web.words.ProblemJson.Kind;

/** How each operation refuses. */
final class OpenApiRefusals {

  private static final List<String> ACTS =
      List.of("acceptRequest", "askRequest", "refuseRequest", "reopenRequest");
  private static final List<String> SIGNING =
      List.of(
          "signatureCode",
          "signRequest",
          "signedCopy",
          "institutionCode",
          "institutionSign",
          "institutionCopy");

  /** Usage reports are sent to them. */
  private static final List<String> FORMS = List.of("audit", "suggestMapping", "annotatedReport");

  /** They are refused when it is not the moment. */
  private static final List<String> MOMENTS =
      List.of(
          "eraseAudit",
          "stopAudit",
          "resumeAudit",
          "concludeAudit",
          "readAgain",
          "annotatedAudit",
          "replaceRequest",
          "amendRequest",
          "resendLink",
          "offerAmendment",
          "sendMessage");

  /** What they are given may be wrong. */
  private static final List<String> AGAIN =
      List.of(
          "concludeAudit",
          "findings",
          "draftEffect",
          "requestProposal",
          "tolerate",
          "endTolerance",
          "answerFinding",
          "openHearing",
          "withdrawHearing",
          "sendReply");

  private OpenApiRefusals() {}

  static List<Kind> of(ApiBook.Operation o) {
    List<Kind> kinds = new ArrayList<>();
    if (!o.anyone()) kinds.addAll(List.of(Kind.TOKEN_NEEDED, Kind.NOT_ALLOWED));
    if (o.path().contains("{") || o.id().equals("startAudit")) kinds.add(Kind.NOT_FOUND);
    if (List.of("version", "cgu", "audit", "auditReport", "agreement").contains(o.id()))
      kinds.add(Kind.NOT_ACCEPTABLE);
    if (List.of("putDraft", "deleteDraft", "publish").contains(o.id())) {
      kinds.addAll(List.of(Kind.CHANGED_MEANWHILE, Kind.REVISION_NEEDED));
    }
    if (ACTS.contains(o.id())) kinds.addAll(List.of(Kind.CHANGED_MEANWHILE, Kind.REVISION_NEEDED));
    if (SIGNING.contains(o.id())) kinds.add(Kind.CHANGED_MEANWHILE);
    if (ACTS.contains(o.id()) || SIGNING.contains(o.id())) kinds.add(Kind.WITH_PROBLEMS);
    if (o.id().equals("importAgreement")) {
      kinds.addAll(List.of(Kind.TOO_LARGE, Kind.WRONG_TYPE, Kind.WITH_PROBLEMS));
    }
    if (FORMS.contains(o.id()) || List.of("putDraft", "checkDraft").contains(o.id()))
      kinds.add(Kind.TOO_LARGE);
    if (FORMS.contains(o.id()) || List.of("rulings", "publish").contains(o.id()))
      kinds.add(Kind.WRONG_TYPE);
    if (FORMS.contains(o.id())
        || List.of("ruling", "rulings", "putDraft", "publish").contains(o.id())) {
      kinds.add(Kind.WITH_PROBLEMS);
    }
    if (MOMENTS.contains(o.id())) kinds.add(Kind.CHANGED_MEANWHILE);
    if (List.of("startAudit", "readAgain", "replaceRequest", "requestTable").contains(o.id())) {
      kinds.addAll(List.of(Kind.TOO_LARGE, Kind.WITH_PROBLEMS));
    }
    if (o.id().equals("startAudit")) kinds.add(Kind.WRONG_TYPE);
    if (o.path().contains("{token}")) kinds.add(Kind.GONE);
    if (AGAIN.contains(o.id())) {
      kinds.add(Kind.WITH_PROBLEMS);
    }
    if (o.id().equals("actOnRequest")) kinds.add(Kind.CHANGED_MEANWHILE);
    if (o.id().equals("sendRequest")) kinds.addAll(List.of(Kind.TOO_LARGE, Kind.WITH_PROBLEMS));
    kinds.add(Kind.TOO_MANY);
    return kinds;
  }
}
