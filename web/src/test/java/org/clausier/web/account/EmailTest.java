package org.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that no mail server would take is told to whoever types it. */
class EmailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.fr",
        "  prenom.nom@etablissement.example ",
        "o'neil+mooc@x-y.example",
        "été@école.fr"
      })
  void an_address_has_this_form(String written) {
    assertThat(Email.formed(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a b@c.fr",
        "a@@b.fr",
        "a@b.fr,c@d.fr",
        "a@b.fr;c@d.fr",
        "<b>x</b>@y.fr",
        "Nom <a@b.fr>",
        "\"a\"@b.fr",
        "a@b.",
        "a@.fr",
        "a@b..fr"
      })
  void these_are_none(String written) {
    assertThat(Email.formed(written)).isFalse();
  }
}
