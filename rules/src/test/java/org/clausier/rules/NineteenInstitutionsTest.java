package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.agreement.AgreementWriter;
import org.clausier.amount.Cents;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.VatDecision;
import org.clausier.problem.Outcome;
import org.clausier.reply.ReplySheet;
import org.clausier.request.Instrument;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestFile;
import org.clausier.request.csv.RequestTable;
import org.clausier.ruling.Dossier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The nineteen institutions of <i>ABC Gestion de projet</i>, 1 543 students: each gets its
 * agreement. Sums worked out by hand from the tariff: 8 € a student up to 200, then 5 €, at most 1
 * 500 € ; 0.4 of it in Morocco; schools pay nothing; a certificate is 70 €.
 */
class NineteenInstitutionsTest {

  private static final String CASE = "policies/abc-gestion-de-projet/";
  private static List<Reply.Convention> conventions = List.of();

  @BeforeAll
  static void answer() {
    Dossier dossier =
        Dossier.of(
                List.of(
                    Trial.read(Trial.LIBRARY.files().text(CASE + "policy-v1.yaml")),
                    Trial.read(Trial.LIBRARY.files().text(CASE + "policy-v2.yaml"))),
                List.of())
            .match(d -> d, p -> Dossier.asIf(Trial.policy(1, "2020-01-01", "")));
    Replies replies = new Replies(Trial.LIBRARY, Trial.rulings(dossier));
    byte[] bytes = Trial.LIBRARY.files().bytes(CASE + "requests.csv");
    List<RequestFile> requests =
        RequestTable.read(Trial.LIBRARY, "requests.csv", bytes)
            .match(RequestTable::requests, p -> List.of());
    conventions = requests.stream().map(f -> convention(replies.to(f))).toList();
  }

  private static Reply.Convention convention(Outcome<Reply> outcome) {
    return outcome.match(
        r -> (Reply.Convention) r,
        p -> {
          throw new AssertionError(p.toString());
        });
  }

  private static String net(int number) {
    return conventions.get(number - 1).price().net().toString();
  }

  @Test
  void each_gets_its_partnership() {
    assertThat(conventions).hasSize(19);
    assertThat(conventions).allMatch(c -> c.instrument() == Instrument.PARTNERSHIP);
    assertThat(conventions.get(0).agreement().id()).isEqualTo("CONV-REQ-2026-001");
    assertThat(conventions).allMatch(c -> c.agreement().version() == 2);
  }

  @Test
  void they_bring_1543_students() {
    assertThat(conventions.stream().mapToInt(c -> c.agreement().quota().learners().orElse(0)).sum())
        .isEqualTo(1543);
  }

  @Test
  void prices_are_those_worked_out_by_hand() {
    assertThat(net(1)).as("212: 200 × 8 + 12 × 5 = 1 660, capped").isEqualTo("1500.00");
    assertThat(net(2)).as("148 × 8").isEqualTo("1184.00");
    assertThat(net(5)).as("84 × 8 + 20 certificates × 70").isEqualTo("2072.00");
    assertThat(net(12)).as("a school").isEqualTo("0.00");
    assertThat(net(15)).as("92 × 8 × 0.4").isEqualTo("294.40");
    assertThat(net(19)).as("47 × 8 × 0.4").isEqualTo("150.40");
  }

  @Test
  void the_total_is_that_worked_out_by_hand() {
    Cents net = conventions.stream().map(c -> c.price().net()).reduce(Cents.ZERO, Cents::plus);
    assertThat(net).as("10 036.00 in France, 1 126.40 in Morocco").hasToString("11162.40");
    Cents vat =
        conventions.stream()
            .map(c -> c.price().statement())
            .flatMap(Optional::stream)
            .map(Statement::vat)
            .reduce(Cents.ZERO, Cents::plus);
    assertThat(vat).as("20 % of 10 036.00").hasToString("2007.20");
  }

  /** The VAT of two Moroccan institutions is for an accountant: what is known is not the total. */
  @Test
  void the_table_gives_no_total_that_leaves_somebody_out() {
    ReplySheet all = new ReplySheet(List.copyOf(conventions), List.of());
    assertThat(all.total(ReplySheet.Row::net).orElseThrow()).hasToString("11162.40");
    assertThat(all.total(ReplySheet.Row::vat)).isEmpty();
    assertThat(all.total(ReplySheet.Row::gross)).isEmpty();
    ReplySheet french = new ReplySheet(List.copyOf(conventions.subList(0, 14)), List.of());
    assertThat(french.total(ReplySheet.Row::gross).orElseThrow())
        .as("10 036.00 + 20 %")
        .hasToString("12043.20");
  }

  @Test
  void each_agreement_is_written_and_read_back_the_same() {
    for (Reply.Convention c : conventions) {
      String text = AgreementWriter.yaml(Trial.LIBRARY, c.agreement());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Outcome<Agreement> read = AgreementReader.read(Trial.LIBRARY, "a.yaml", bytes);
      assertThat(read).as(text).isEqualTo(Outcome.ok(c.agreement()));
    }
  }

  @Test
  void schools_owe_nothing() {
    assertThat(conventions.subList(11, 14)).allMatch(c -> c.price().free());
  }

  @Test
  void two_moroccan_universities_are_not_taxable_and_an_accountant_is_asked() {
    List<Reply.Convention> blocked =
        conventions.stream().filter(c -> c.price().statement().isEmpty()).toList();
    assertThat(blocked)
        .extracting(c -> c.basis().request().id())
        .containsExactly("REQ-2026-017", "REQ-2026-019");
    assertThat(blocked.get(0).price().asks())
        .extracting(VatDecision.AskAccountant::reason)
        .containsExactly("institution-abroad");
    assertThat(blocked.get(0).basis().notes()).anyMatch(n -> n.id().equals("vat-to-confirm"));
  }

  @Test
  void public_institutions_are_warned_of_a_public_purchase_and_schools_that_pay_nothing_not() {
    Map<String, Long> notes =
        conventions.stream()
            .flatMap(c -> c.basis().notes().stream())
            .collect(Collectors.groupingBy(n -> n.id(), Collectors.counting()));
    assertThat(notes)
        .isEqualTo(
            Map.of(
                "public-purchase-below", 6L, "public-purchase-abroad", 2L, "vat-to-confirm", 2L));
  }
}
