package org.clausier.web.security;

import java.util.Collection;
import java.util.Map;
import org.clausier.web.account.Account;
import org.clausier.web.account.AccountUser;
import org.clausier.web.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom their organisation recognised: their roles are those of the account here. */
record OidcPerson(Account account, OidcUser user) implements OidcUser, SignedIn {

  @Override
  public Map<String, Object> getClaims() {
    return user.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return user.getUserInfo();
  }

  @Override
  public OidcIdToken getIdToken() {
    return user.getIdToken();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return user.getAttributes();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return AccountUser.authorities(account);
  }

  @Override
  public String getName() {
    return user.getName();
  }

  @Override
  public String toString() {
    return "account " + account.id();
  }
}
