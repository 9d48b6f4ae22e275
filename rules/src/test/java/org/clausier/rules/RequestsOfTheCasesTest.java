package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausier.amount.vat.Statement;
import org.clausier.policy.Policy;
import org.clausier.problem.Problem;
import org.clausier.request.Instead;
import org.clausier.request.Price;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestReader;
import org.clausier.ruling.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The requests of the cases, each answered as the person who wrote it expects in its note. Figures
 * are those of the notes, worked out by hand.
 */
class RequestsOfTheCasesTest {

  private static Replies replies(String folder) {
    List<Policy> versions =
        Trial.LIBRARY.files().paths().stream()
            .filter(p -> p.startsWith("policies/" + folder + "/policy-v"))
            .map(p -> Trial.read(Trial.LIBRARY.files().text(p)))
            .toList();
    return Dossier.of(versions, List.of())
        .match(
            d -> new Replies(Trial.LIBRARY, Trial.rulings(d)),
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static Reply reply(String request) {
    String folder = request.substring(0, request.indexOf('/'));
    String path = "policies/" + request.replace("/", "/requests/") + ".yaml";
    return RequestReader.read(Trial.LIBRARY, path, Trial.LIBRARY.files().bytes(path))
        .then(replies(folder)::to)
        .match(
            r -> r,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static Price price(Reply reply) {
    if (reply instanceof Reply.Convention c) return c.price();
    if (reply instanceof Reply.NotOffered n) return n.price();
    return Price.NONE;
  }

  private static String notes(Reply reply) {
    return String.join(
        " ", new TreeSet<>(reply.basis().notes().stream().map(Problem::id).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          abc-gestion-de-projet/helios-groupe-ferme      | none-needed  | -                  | 0.00    | 0.00    | 0.00    |
          abc-gestion-de-projet/helios-copie-refusee     | refused      | -                  | 0.00    | 0.00    | 0.00    |
          abc-gestion-de-projet/boreale-intranet         | agreement    | company-licence    | 7240.00 | 1448.00 | 8688.00 | vigilance-certificate
          abc-gestion-de-projet/ville-val-cerisiers      | agreement    | company-licence    | 2025.00 | 405.00  | 2430.00 | public-purchase-below
          abc-gestion-de-projet/casablanca-tamaris       | agreement    | partnership        | 294.40  | 0.00    | 294.40  |
          corporate-certifiant/pelican-envoi             | none-needed  | -                  | 0.00    | 0.00    | 0.00    |
          corporate-certifiant/pelican-resultats         | refused      | -                  | 0.00    | 0.00    | 0.00    |
          corporate-certifiant/pelican-session-privee    | agreement    | company-licence    | 6900.00 | 1380.00 | 8280.00 | vigilance-certificate
          corporate-certifiant/region-archives           | agreement    | company-licence    | 2400.00 | 480.00  | 2880.00 | public-purchase-below
          corporate-certifiant/geneve-hautelac           | agreement    | partnership        | 0.00    | 0.00    | 0.00    |
          digitalisation-tpe/union-des-halles            | none-needed  | -                  | 0.00    | 0.00    | 0.00    |
          digitalisation-tpe/media-florilege             | refused      | -                  | 0.00    | 0.00    | 0.00    |
          digitalisation-tpe/reseau-toiture              | agreement    | company-licence    | 1800.00 | 0.00    | 1800.00 |
          digitalisation-tpe/mairie-grand-pre            | agreement    | company-licence    | 1800.00 | 0.00    | 1800.00 | public-purchase-below
          digitalisation-tpe/chambre-oriental            | agreement    | company-licence    | 0.00    | 0.00    | 0.00    |
          education-ouverte/textiles-copie               | none-needed  | -                  | 0.00    | 0.00    | 0.00    |
          education-ouverte/kaleidex-marque-blanche      | refused      | -                  | 0.00    | 0.00    | 0.00    |
          education-ouverte/kaleidex-acces               | not-offered  | listing-agreement  | 1320.00 | 264.00  | 1584.00 |
          education-ouverte/fonds-artisanat              | not-offered  | training-agreement | 5880.00 | 0.00    | 5880.00 | public-purchase-below vigilance-certificate
          education-ouverte/rabat-credits                | agreement    | partnership        | 0.00    | 0.00    | 0.00    |
          personal-mooc/ecole-des-ajoncs                 | none-needed  | -                  | 0.00    | 0.00    | 0.00    |
          personal-mooc/orion-enfants                    | refused      | -                  | 0.00    | 0.00    | 0.00    |
          personal-mooc/orion-groupe                     | agreement    | company-licence    | 1350.00 | 270.00  | 1620.00 |
          personal-mooc/departement-hautes-landes        | agreement    | company-licence    | 0.00    | 0.00    | 0.00    |
          personal-mooc/bruxelles-canal                  | agreement    | company-licence    | 360.00  | 0.00    | 360.00  | vat-unconfirmed
          """)
  void each_request_is_answered_as_its_note_says(
      String request,
      String outcome,
      String instrument,
      String net,
      String vat,
      String gross,
      String notes) {
    Reply reply = reply(request);
    assertThat(reply.outcome()).isEqualTo(outcome);
    if (reply instanceof Reply.Convention c) assertThat(c.instrument().id()).isEqualTo(instrument);
    if (reply instanceof Reply.NotOffered n) assertThat(n.instrument().id()).isEqualTo(instrument);
    Statement statement = price(reply).statement().orElseThrow();
    assertThat(statement.net()).hasToString(net);
    assertThat(statement.vat()).hasToString(vat);
    assertThat(statement.gross()).hasToString(gross);
    assertThat(notes(reply)).isEqualTo(notes == null ? "" : notes);
  }

  private static List<String> instead(String request) {
    return ((Reply.Refused) reply(request))
        .instead().stream().flatMap(RequestsOfTheCasesTest::said).toList();
  }

  private static Stream<String> said(Instead instead) {
    if (instead instanceof Instead.Otherwise o) return Stream.of("if " + o.change().circumstance());
    if (instead instanceof Instead.Near n) return Stream.of(n.ruling().practice());
    return ((Instead.Others) instead).audiences().stream().map(a -> "for " + a);
  }

  @Test
  void refused_for_copies_links_or_a_hosting_agreement_may_be_asked_instead() {
    assertThat(instead("abc-gestion-de-projet/helios-copie-refusee"))
        .contains("if content-copied", "rehost-outside-site");
  }

  @Test
  void refused_for_a_company_the_answers_of_participants_may_be_republished_by_others() {
    assertThat(instead("digitalisation-tpe/media-florilege")).contains("for individual");
  }

  @Test
  void refused_for_a_company_children_may_gather_at_a_school_or_an_association() {
    assertThat(instead("personal-mooc/orion-enfants")).contains("for school", "for association");
  }

  @Test
  void refused_as_a_white_label_the_chosen_access_may_be_asked_instead() {
    assertThat(instead("education-ouverte/kaleidex-marque-blanche"))
        .contains("curate-resell-access");
  }

  @Test
  void results_are_refused_unless_the_employer_pays_the_certificate() {
    assertThat(instead("corporate-certifiant/pelican-resultats")).contains("if certificate");
  }
}
