package org.clausier.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** The sentences are those of voice.md, « À une réponse », and of the five régimes. */
class AnswerTextTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final RuleBook RULES = new DroolsRuleBook();
  private static final String POLICY =
      """
      clausier: 1
      policy: piloter-un-projet
      version: 3
      published: 2026-07-20
      effective: 2026-09-01
      producer: { name: Atelier Lumen, email: cours@atelier-lumen.example }
      course: { title: Piloter un projet, licence: all-rights-reserved }
      grid:
        internal-debriefing-talk: { company: free }
        internal-debriefing-screening:
          company:
            - { when: { certificate: none }, verdict: paid, fee: screening }
            - { when: { certificate: employer-paid }, verdict: free }
        private-discussion-company-network:
          company: { verdict: free, conditions: [ link-back, no-copy ] }
        rehost-outside-site: { company: forbidden, association: agreement }
        mandate-employees:
          company: { verdict: free, announced: { text: contribution demandée à terme } }
        irl-meetup: { everyone: free }
        certify: { company: free }
        certificate: { organisation: { verdict: paid, fee: screening } }
      fees:
        screening: { unit: session, price: 350.00 }
      """;

  private static final String AGREEMENT =
      """
      clausier: 1
      agreement: CONV-2026-014
      policy: { id: piloter-un-projet, version: 3 }
      party: { name: Groupe Hélios, audience: company, country: FR, identifiers: { siret: "73282932000074" } }
      signed: 2026-09-10
      from: 2026-09-15
      to: 2027-07-31
      grants: { rehost-outside-site: free }
      """;

  @Test
  void what_is_paid_is_said_with_its_price_its_article_and_what_would_change_it() {
    assertThat(said("company", "internal-debriefing-screening", Map.of("certificate", "none")))
        .startsWith(
            """
            Oui, à titre payant : 350,00 € HT par séance.
            Une entreprise peut organiser une séance de travail avec projection des vidéos du cours, moyennant 350,00 € HT par séance (CGU v3, article 8, 6°, en vigueur depuis le 1er septembre 2026).
            Pourquoi : vous agissez pour une entreprise ; montrer des contenus à un groupe est une représentation, acte réservé à l’auteur ; la règle vaut lorsqu’aucun certificat n’est délivré.
            """)
        .contains("Ce qui changerait la réponse :")
        .contains("· Lorsque l’employeur paie les certificats : libre.");
  }

  @Test
  void what_is_missing_is_asked_for_with_what_each_value_gives() {
    assertThat(said("company", "internal-debriefing-screening", Map.of()))
        .startsWith(
            """
            Cela dépend.
            Dites-nous : un certificat est-il payé, et par qui ?
            · Aucun certificat : 350,00 € HT par séance.
            · Un certificat gratuit ou un certificat payé par l’apprenant : non prévu.
            · Un certificat payé par l’employeur : libre.
            """);
  }

  @Test
  void a_permission_is_said_with_its_conditions() {
    assertThat(said("company", "private-discussion-company-network", Map.of()))
        .startsWith(
            """
            Oui, à titre gracieux, à deux conditions.
            Une entreprise peut\s""")
        .contains(
            ", à titre gracieux, à condition de renvoyer par un lien vers le cours et de ne reproduire"
                + " ni les contenus du cours ni les messages des autres participants (CGU v3,");
  }

  @Test
  void a_ban_agrees_with_its_subject() {
    assertThat(said("company", "rehost-outside-site", Map.of()))
        .startsWith("Non, ce n’est pas autorisé.\nUne entreprise n’est pas autorisée à ");
  }

  @Test
  void silence_on_a_reserved_act_gives_no_right() {
    assertThat(said("company", "translate-adapt", Map.of()))
        .startsWith(
            """
            Ce n’est pas prévu.
            Les CGU v3 ne disent rien de ce cas. Cet usage suppose une adaptation des contenus : ce droit ne vous est pas accordé par le silence (code de la propriété intellectuelle, art. L. 122-4 et L. 131-3).""")
        .contains("cours@atelier-lumen.example");
  }

  @Test
  void silence_on_talk_takes_nothing_and_promises_nothing() {
    assertThat(said("teacher", "private-messaging-small-group", Map.of()))
        .startsWith(
            """
            Ce n’est pas prévu.
            Les CGU v3 ne disent rien de ce cas. Rien ne peut vous être réclamé à ce titre ; rien ne vous est non plus garanti.""");
  }

  @Test
  void a_contribution_announced_without_figure_owes_nothing() {
    assertThat(said("company", "mandate-employees", Map.of()))
        .contains(
            "Annoncé : Le producteur annonce : « contribution demandée à terme ». Aucune somme n’est"
                + " due à ce titre tant que son montant et sa date d’effet n’ont pas été publiés");
  }

  @Test
  void a_contradiction_is_a_defect_of_the_terms_and_no_debt() {
    assertThat(said("company", "certificate-learner-paid", Map.of()))
        .startsWith("Oui, à titre gracieux.\n")
        .contains("Défaut des CGU : Deux règles des CGU se contredisent (article 8, 2° et 3°)")
        .contains("code civil, art. 1190")
        .contains("ne fait naître aucune dette");
  }

  @Test
  void the_law_speaks_first() {
    assertThat(said("company", "quote-extract", Map.of()))
        .startsWith(
            "Oui, à titre gracieux, à deux conditions.\nLa loi le permet, quelles que soient")
        .contains("(Code de la propriété intellectuelle, art. L. 122-5, 3°, a)");
  }

  @Test
  void an_agreement_prevails_and_is_named() {
    Agreement agreement =
        ok(AgreementReader.read(LIBRARY, "conv.yaml", AGREEMENT.getBytes(StandardCharsets.UTF_8)));
    assertThat(said(Language.FR, "company", "rehost-outside-site", Map.of(), List.of(agreement)))
        .contains("(convention CONV-2026-014, signée le 10 septembre 2026)")
        .contains("la convention signée l’emporte sur les conditions générales");
  }

  @Test
  void before_any_version_the_answer_says_so() {
    Rulings rulings = rulings(List.of());
    Use use = new Use("irl-meetup", "teacher", LocalDate.of(2026, 8, 31), Map.of());
    Answer answer =
        new AnswerText(LIBRARY, Language.FR, rulings.dossier()).of(use, rulings.ask(use));
    assertThat(plain(answer)).contains("Aucune version des CGU n’est en vigueur ce jour-là.");
  }

  @Test
  void in_english() {
    assertThat(
            said(
                Language.EN,
                "company",
                "internal-debriefing-screening",
                Map.of("certificate", "none"),
                List.of()))
        .startsWith(
            "Yes, against payment: €350.00 excl. VAT per sitting.\n"
                + "A company may organise a work session with screening of the course videos, for"
                + " €350.00 excl. VAT per sitting (terms v3, article 8, 6°, in force since 1"
                + " September 2026).");
  }

  private static String said(String audience, String practice, Map<String, String> known) {
    return said(Language.FR, audience, practice, known, List.of());
  }

  private static String said(
      Language language,
      String audience,
      String practice,
      Map<String, String> known,
      List<Agreement> agreements) {
    Rulings rulings = rulings(agreements);
    Use use = new Use(practice, audience, LocalDate.of(2026, 10, 5), known);
    return plain(new AnswerText(LIBRARY, language, rulings.dossier()).of(use, rulings.ask(use)));
  }

  private static Rulings rulings(List<Agreement> agreements) {
    Policy policy =
        ok(PolicyReader.read(LIBRARY, "piloter.yaml", POLICY.getBytes(StandardCharsets.UTF_8)))
            .policy();
    Dossier dossier = new Dossier(List.of(policy), agreements, Optional.empty());
    return new Rulings(LIBRARY, dossier, RULES, new org.clausier.cgu.CguArticles(LIBRARY));
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        v -> v,
        p -> {
          throw new IllegalStateException(p.toString());
        });
  }

  private static String plain(Answer answer) {
    String paragraphs =
        answer.paragraphs().stream().map(AnswerTextTest::plain).collect(Collectors.joining("\n"));
    return (answer.headline() + "\n" + paragraphs + "\n")
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }

  private static String plain(Answer.Paragraph p) {
    String label = p.label().isEmpty() ? "" : p.label() + " : ";
    String items = p.items().stream().map(i -> "\n· " + i).collect(Collectors.joining());
    return (label + p.text() + items).strip();
  }
}
