package org.clausier.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.clause.PolicyBlanks;
import org.clausier.library.Library;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.request.Reply;
import org.clausier.request.Request;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** What fills the blanks of an agreement's clauses, beside those of its policy. */
final class AgreementBlanks {

  private AgreementBlanks() {}

  static Blanks of(Library library, Reply.Convention convention, Language language, LocalDate day) {
    Figures figures = Figures.in(language);
    Policy policy = convention.basis().policy();
    Request request = convention.basis().request();
    Agreement agreement = convention.agreement();
    PartyWords parties = new PartyWords(library, language);
    PriceWords prices = new PriceWords(library, language);
    return PolicyBlanks.of(library, policy, language, day)
        .with("agreement.reference", agreement.id())
        .with("agreement.from", figures.day(agreement.from()))
        .with("agreement.to", figures.day(agreement.to()))
        .with("agreement.session", session(policy, request, figures).orElse(""))
        .with("agreement.learners", request.learners())
        .with("agreement.certificates", request.certificates())
        .with("party.name", request.party().name())
        .with("party.identity", parties.identity(request.party()))
        .with("party.signatory", parties.signatory(request.party()))
        .with(
            "party.audience",
            library.words("audiences/" + request.party().audience(), language).form("label"))
        .with("price.total", prices.total(convention.price()))
        .with("price.vat-mention", prices.vatMention(convention.price()));
  }

  /** « s6, du 14 septembre au 29 novembre 2026 ». */
  static Optional<String> session(Policy policy, Request request, Figures figures) {
    return request
        .session()
        .map(
            id -> {
              Optional<Course.Session> known = policy.course().session(id);
              return known.map(s -> id + ", " + figures.days(s.from(), s.to())).orElse(id);
            });
  }
}
