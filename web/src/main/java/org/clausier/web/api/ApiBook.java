package org.clausier.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clausier.web.security.AccessTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations of the API, by the addresses that exist; {@code web.api.<id>} says each one. */
@Component
public class ApiBook {

  private static final String COURSE = "/api/v1/courses/piloter-un-projet";
  private static final String REQUEST = "/api/v1/requests/D-2026-0007";
  private static final String AUDITS = "/api/v1/audits";
  private static final String AUDIT = AUDITS + "/7";
  private static final String FINDING = AUDIT + "/findings/A-SILENT-3f2a91";
  private static final String JSON = "-H 'Content-Type: application/json' -d ";
  private static final String AFFIRMED =
      JSON + "'{\"name\": \"…\", \"function\": \"…\", \"power\": true, \"consent\": true}'";
  private static final String REQUEST_KEY = " -H 'Clausier-Request: …'";
  private static final String REPLY = "/api/v1/replies/9vK…";
  private static final String REPLY_KEY = " -H 'Clausier-Reply: …'";
  private static final String KEY = " -H 'Authorization: Bearer clausier_…'";

  /** Operations by id, as they are typed. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("courses", "'/api/v1/courses?limit=20'"),
          Map.entry("course", COURSE),
          Map.entry("versions", COURSE + "/versions"),
          Map.entry("version", COURSE + "/versions/3 -H 'Accept: application/yaml'"),
          Map.entry(
              "cgu",
              "'"
                  + COURSE
                  + "/versions/3/cgu?language=fr' -H 'Accept: application/pdf' -o cgu.pdf"),
          Map.entry(
              "ruling",
              "'" + COURSE + "/rulings?practice=enrol-cohort&audience=company&day=2026-11-22'"),
          Map.entry(
              "rulings", COURSE + "/rulings -H 'Content-Type: text/csv' --data-binary @usages.csv"),
          Map.entry("draft", COURSE + "/draft -i" + KEY),
          Map.entry(
              "putDraft",
              COURSE
                  + "/draft -X PUT -H 'If-Match: \"7\"' -H 'Content-Type: application/yaml'"
                  + " --data-binary @politique.yaml"
                  + KEY),
          Map.entry("deleteDraft", COURSE + "/draft -X DELETE -H 'If-Match: \"7\"'" + KEY),
          Map.entry("checkDraft", COURSE + "/draft/check -X POST" + KEY),
          Map.entry(
              "publish",
              COURSE
                  + "/publish -H 'If-Match: \"7\"' -H 'Content-Type: application/json'"
                  + " -d '{\"effective\": \"2027-01-01\", \"reason\": \"…\"}'"
                  + KEY),
          Map.entry(
              "audit",
              COURSE
                  + "/audits -F report=@releve.csv -F facts=@faits.yaml"
                  + " -H 'Accept: application/pdf' -o audit.pdf"
                  + KEY),
          Map.entry(
              "suggestMapping",
              COURSE + "/reports/mapping -F report=@releve.xlsx -o correspondances.yaml" + KEY),
          Map.entry(
              "annotatedReport",
              COURSE
                  + "/reports/annotated -F report=@releve.csv -F mapping=@correspondances.yaml"
                  + " -o releve-annote.csv"
                  + KEY),
          Map.entry("demands", COURSE + "/demands" + KEY),
          Map.entry("acceptRequest", REQUEST + "/accept -X POST -H 'If-Match: \"3\"'" + KEY),
          Map.entry(
              "askRequest",
              REQUEST + "/question -H 'If-Match: \"3\"' " + JSON + "'{\"question\": \"…\"}'" + KEY),
          Map.entry(
              "refuseRequest",
              REQUEST
                  + "/refusal -H 'If-Match: \"3\"' "
                  + JSON
                  + "'{\"reason\": \"…\", \"next\": \"…\"}'"
                  + KEY),
          Map.entry(
              "reopenRequest",
              REQUEST + "/reopening -H 'If-Match: \"4\"' " + JSON + "'{\"reason\": \"…\"}'" + KEY),
          Map.entry("signatureCode", REQUEST + "/signature/code " + AFFIRMED + KEY),
          Map.entry(
              "signRequest", REQUEST + "/signature " + JSON + "'{\"code\": \"123456\"}'" + KEY),
          Map.entry(
              "signedCopy",
              "'"
                  + REQUEST
                  + "/copy?name=…&function=…&signed=2026-11-22' -F copy=@convention.pdf"
                  + KEY),
          Map.entry("agreements", COURSE + "/agreements" + KEY),
          Map.entry(
              "agreement",
              COURSE
                  + "/agreements/CONV-D-2026-0007 -H 'Accept: application/pdf' -o convention.pdf"
                  + KEY),
          Map.entry(
              "importAgreement",
              COURSE + "/agreements -F agreement=@convention.yaml -F original=@original.pdf" + KEY),
          Map.entry(
              "sendRequest",
              COURSE + "/requests -H 'Content-Type: application/yaml' --data-binary @demande.yaml"),
          Map.entry("requests", COURSE + "/requests" + KEY),
          Map.entry("request", REQUEST + REQUEST_KEY),
          Map.entry("requestDocument", REQUEST + "/document -o convention.pdf" + REQUEST_KEY),
          Map.entry(
              "startAudit",
              AUDITS
                  + " -i -F course=piloter-un-projet -F party=conv-2026-014"
                  + " -F report=@releve.csv"
                  + KEY),
          Map.entry("keptAudits", "'" + AUDITS + "?limit=20'" + KEY),
          Map.entry("keptAudit", AUDIT + KEY),
          Map.entry("eraseAudit", AUDIT + " -X DELETE" + KEY),
          Map.entry("stopAudit", AUDIT + "/stop -X POST" + KEY),
          Map.entry("resumeAudit", AUDIT + "/resume -X POST" + KEY),
          Map.entry("concludeAudit", AUDIT + "/conclusion -X POST" + KEY),
          Map.entry(
              "readAgain",
              "'"
                  + AUDIT
                  + "/reading?separator=semicolon' -X PUT -H 'Content-Type: application/yaml'"
                  + " --data-binary @correspondances.yaml"
                  + KEY),
          Map.entry("auditMapping", AUDIT + "/mapping -o correspondances.yaml" + KEY),
          Map.entry("annotatedAudit", AUDIT + "/annotated -o releve-annote.csv" + KEY),
          Map.entry("findings", "'" + AUDIT + "/findings?verdict=breach&order=amount'" + KEY),
          Map.entry("finding", FINDING + KEY),
          Map.entry(
              "auditReport", AUDIT + "/report -H 'Accept: application/pdf' -o audit.pdf" + KEY),
          Map.entry("draftEffect", AUDIT + "/draft" + KEY),
          Map.entry(
              "replaceRequest",
              REQUEST
                  + " -X PUT -H 'Content-Type: application/yaml' --data-binary @demande.yaml"
                  + REQUEST_KEY),
          Map.entry("amendRequest", REQUEST + "/amendment -X POST" + REQUEST_KEY),
          Map.entry("institutionCode", REQUEST + "/institution/code " + AFFIRMED + REQUEST_KEY),
          Map.entry(
              "institutionSign",
              REQUEST
                  + "/institution/signature "
                  + JSON
                  + "'{\"code\": \"123456\"}'"
                  + REQUEST_KEY),
          Map.entry(
              "institutionCopy",
              "'"
                  + REQUEST
                  + "/institution/copy?name=…&function=…&signed=2026-11-22'"
                  + " -F copy=@convention.pdf"
                  + REQUEST_KEY),
          Map.entry("requestProposal", REQUEST + "/proposal -o projet.pdf" + REQUEST_KEY),
          Map.entry("requestFiles", REQUEST + "/files" + REQUEST_KEY),
          Map.entry(
              "requestFile", REQUEST + "/files/exemplaire.zip -o exemplaire.zip" + REQUEST_KEY),
          Map.entry("resendLink", REQUEST + "/link -X POST" + KEY),
          Map.entry("offerAmendment", REQUEST + "/amendment/offer -X POST" + KEY),
          Map.entry(
              "requestTable",
              "'"
                  + COURSE
                  + "/requests/table?send=true' -H 'Content-Type: text/csv'"
                  + " --data-binary @demandes.csv"
                  + KEY),
          Map.entry("messages", "/api/v1/messages" + KEY),
          Map.entry("message", "/api/v1/messages/12" + KEY),
          Map.entry("sendMessage", "/api/v1/messages/12/sending -X POST" + KEY),
          Map.entry(
              "tolerate",
              FINDING
                  + "/tolerance "
                  + JSON
                  + "'{\"reason\": \"…\", \"to\": \"2027-05-31\"}'"
                  + KEY),
          Map.entry("endTolerance", FINDING + "/tolerance -X DELETE" + KEY),
          Map.entry(
              "answerFinding",
              FINDING
                  + "/answer "
                  + JSON
                  + "'{\"stance\": \"maintained\", \"text\": \"…\"}'"
                  + KEY),
          Map.entry(
              "openHearing", AUDIT + "/hearing " + JSON + "'{\"until\": \"2026-12-15\"}'" + KEY),
          Map.entry("hearing", AUDIT + "/hearing" + KEY),
          Map.entry("withdrawHearing", AUDIT + "/hearing -X DELETE" + KEY),
          Map.entry("openReply", REPLY + " -X POST"),
          Map.entry("reply", REPLY + REPLY_KEY),
          Map.entry("sendReply", REPLY + " -X PUT " + JSON + "@reponses.json" + REPLY_KEY),
          Map.entry("actOnRequest", REQUEST + "/acts/withdraw -X POST" + REQUEST_KEY));

  /**
   * One of them.
   *
   * @param id the name of its method
   * @param anyone whether it needs no key
   * @param example how it is asked with curl
   */
  public record Operation(String id, String method, String path, boolean anyone, String example) {}

