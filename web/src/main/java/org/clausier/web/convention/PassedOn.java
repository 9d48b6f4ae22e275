package org.clausier.web.convention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.mail.Kept;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.State;
import org.clausier.web.signing.Letters;
import org.clausier.web.words.Address;
import org.springframework.stereotype.Component;

/** What nobody sent about a file: to be passed on by hand, to people outside the producer. */
@Component
class PassedOn {

  private final Accounts accounts;
  private final Filings filings;
  private final Outbox outbox;
  private final Address address;

  PassedOn(Accounts accounts, Filings filings, Outbox outbox, Address address) {
    this.accounts = accounts;
    this.filings = filings;
    this.outbox = outbox;
    this.address = address;
  }

  /** A message, its links whole. */
  record Line(String subject, String to, String body) {}

  /** An auditor is shown no link. An amendment that was never sent has no page: it tells here. */
  List<Line> of(Account account, Filing filing, HttpServletRequest request) {
    if (!account.is(Role.PRODUCER)) return List.of();
    Set<String> ours =
        accounts.of(account.producer()).stream().map(Account::email).collect(Collectors.toSet());
    Stream<Filing> told =
        Stream.concat(
            filings.amending(filing.id()).stream()
                .filter(a -> a.sent() == null && a.state() == State.DRAFT),
            Stream.of(filing));
    return told.flatMap(f -> kept(f).stream())
        .filter(k -> !ours.contains(k.message().to()))
        .map(
            k ->
                new Line(
                    k.message().subject(),
                    k.message().to(),
                    address.whole(k.message().body(), request)))
        .toList();
  }

  private List<Kept> kept(Filing filing) {
    // a link to sign a document that is no longer to be signed is not worth passing on
    return outbox.about(Letters.about(filing)).stream()
        .filter(Kept::byHand)
        .filter(k -> filing.state() == State.TO_SIGN || !k.message().kind().equals(Letters.TO_SIGN))
        .toList();
  }
}
