package org.clausier.web.account;

/** Whoever signed in, by whatever door. */
public interface SignedIn {
  Account account();
}
