package org.clausier.amount.vat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clausier.amount.LegalFigures;
import org.clausier.amount.vat.VatRegime.Kind;

/** The regimes with their rate and words on a day; articles are those of the CGI. */
final class Mentions {

  private static final String CODE = "CGI";
  private static final Mention NET_OF_TAX = Mention.printed("net-of-tax");

  private final LegalFigures figures;

  Mentions(LegalFigures figures) {
    this.figures = figures;
  }

  VatDecision standard(Confidence confidence, LocalDate day) {
    return rated(
        "vat_standard_rate_fr",
        day,
        rate -> new VatRegime(Kind.STANDARD, rate, List.of(percent(rate)), confidence));
  }

  VatDecision exempt(Confidence confidence, LocalDate day) {
    var words = List.of(Mention.printed("exempt-training", CODE), NET_OF_TAX);
    return cited(day, words, all -> untaxed(Kind.EXEMPT, all, confidence));
  }

  VatDecision franchise(LocalDate day) {
    var words = List.of(Mention.printed("franchise", CODE), NET_OF_TAX);
    return cited(day, words, all -> untaxed(Kind.FRANCHISE, all, Confidence.V2));
  }

  VatDecision reverseCharge(String seller, String buyer) {
    return untaxed(
        Kind.REVERSE_CHARGE,
        List.of(
            Mention.printed("reverse-charge", seller, buyer), Mention.note("note.reverse-charge")),
        Confidence.V2);
  }

  VatDecision outside(boolean morocco, LocalDate day) {
    var note = Mention.note(morocco ? "note.morocco" : "note.outside");
    var words = List.of(Mention.printed("outside", CODE), note);
    return cited(day, words, all -> untaxed(Kind.OUTSIDE, all, Confidence.M_PLUS));
  }

  VatDecision declared(DeclaredVat declared, LocalDate day) {
    var basis = Mention.printed("declared", declared.basis());
    return switch (declared.kind()) {
      case STANDARD -> declaredRate("vat_standard_rate_fr", declared, basis, day);
      case REDUCED -> declaredRate("vat_reduced_rate_fr", declared, basis, day);
      case EXEMPT, FRANCHISE ->
          untaxed(declared.kind(), List.of(basis, NET_OF_TAX), Confidence.DECLARED);
      case REVERSE_CHARGE, OUTSIDE -> untaxed(declared.kind(), List.of(basis), Confidence.DECLARED);
    };
  }

  private VatDecision declaredRate(
      String figure, DeclaredVat declared, Mention basis, LocalDate day) {
    return rated(
        figure,
        day,
        rate ->
            new VatRegime(
                declared.kind(), rate, List.of(percent(rate), basis), Confidence.DECLARED));
  }

  private VatDecision rated(
      String figure, LocalDate day, Function<BigDecimal, VatDecision> regime) {
    return figures
        .at(figure, day)
        .map(text -> regime.apply(new BigDecimal(text)))
        .orElseGet(() -> VatDecision.ask("figure-missing", figure, day.toString()));
  }

  /**
   * Articles are printed while the CGI is the code in force, then with a warning as long as its
   * references are admitted; those of the CIBS were not verified.
   */
  private VatDecision cited(
      LocalDate day, List<Mention> words, Function<List<Mention>, VatDecision> regime) {
    var code = figures.at("vat_code_reference", day);
    if (code.isEmpty())
      return VatDecision.ask("figure-missing", "vat_code_reference", day.toString());
    if (code.filter(CODE::equals).isPresent()) return regime.apply(words);
    if (!admitted(day)) return VatDecision.ask("reference-unverified", code.orElseThrow());
    var all = new ArrayList<>(words);
    all.add(1, Mention.printed("former-reference", CODE, code.orElseThrow()));
    return regime.apply(all);
  }

  private boolean admitted(LocalDate day) {
    Optional<String> until = figures.at("vat_old_reference_tolerated_until", day);
    return until.map(LocalDate::parse).filter(last -> !day.isAfter(last)).isPresent();
  }

  private static VatRegime untaxed(Kind kind, List<Mention> words, Confidence confidence) {
    return new VatRegime(kind, BigDecimal.ZERO, words, confidence);
  }

  private static Mention percent(BigDecimal rate) {
    return Mention.printed("rate", rate.movePointRight(2).stripTrailingZeros().toPlainString());
  }
}
