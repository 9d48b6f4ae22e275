package org.clausier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausier.library.Library;
import org.junit.jupiter.api.Test;

/** The published schemas are those that the library makes; {@code -Dapprove} writes them again. */
class SchemasTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Path PUBLISHED = Path.of("..", "templates", "schemas");

  @Test
  void thePolicySchemaIsTheLibrarys() throws IOException {
    check("policy.schema.json", Schemas.policy(LIBRARY));
  }

  @Test
  void theAgreementSchemaIsTheLibrarys() throws IOException {
    check("agreement.schema.json", Schemas.agreement(LIBRARY));
  }

  @Test
  void everyIdIsThereWithItsLabel() {
    String schema = Schemas.policy(LIBRARY);
    assertThat(schema).contains("\"irl-meetup\"", "\"pupil-class\"", "\"CC-BY-4.0\"");
    LIBRARY.practiceTree().ids().forEach(id -> assertThat(schema).contains('"' + id + '"'));
  }

  private static void check(String name, String made) throws IOException {
    Path file = PUBLISHED.resolve(name);
    if (System.getProperty("approve") != null) Files.writeString(file, made);
    assertThat(file).as("run with -Dapprove, then read it").exists();
    assertThat(made).isEqualTo(Files.readString(file));
  }
}
