package org.clausier.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.clausier.library.Library;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/**
 * The API told to programs: OpenAPI 3.1, its shapes from the code and its words from the library.
 */
@Component
class OpenApiWords implements OpenApiCustomizer {

  /** What the code is given beside what a program gives. */
  private static final java.util.Set<String> INSIDE =
      java.util.Set.of("given", "Accept", "account");

  private static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Account.class);
  }

  private final ApiBook book;
  private final Library library;
  private final LibraryMessages messages;

  OpenApiWords(ApiBook book, Desk desk, LibraryMessages messages) {
    this.book = book;
    this.library = desk.library();
    this.messages = messages;
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(
        new Info()
            .title("Clausier")
            .version("1")
            .description(say("web.api.lead"))
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    api.setServers(List.of(new Server().url("/")));
    api.getComponents()
        .addSecuritySchemes(
            BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description(say("web.api.key")));
    api.getComponents().addSchemas("Problem", problem());
    for (ApiBook.Operation o : book.operations()) {
      PathItem item = Objects.requireNonNull(api.getPaths().get(o.path()), o.path());
      PathItem.HttpMethod method = PathItem.HttpMethod.valueOf(o.method());
      tell(o, Objects.requireNonNull(item.readOperationsMap().get(method), o.id()));
    }
  }

  private void tell(ApiBook.Operation o, Operation told) {
    told.operationId(o.id())
        .summary(say("web.api." + o.id()))
        .description(say("web.api." + o.id() + ".more"))
        .tags(List.of(o.group()));
    if (!o.anyone()) told.addSecurityItem(new SecurityRequirement().addList(BEARER));
    parameters(o, told);
    OpenApiBodies.given(o, told);
    new OpenApiBodies(messages).answered(o, told);
  }

  private void parameters(ApiBook.Operation o, Operation told) {
    List<Parameter> parameters =
        new ArrayList<>(told.getParameters() == null ? List.of() : told.getParameters());
    parameters.removeIf(p -> INSIDE.contains(p.getName()));
    if (o.id().equals("ruling")) {
      parameters.add(query("practice", true, "enrol-cohort"));
      parameters.add(query("audience", true, "company"));
      parameters.add(query("day", false, "2026-11-22"));
      library.circumstances().keySet().forEach(c -> parameters.add(circumstance(c)));
    }
    parameters.stream()
        .filter(p -> p.getDescription() == null)
        .forEach(p -> p.description(parameter(o, p.getName().toLowerCase(Locale.ROOT))));
    told.setParameters(parameters);
  }

  /** What it means for that operation, else for all. */
  private String parameter(ApiBook.Operation o, String name) {
    String own = "web.api.param." + o.id().toLowerCase(Locale.ROOT) + "." + name;
    return say(messages.has(own) ? own : "web.api.param." + name);
  }

  private static Parameter query(String name, boolean required, String example) {
    return new Parameter()
        .name(name)
        .in("query")
        .required(required)
        .schema(text())
        .example(example);
  }

  private Parameter circumstance(String id) {
    Schema<Object> values = text();
    List<String> known = Objects.requireNonNull(library.circumstances().get(id)).values();
    if (!known.isEmpty() && known.size() < 10) values.setEnum(new ArrayList<>(known));
    return query(id, false, known.isEmpty() ? "12" : known.get(0))
        .schema(values)
        .example(null)
        .description(library.words("circumstances/" + id, Language.EN).form("question"));
  }

  private Schema<?> problem() {
    Map<String, Schema> problem = new LinkedHashMap<>();
    for (String name : List.of("id", "severity", "file", "column", "sentence", "hint", "remedy")) {
      problem.put(name, text());
    }
    problem.put("line", typed("integer"));
    Schema<Object> each = typed("object");
    each.setProperties(problem);
    Map<String, Schema> members = new LinkedHashMap<>();
    for (String name : List.of("type", "title", "detail", "reference")) members.put(name, text());
    members.put("status", typed("integer"));
    Schema<Object> all = typed("array");
    members.put("problems", all.items(each));
    Schema<Object> schema = typed("object");
    schema.setProperties(members);
    return schema.description(say("web.api.problem"));
  }

  static Schema<Object> text() {
    return typed("string");
  }

  static Schema<Object> typed(String type) {
    Schema<Object> schema = new Schema<>();
    schema.setType(type);
    schema.addType(type);
    return schema;
  }

  private String say(String key) {
    return messages.text(Language.EN, key);
  }
}
