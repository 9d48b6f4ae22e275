package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausier.web.WebTest;
import org.clausier.web.security.AccessTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A program can do everything that a person can: {@code people-and-programs.txt} says by which
 * operation, address by address, or why it has no use for it.
 */
class PeopleAndProgramsTest extends WebTest {

  private static final String TABLE = "/people-and-programs.txt";

  /** Reasons are few: an address that wants another wants an operation instead. */
  private static final Set<String> REASONS =
      Set.of("door", "keys", "site", "page", "form", "done", "typed");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private ApiBook book;

  /**
   * @param operations none when there is a reason
   */
  private record Row(String address, List<String> operations, String reason) {}

  private static List<String[]> lines() {
    try (InputStream in = PeopleAndProgramsTest.class.getResourceAsStream(TABLE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\\s+", 3))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    return lines().stream()
        .filter(l -> !l[0].equals("reason"))
        .map(
            l ->
                l[2].startsWith("-")
                    ? new Row(l[0] + " " + l[1], List.of(), l[2].substring(1))
                    : new Row(l[0] + " " + l[1], List.of(l[2].split(",")), ""))
        .toList();
  }

  /** Every address that is not the API's, as its controller writes it, without its patterns. */
  private Set<String> pages() {
    Set<String> pages = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (!method.getBeanType().getName().startsWith("org.clausier.")) return;
              Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
              List<String> names = new ArrayList<>(methods.stream().map(Enum::name).toList());
              if (names.isEmpty()) names.add("GET");
              info.getPatternValues().stream()
                  .filter(p -> !p.startsWith("/api/"))
                  .map(p -> p.replaceAll(":[^/]*}", "}"))
                  .forEach(p -> names.forEach(n -> pages.add(n + " " + p)));
            });
    return pages;
  }

  @Test
  void every_address_of_people_is_in_the_table_once_and_nothing_else_is() {
    assertThat(pages()).hasSizeGreaterThan(150);
    assertThat(rows()).extracting(Row::address).doesNotHaveDuplicates();
    assertThat(rows()).extracting(Row::address).containsExactlyInAnyOrderElementsOf(pages());
  }

  @Test
  void every_operation_that_is_named_exists_and_every_operation_is_named() {
    List<String> exist = book.operations().stream().map(ApiBook.Operation::id).toList();
    List<String> named = rows().stream().flatMap(r -> r.operations().stream()).distinct().toList();
    assertThat(exist).containsAll(named);
    assertThat(named).containsAll(exist);
  }

  @Test
  void every_reason_is_said_once_and_used() {
    Map<String, String> said = new LinkedHashMap<>();
    for (String[] line : lines()) {
      if (!line[0].equals("reason")) continue;
      assertThat(line[2]).describedAs(line[1]).endsWith(".");
      assertThat(said.put(line[1], line[2])).describedAs(line[1]).isNull();
    }
    Set<String> used =
        rows().stream()
            .map(Row::reason)
            .filter(r -> !r.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(REASONS);
    assertThat(used).containsExactlyInAnyOrderElementsOf(REASONS);
  }

  /** Who acts on a page, other than to come in or to administer, acts by an operation. */
  @Test
  void no_act_is_excused() {
    assertThat(rows())
        .filteredOn(r -> r.address().startsWith("POST ") && !r.reason().isEmpty())
        .extracting(Row::reason)
        .containsOnly("door", "keys");
    assertThat(rows())
        .filteredOn(r -> r.reason().equals("keys"))
        .extracting(Row::address)
        .allSatisfy(a -> assertThat(a).contains(" /admin"));
  }

  @Test
  void a_form_is_excused_by_the_act_of_its_own_address() {
    Map<String, Row> all =
        rows().stream().collect(Collectors.toMap(Row::address, r -> r, (a, b) -> a));
    assertThat(rows())
        .filteredOn(r -> r.reason().equals("form"))
        .allSatisfy(
            r -> {
              assertThat(r.address()).startsWith("GET ");
              String act = r.address().replaceFirst("GET ", "POST ");
              assertThat(all).containsKey(act);
              assertThat(Objects.requireNonNull(all.get(act)).operations())
                  .describedAs(act)
                  .isNotEmpty();
            });
  }

  /** A role that opens a page opens each operation that does what the page does. */
  @Test
  void whoever_may_do_it_on_a_page_may_do_it_by_a_program() {
    Map<String, Set<String>> who =
        book.operations().stream()
            .collect(Collectors.toMap(ApiBook.Operation::id, ApiBook.Operation::who));
    // links open to whoever holds them, pages and operations alike; anybody is greeted
    Set<String> greeted = Set.of("GET /");
    for (Row row : rows()) {
      if (greeted.contains(row.address())) continue;
      Set<String> roles = roles(row.address());
      for (String operation : row.operations()) {
        Set<String> needed = Objects.requireNonNull(who.get(operation));
        assertThat(needed.contains(AccessTable.ANYONE) || needed.containsAll(roles))
            .describedAs("%s opens to %s, %s to %s", row.address(), roles, operation, needed)
            .isTrue();
      }
    }
  }

  private static Set<String> roles(String address) {
    String[] asked = address.replaceAll("\\{[^}]+}", "{}").split(" ");
    return AccessTable.rows().stream()
        .filter(r -> r.pattern().replaceAll("\\{[^}]+}", "{}").equals(asked[1]))
        .filter(r -> r.method().equals(asked[0]) || r.method().equals("*"))
        .findFirst()
        .map(AccessTable.Row::who)
        .orElse(Set.of());
  }
}
