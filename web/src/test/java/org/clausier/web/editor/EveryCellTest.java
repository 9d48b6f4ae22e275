package org.clausier.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.policy.PolicyFile;
import org.clausier.web.Fixtures;
import org.clausier.web.Http;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The forty-eight cases × the five régimes: what is posted is what the page and the grid show. */
class EveryCellTest extends WebTest {

  private static final List<String> WORDS =
      List.of("free", "paid", "agreement", "forbidden", "silent");
  private static final Pattern SELECT =
      Pattern.compile(
          "<select[^>]*name=\"([a-z0-9-]+/[a-z0-9-]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN =
      Pattern.compile("<option(?=[^>]*selected)[^>]*value=\"([a-z]+)\"");
  private static final Pattern REVISION =
      Pattern.compile("id=\"revision\" name=\"revision\" value=\"([0-9]+)\"");

  @Autowired private Desk desk;
  @Autowired private Today today;
  @Autowired private Drafts drafts;

  private Http signedIn(Account account) {
    Http http = new Http(base());
    http.post("/connexion", Map.of("email", account.email(), "password", Fixtures.PASSWORD));
    return http;
  }

  private static Map<String, String> shown(String page) {
    Map<String, String> cells = new LinkedHashMap<>();
    Matcher select = SELECT.matcher(page);
    while (select.find()) {
      Matcher chosen = CHOSEN.matcher(select.group(2));
      cells.put(select.group(1), chosen.find() ? chosen.group(1) : "");
    }
    return cells;
  }

  private static String revision(String page) {
    Matcher revision = REVISION.matcher(page);
    return revision.find() ? revision.group(1) : "";
  }

  private Map<String, String> grid(Course course) {
    Draft draft = drafts.of(course.id()).orElseThrow();
    PolicyFile file =
        desk.read("draft.yaml", draft.policy()).match(f -> f, p -> fail(p.toString()));
    Map<String, String> cells = new LinkedHashMap<>();
    Grid.of(desk.library(), desk.rules(), file.policy(), desk.library().grid("usual"), today.day())
        .cells()
        .forEach((Cell c) -> cells.put(c.id().toString(), c.answer()));
    return cells;
  }

  private static PolicyFile fail(String why) {
    throw new AssertionError(why);
  }

  /** In round r the i-th cell takes the (i + r)-th word: after five rounds, all have had all. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void what_is_posted_is_what_is_shown_and_what_the_grid_says(int round) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course =
        fixtures.draft(
            account, Texts.EMPTY + "fees: { seat: { unit: active-learner, price: 90.00 } }\n");
    String address = "/cours/" + course.slug() + "/regles";
    Http http = signedIn(account);
    String before = http.get(address).body();
    Map<String, String> wanted = new LinkedHashMap<>(shown(before));
    assertThat(wanted).hasSize(48).containsValue("silent");
    int i = round;
    for (Map.Entry<String, String> cell : wanted.entrySet()) {
      cell.setValue(WORDS.get(i++ % WORDS.size()));
    }
    Map<String, String> posted = new LinkedHashMap<>(wanted);
    posted.put("revision", revision(before));
    assertThat(http.post(address, posted).statusCode()).isEqualTo(302);

    assertThat(shown(http.get(address).body())).isEqualTo(wanted);
    assertThat(grid(course)).isEqualTo(wanted);
  }

  @Test
  void what_is_left_as_it_was_shown_is_left_as_it_is() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    String address = "/cours/" + course.slug() + "/regles";
    Http http = signedIn(account);
    String page = http.get(address).body();
    Draft before = drafts.of(course.id()).orElseThrow();
    Map<String, String> posted = new LinkedHashMap<>(shown(page));
    posted.put("revision", revision(page));
    http.post(address, posted);
    assertThat(drafts.of(course.id()).orElseThrow()).isEqualTo(before);
  }

  @Test
  void who_does_not_say_what_they_saw_overwrites_nothing() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.EMPTY);
    String address = "/cours/" + course.slug() + "/regles";
    Http http = signedIn(account);
    Draft before = drafts.of(course.id()).orElseThrow();
    var refused = http.post(address, Map.of("enrol-cohort/company", "free"));
    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(drafts.of(course.id()).orElseThrow()).isEqualTo(before);
  }

  @Test
  void the_course_of_another_producer_does_not_exist() {
    Course course = fixtures.draft(fixtures.person(Role.PRODUCER), Texts.EMPTY);
    Http http = signedIn(fixtures.person(Role.PRODUCER));
    for (String page :
        List.of("regles", "silences", "tarifs", "questions", "fiche", "modeles", "source")) {
      assertThat(http.get("/cours/" + course.slug() + "/" + page).statusCode())
          .describedAs(page)
          .isEqualTo(404);
    }
  }
}
