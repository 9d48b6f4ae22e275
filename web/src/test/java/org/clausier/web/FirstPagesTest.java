package org.clausier.web;

import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frame of every page, before anybody does anything. */
class FirstPagesTest extends WebTest {

  @ParameterizedTest
  @EnumSource
  void the_first_page_and_the_door(Look look) {
    try (Visitor visitor = visitor(look)) {
      visitor.goes("/").looks("accueil");
      visitor.goes("/connexion").looks("connexion");
      visitor.expects("404").goes("/nulle-part").looks("erreur-404");
    }
  }

  @ParameterizedTest
  @EnumSource
  void somebody_signs_in(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).looks("cours");
    }
  }
}
