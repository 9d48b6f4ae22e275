package org.clausier.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.web.security.AccessTable;
import org.clausier.web.words.ProblemJson.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The operations of the API, by the addresses that exist; {@code api.txt} says how each is asked,
 * {@code web.api.<id>} what it does.
 */
@Component
public class ApiBook {

  private static final int WORDS = 4;
  private static final String NO_OTHERWISE = "-";
  private static final String KEY = " -H \"Authorization: Bearer $CLE\"";

  /**
   * One of them.
   *
   * @param id the name of its method
   * @param who {@code anyone}, or the roles of which a key needs one
   * @param group the part of the page that tells it
   * @param refusals how it refuses, beside the ways that all have
   * @param example how it is asked with curl
   */
  public record Operation(
      String id,
      String method,
      String path,
      Set<String> who,
      String group,
      List<Kind> refusals,
      String example) {

    /** Whether it needs no key of an account. */
    public boolean anyone() {
      return who.contains(AccessTable.ANYONE);
    }
  }

  private record Line(String group, List<Kind> refusals, String example) {}

  private final List<Operation> operations;
  private final List<String> groups;

  public ApiBook(
      RequestMappingHandlerMapping requestMappingHandlerMapping,
      @Value("${clausier.url}") String address) {
    String base = address.isEmpty() ? "http://localhost:8080" : address;
    Map<String, Line> lines = lines();
    this.groups = lines.values().stream().map(Line::group).distinct().toList();
    List<String> order = List.copyOf(lines.keySet());
    this.operations =
        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(e -> e.getValue().getBeanType().getPackage().equals(ApiBook.class.getPackage()))
            .filter(e -> path(e.getKey()).startsWith("/api/"))
            .map(e -> operation(e.getKey(), e.getValue().getMethod().getName(), lines, base))
            .sorted(Comparator.comparingInt(o -> order.indexOf(o.id())))
            .toList();
    Set<String> none = new TreeSet<>(lines.keySet());
    operations.forEach(o -> none.remove(o.id()));
    if (!none.isEmpty()) throw new IllegalStateException("api.txt: " + none);
  }

  /** All of them, in the order of the page. */
  public List<Operation> operations() {
    return operations;
  }

  /** The parts of the page, in its order. */
  public List<String> groups() {
    return groups;
  }

  private static Operation operation(
      RequestMappingInfo info, String id, Map<String, Line> lines, String base) {
    String method =
        info.getMethodsCondition().getMethods().stream().findFirst().orElseThrow().name();
    String path = path(info);
    Set<String> who =
        AccessTable.rows().stream()
            .filter(r -> r.method().equals(method) && r.pattern().equals(path))
            .findFirst()
            .map(r -> (Set<String>) new TreeSet<>(r.who()))
            .orElse(Set.of());
    Line line = Objects.requireNonNull(lines.get(id), "api.txt: " + id);
    String key = who.contains(AccessTable.ANYONE) ? "" : KEY;
    return new Operation(
        id,
        method,
        path,
        who,
        line.group(),
        line.refusals(),
        "curl " + line.example().replaceFirst("/api/", base + "/api/") + key);
  }

  private static String path(RequestMappingInfo info) {
    return info.getPatternValues().stream().findFirst().orElse("");
  }

  private static Map<String, Line> lines() {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String text : text().split("\n")) {
      if (text.isBlank() || text.startsWith("#")) continue;
      String[] words = text.strip().split("\\s+", WORDS);
      List<Kind> refusals =
          words[2].equals(NO_OTHERWISE)
              ? List.of()
              : Arrays.stream(words[2].split(",")).map(ApiBook::kind).toList();
      lines.put(words[0], new Line(words[1], refusals, words[WORDS - 1]));
    }
    return lines;
  }

  private static Kind kind(String id) {
    return Arrays.stream(Kind.values()).filter(k -> k.id().equals(id)).findFirst().orElseThrow();
  }

  private static String text() {
    try (InputStream in = ApiBook.class.getResourceAsStream("/api.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
