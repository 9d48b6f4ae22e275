package org.clausier.web.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Whoever signed in, by whatever door. */
public interface SignedIn {
  Account account();

  /** The account behind an authentication; none when nobody signed in. */
  static Optional<Account> account(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof SignedIn s
        ? Optional.of(s.account())
        : Optional.empty();
  }
}
