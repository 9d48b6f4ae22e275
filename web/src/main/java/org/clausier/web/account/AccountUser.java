package org.clausier.web.account;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who signed in with a password.
 *
 * @param hash as it was at that moment; empty when there is none
 */
public record AccountUser(Account account, String hash) implements UserDetails, SignedIn {

  /** The roles of an account, as Spring Security names them. */
  public static List<SimpleGrantedAuthority> authorities(Account account) {
    return account.roles().stream()
        .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name()))
        .sorted(java.util.Comparator.comparing(SimpleGrantedAuthority::getAuthority))
        .toList();
  }

  /** Whether this account, as it stands, still lets in who signed in before. */
  public boolean comesAs(SignedIn before) {
    return isEnabled() && (!(before instanceof AccountUser user) || user.hash().equals(hash));
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities(account);
  }

  @Override
  public String getPassword() {
    return hash;
  }

  @Override
  public String getUsername() {
    return account.email();
  }

  @Override
  public boolean isEnabled() {
    return !account.disabled();
  }

  @Override
  public String toString() {
    return "account " + account.id();
  }
}
