package org.clausier.web.account;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person who works for a producer.
 *
 * @param email in lower case
 */
public record Account(
    long id, long producer, String email, String name, Set<Role> roles, boolean disabled) {

  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** As the database keeps them: « administrator,producer ». */
  static String text(Set<Role> roles) {
    return roles.stream().map(Role::id).sorted().collect(Collectors.joining(","));
  }

  static Set<Role> roles(String text) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String id : text.split(",")) Role.of(id).ifPresent(roles::add);
    return roles;
  }
}