  private final List<Operation> operations;

  public ApiBook(
      RequestMappingHandlerMapping requestMappingHandlerMapping,
      @Value("${clausier.url}") String address) {
    String base = address.isEmpty() ? "http://localhost:8080" : address;
    this.operations =
        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(e -> e.getValue().getBeanType().getPackage().equals(ApiBook.class.getPackage()))
            .filter(e -> path(e.getKey()).startsWith("/api/"))
            .map(e -> operation(e.getKey(), e.getValue().getMethod().getName(), base))
            .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
            .toList();
  }

  /** All of them, in the order of their addresses. */
  public List<Operation> operations() {
    return operations;
  }

  private static Operation operation(RequestMappingInfo info, String id, String base) {
    String method =
        info.getMethodsCondition().getMethods().stream().findFirst().orElseThrow().name();
    String path = path(info);
    boolean anyone =
        AccessTable.rows().stream()
            .anyMatch(r -> r.anyone() && r.method().equals(method) && r.pattern().equals(path));
    return new Operation(
        id,
        method,
        path,
        anyone,
        "curl " + EXAMPLES.getOrDefault(id, path).replaceFirst("/api/", base + "/api/"));
  }

  private static String path(RequestMappingInfo info) {
    return info.getPatternValues().stream().findFirst().orElse("");
  }
}
