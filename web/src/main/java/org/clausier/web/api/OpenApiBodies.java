package org.clausier.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.words.Language;

/** What each operation is given, what it answers, and how it refuses, in OpenAPI. */
final class OpenApiBodies {

  /** They answer with where an audit is. */
  private static final List<String> AUDITS =
      List.of(
          "startAudit",
          "keptAudits",
          "keptAudit",
          "stopAudit",
          "resumeAudit",
          "concludeAudit",
          "readAgain");

  private static final String YAML = "application/yaml";
  private static final String NDJSON = "application/x-ndjson";
  private static final String JSON = "application/json";

  private final LibraryMessages messages;

  OpenApiBodies(LibraryMessages messages) {
    this.messages = messages;
  }

  static void given(ApiBook.Operation o, Operation told) {
    switch (o.id()) {
      case "rulings" ->
          told.requestBody(
              new RequestBody()
                  .required(true)
                  .content(
                      new Content()
                          .addMediaType(
                              "text/csv",
                              shown("practice,audience,day\nenrol-cohort,company,2026-11-22\n"))
                          .addMediaType(
                              NDJSON,
                              shown(
                                  "{\"practice\":\"enrol-cohort\",\"audience\":\"company\",\"participants\":12}\n"))));
      case "requestTable" ->
          told.requestBody(
              new RequestBody()
                  .required(true)
                  .content(
                      new Content()
                          .addMediaType("text/csv", shown("request,party,contact.email\n"))));
      case "sendRequest", "replaceRequest" ->
          told.requestBody(
              new RequestBody()
                  .required(true)
                  .content(
                      new Content()
                          .addMediaType(YAML, shown("clausier: 1\nrequest: REQ-2026-001\n"))
                          .addMediaType(JSON, shown("{\"clausier\": 1}"))));
      case "startAudit" -> told.requestBody(form(OpenApiForms.AUDIT));
      case "selfCheck", "ownMapping" -> told.requestBody(form(OpenApiForms.SELF_CHECK));
      case "readAgain" ->
          told.requestBody(
              new RequestBody()
                  .required(false)
                  .content(new Content().addMediaType(YAML, shown("clausier: 1\nmapping: …\n"))));
      case "putDraft", "checkDraft" ->
          told.requestBody(
              new RequestBody()
                  .required(o.id().equals("putDraft"))
                  .content(new Content().addMediaType(YAML, shown("clausier: 1\npolicy: …\n"))));
      default -> {}
    }
  }

  /** What is answered when all goes well is told by the code, but for what is only bytes. */
  void answered(ApiBook.Operation o, Operation told) {
    ApiResponses answers = new ApiResponses();
    ApiResponse ok = Objects.requireNonNull(told.getResponses().get("200"), o.id());
    if (AUDITS.contains(o.id())) ok.content(forms(JSON));
    switch (o.id()) {
      case "version" -> ok.content(forms(JSON, YAML));
      case "cgu" -> ok.content(forms(JSON, "application/pdf", "text/html"));
      case "ruling", "checkDraft" -> ok.content(forms(JSON));
      case "rulings" -> ok.content(forms(NDJSON));
      case "agreement" -> ok.content(forms(JSON, YAML, "application/pdf"));
      case "draft", "suggestMapping" -> ok.content(forms(YAML));
      case "auditMapping" -> ok.content(forms(YAML));
      case "finding", "draftEffect" -> ok.content(forms(JSON));
      case "annotatedReport", "annotatedAudit" -> ok.content(forms("application/octet-stream"));
      case "sendRequest",
          "requests",
          "request",
          "actOnRequest",
          "replaceRequest",
          "amendRequest",
          "requestTable" ->
          ok.content(forms(JSON));
      case "letter" -> ok.content(forms("application/pdf", "text/html"));
      case "employerView" -> ok.content(forms("text/html"));
      case "preset", "ownMapping" -> ok.content(forms(YAML));
      case "sampleReport" -> ok.content(forms("text/csv"));
      case "versionChanges", "auditReading", "openRequestLink" -> ok.content(forms(JSON));
      case "requestFile", "signatoryFile" -> ok.content(forms("application/octet-stream"));
      case "requestDocument", "requestProposal", "draftCgu" -> ok.content(forms("application/pdf"));
      case "audit", "auditReport", "selfCheck", "receivedAudit" ->
          ok.content(
              forms(
                  JSON,
                  "application/pdf",
                  "text/html",
                  "text/plain",
                  "text/csv",
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
      default -> {}
    }
    switch (o.id()) {
      case "putDraft" -> {
        answers.addApiResponse("201", new ApiResponse().description("Created"));
        answers.addApiResponse("204", new ApiResponse().description("Saved"));
      }
      case "startAudit", "resumeAudit", "readAgain" ->
          answers.addApiResponse("202", ok.description("Being read: Location says where to look"));
      case "deleteDraft", "eraseAudit" ->
          answers.addApiResponse("204", new ApiResponse().description("Given up"));
      case "publish" -> answers.addApiResponse("201", ok.description("Published"));
      case "mailLinks", "renewRequestLink", "renewSignature", "passSignature", "putDemand" ->
          answers.addApiResponse("202", new ApiResponse().description("Passed on"));
      case "openSignature", "openRequestLink" ->
          answers.addApiResponse("201", ok.description("Opened: its key"));
      case "createCourse" -> answers.addApiResponse("201", ok.description("Made, with its draft"));
      case "openReply" -> answers.addApiResponse("201", ok.description("Opened: its key"));
      case "openHearing" -> answers.addApiResponse("201", ok.description("Opened, with its link"));
      case "amendRequest" ->
          answers.addApiResponse("201", ok.description("Begun: its reference, its key"));
      case "requestTable" -> {
        answers.addApiResponse("200", ok.description("The replies; nothing is kept"));
        answers.addApiResponse("201", new ApiResponse().description("Sent: their references"));
      }
      case "importAgreement" -> answers.addApiResponse("201", ok.description("Recorded"));
      case "sendRequest" -> {
        answers.addApiResponse("200", ok.description("The reply: no agreement, nothing is kept"));
        answers.addApiResponse(
            "201", new ApiResponse().description("Sent: its reference, its key, the reply"));
      }
      default -> answers.addApiResponse("200", ok.description("OK"));
    }
    if (o.anyone() && o.method().equals("GET") && !o.path().matches(".*\\{(reference|token)}.*")) {
      answers.addApiResponse("304", new ApiResponse().description("Not modified"));
    }
    boolean given = told.getRequestBody() != null;
    OpenApiRefusals.of(o, given)
        .forEach(k -> answers.addApiResponse(k.status().value() + "", refusal(k)));
    told.setResponses(answers);
  }

  private ApiResponse refusal(Kind kind) {
    return new ApiResponse()
        .description(messages.text(Language.EN, "web.problem-json." + kind.id()))
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private static Content forms(String... types) {
    Content content = new Content();
    for (String type : types) {
      content.addMediaType(
          type,
          new MediaType()
              .schema(type.equals(JSON) ? OpenApiWords.typed("object") : OpenApiWords.text()));
    }
    return content;
  }

  private static MediaType shown(String example) {
    return new MediaType().schema(OpenApiWords.text()).example(example);
  }

  private static RequestBody form(OpenApiForms form) {
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType("multipart/form-data", form.told()));
  }
}
