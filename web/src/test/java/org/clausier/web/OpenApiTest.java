package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausier.web.api.ApiBook;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Everything that exists under {@code /api} is described, and everything described exists. */
class OpenApiTest extends WebTest {

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private ApiBook book;
  @Autowired private LibraryMessages messages;

  private JsonNode description() {
    return new ObjectMapper().readTree(new Http(base()).get("/v3/api-docs").body());
  }

  @Test
  void every_address_is_described() {
    List<String> exist = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(p -> p.startsWith("/api"))
                    .forEach(
                        p ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(m -> exist.add(m.name() + " " + p))));
    JsonNode api = description();
    assertThat(api.get("openapi").asString()).startsWith("3.1");
    List<String> told = new ArrayList<>();
    api.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        o -> told.add(o.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(told).containsExactlyInAnyOrderElementsOf(exist).hasSize(101);
    assertThat(book.operations().stream().map(o -> o.method() + " " + o.path()))
        .containsExactlyInAnyOrderElementsOf(exist);
  }

  @Test
  void every_operation_has_words_its_parameters_and_its_refusals() {
    JsonNode api = description();
    assertThat(api.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
    for (ApiBook.Operation o : book.operations()) {
      JsonNode told = api.get("paths").get(o.path()).get(o.method().toLowerCase(Locale.ROOT));
      assertThat(told.get("operationId").asString()).isEqualTo(o.id());
      assertThat(told.get("summary").asString()).isNotBlank();
      assertThat(told.get("description").asString()).isNotBlank();
      assertThat(told.get("responses").properties()).isNotEmpty();
      told.get("responses")
          .properties()
          .forEach(r -> assertThat(r.getValue().get("description").asString()).isNotBlank());
      assertThat(told.get("responses").has("401")).describedAs(o.id()).isEqualTo(!o.anyone());
      assertThat(told.has("security")).describedAs(o.id()).isEqualTo(!o.anyone());
      if (told.has("parameters")) {
        told.get("parameters")
            .forEach(
                p ->
                    assertThat(p.get("description").asString())
                        .describedAs(o.id() + p)
                        .isNotBlank());
      }
      for (String name : o.path().split("/")) {
        if (!name.startsWith("{")) continue;
        assertThat(told.get("parameters").findValuesAsString("name"))
            .contains(name.substring(1, name.length() - 1));
      }
    }
  }

  /** A stranger reads it in French, or in English. */
  @Test
  void every_operation_is_said_in_two_sentences_in_both_languages() {
    List<String> said = new ArrayList<>();
    for (ApiBook.Operation o : book.operations()) {
      for (String key : List.of("web.api." + o.id(), "web.api." + o.id() + ".more")) {
        String french = messages.text(Language.FR, key);
        String english = messages.text(Language.EN, key);
        assertThat(french).describedAs(key).isNotBlank().isNotEqualTo(english);
        assertThat(english).describedAs(key).isNotBlank();
        if (!key.endsWith(".more")) said.addAll(List.of(french, english));
      }
    }
    assertThat(said).doesNotHaveDuplicates();
  }

  /** What is copied from the page asks for that operation, and a shell understands it. */
  @Test
  void every_example_asks_for_its_own_operation() {
    for (ApiBook.Operation o : book.operations()) {
      Curl curl = Curl.of(o.example());
      assertThat(curl.method()).describedAs(o.example()).isEqualTo(o.method());
      assertThat(
              PathPatternParser.defaultInstance
                  .parse(o.path())
                  .matches(PathContainer.parsePath(curl.path())))
          .describedAs(o.example())
          .isTrue();
      assertThat(curl.address()).describedAs(o.example()).matches("\\p{ASCII}+");
      assertThat(o.example().contains("Authorization"))
          .describedAs(o.example())
          .isEqualTo(!o.anyone());
    }
  }

  /** Those that need neither a key nor a link are true of the demonstration. */
  @Test
  void the_examples_of_what_is_published_work() {
    List<String> asked = new ArrayList<>();
    for (ApiBook.Operation o : book.operations()) {
      // the fingerprint is nobody's
      if (!o.anyone() || !o.method().equals("GET") || o.id().equals("verifyFingerprint")) continue;
      if (o.path().matches(".*\\{(reference|token)}.*")) continue;
      Curl curl = Curl.of(o.example());
      assertThat(new Http(base()).get(curl.address(), curl.headers()).statusCode())
          .describedAs(o.example())
          .isEqualTo(200);
      asked.add(o.id());
    }
    assertThat(asked).contains("courses", "version", "cgu", "ruling", "letter", "sampleReport");
  }

  /** Nothing of the inside shows as a parameter. */
  @Test
  void only_what_a_program_gives_is_a_parameter() {
    JsonNode api = description();
    assertThat(api.toString()).doesNotContain("\"account\"", "\"given\"", "password");
    assertThat(api.toString()).contains("\"certificate\"", "employer-paid");
  }
}
