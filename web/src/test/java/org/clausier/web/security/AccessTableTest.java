package org.clausier.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.AccountUser;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.security.AccessTable.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, and every role, against the one table that says who may. */
class AccessTableTest extends WebTest {

  /** Pages of the server itself, that no controller of ours has. */
  private static final Set<String> SERVED =
      Set.of(
          "/static/**",
          "/favicon.ico",
          "/v3/api-docs",
          "/actuator/health/**",
          "/actuator/prometheus");

  /** Doors: what listens there is a filter. */
  private static final Set<String> DOORS = Set.of("POST /connexion", "POST /deconnexion");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private WebApplicationContext context;

  private record Address(String method, String pattern) {
    /** A path of that pattern, which names nothing that exists. */
    String path() {
      return pattern
          .replaceAll("\\{[*]?[a-z]+\\}\\.\\.\\{[a-z]+\\}", "98..99")
          .replaceAll("\\{(id|number|n|x|y)\\}", "999999")
          .replaceAll("\\{[^}]+\\}", "rien-de-tel")
          .replace("/**", "/rien");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (!method.getBeanType().getName().startsWith("org.clausier.")) return;
              Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
              Set<String> names = new TreeSet<>();
              methods.forEach(m -> names.add(m.name()));
              if (names.isEmpty()) names.add("GET");
              info.getPatternValues()
                  .forEach(p -> names.forEach(n -> addresses.add(new Address(n, p))));
            });
    return addresses;
  }

  @Test
  void the_addresses_were_seen() {
    assertThat(addresses()).hasSizeGreaterThan(30);
  }

  @Test
  void each_address_has_its_own_row_and_no_other_decides() {
    for (Address address : addresses()) {
      MockHttpServletRequest request = new MockHttpServletRequest(address.method(), address.path());
      assertThat(AccessTable.row(request))
          .describedAs(address.toString())
          .hasValueSatisfying(
              row -> {
                assertThat(bare(row.pattern()))
                    .describedAs("the row that decides about %s", address)
                    .isEqualTo(bare(address.pattern()));
                assertThat(row.method()).isIn(address.method(), "*");
              });
    }
  }

  /** The names between braces are the page's business. */
  private static String bare(String pattern) {
    return pattern.replaceAll("\\{[^}]+\\}", "{}");
  }

  @Test
  void each_row_has_its_address() {
    List<String> there =
        addresses().stream().map(a -> a.method() + " " + bare(a.pattern())).toList();
    assertThat(AccessTable.rows())
        .filteredOn(row -> !SERVED.contains(row.pattern()))
        .extracting(row -> row.method() + " " + bare(row.pattern()))
        .filteredOn(row -> !DOORS.contains(row))
        .allSatisfy(
            row -> assertThat(there).anyMatch(a -> a.equals(row) || row.equals("* " + path(a))));
  }

  private static String path(String address) {
    return address.substring(address.indexOf(' ') + 1);
  }

  @Test
  void no_row_stands_twice() {
    assertThat(AccessTable.rows())
        .extracting(row -> row.method() + " " + bare(row.pattern()))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_address_opens_to_the_roles_of_its_row_and_to_nobody_else() throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    Map<Role, Account> people = new java.util.EnumMap<>(Role.class);
    for (Role role : EnumSet.allOf(Role.class)) people.put(role, fixtures.person(role));
    for (Row row : AccessTable.rows()) {
      if (row.pattern().startsWith("/api/")) continue;
      Address address = new Address(row.method().equals("*") ? "GET" : row.method(), row.pattern());
      if (!row.anyone()) {
        MockHttpServletResponse stranger = mvc.perform(asked(address)).andReturn().getResponse();
        assertThat(stranger.getStatus()).describedAs("%s, a stranger", address).isEqualTo(302);
        assertThat(stranger.getRedirectedUrl()).startsWith("/connexion");
      }
      for (Role role : people.keySet()) {
        boolean may = row.anyone() || row.who().contains(role.id());
        // what would be done for good is not done: the door is what is tried
        if (may && !address.method().equals("GET")) continue;
        AccountUser user =
            new AccountUser(java.util.Objects.requireNonNull(people.get(role)), hash(people, role));
        int status =
            mvc.perform(asked(address).with(user(user))).andReturn().getResponse().getStatus();
        assertThat(status == 403).describedAs("%s, %s: %s", address, role, status).isEqualTo(!may);
      }
    }
  }

  @Test
  void every_address_of_the_api_opens_to_the_keys_of_its_row_and_to_no_other() throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    Map<Role, String> keys = new java.util.EnumMap<>(Role.class);
    for (Role role : EnumSet.allOf(Role.class)) {
      Account owner = fixtures.person(role);
      keys.put(role, tokens.make(owner, "essai", Set.of(role), Duration.ofDays(1), null));
    }
    int tried = 0;
    for (Row row : AccessTable.rows()) {
      if (!row.pattern().startsWith("/api/")) continue;
      Address address = new Address(row.method(), row.pattern());
      if (!row.anyone()) {
        assertThat(status(mvc, called(address)))
            .describedAs("%s, without a key", address)
            .isEqualTo(401);
      }
      for (Map.Entry<Role, String> key : keys.entrySet()) {
        boolean may = row.anyone() || row.who().contains(key.getKey().id());
        int status =
            status(mvc, called(address).header("Authorization", "Bearer " + key.getValue()));
        assertThat(status == 403)
            .describedAs("%s, %s: %s", address, key.getKey(), status)
            .isEqualTo(!may);
      }
      tried++;
    }
    assertThat(tried).isGreaterThan(10);
  }

  private static MockHttpServletRequestBuilder called(Address address) {
    return MockMvcRequestBuilders.request(
            HttpMethod.valueOf(address.method()), java.net.URI.create(address.path()))
        .header("Accept", "application/json");
  }

  @Autowired private ApiTokens tokens;
  @Autowired private org.clausier.web.account.Accounts accounts;

  private String hash(Map<Role, Account> people, Role role) {
    return accounts
        .user(java.util.Objects.requireNonNull(people.get(role)).id())
        .orElseThrow()
        .hash();
  }

  private static MockHttpServletRequestBuilder asked(Address address) {
    return MockMvcRequestBuilders.request(
            HttpMethod.valueOf(address.method()), java.net.URI.create(address.path()))
        .header("Accept", "text/html")
        .with(csrf());
  }

  /** Scenario 27: to another house, a course does not exist. */
  @Test
  void the_courses_of_another_house_do_not_exist() throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    Account owner = fixtures.person(Role.PRODUCER);
    String slug = fixtures.course(owner).slug();
    Account other = fixtures.person(Role.PRODUCER, Role.AUDITOR, Role.ADMINISTRATOR);
    AccountUser stranger = accounts.user(other.id()).orElseThrow();
    AccountUser auditor =
        accounts.user(fixtures.person(owner.producer(), Role.AUDITOR).id()).orElseThrow();
    int tried = 0;
    for (Row row : AccessTable.rows()) {
      if (!row.pattern().startsWith("/cours/{") || row.anyone()) continue;
      Address address = new Address(row.method(), row.pattern().replaceFirst("\\{[^}]+\\}", slug));
      int status = status(mvc, asked(address).with(user(stranger)));
      // a form without its fields is refused before anything is looked up: it tells nothing either
      assertThat(status).describedAs("%s, another house", address).isIn(404, 400);
      if (!row.who().contains("auditor")) {
        int refused =
            mvc.perform(asked(address).with(user(auditor))).andReturn().getResponse().getStatus();
        assertThat(refused).describedAs("%s, an auditor", address).isEqualTo(403);
      }
      tried++;
    }
    assertThat(tried).describedAs("pages of a course").isGreaterThan(3);
  }

  /** A form that is not of the kind awaited never reaches its page: the error page says 400. */
  private static int status(
      MockMvc mvc, org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
    try {
      return mvc.perform(request).andReturn().getResponse().getStatus();
    } catch (jakarta.servlet.ServletException e) {
      if (e.getCause() instanceof org.springframework.web.multipart.MultipartException) return 400;
      throw e;
    }
  }
}
