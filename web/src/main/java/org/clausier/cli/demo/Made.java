package org.clausier.cli.demo;

import java.util.List;
import java.util.Map;
import org.clausier.amount.Cents;

/**
 * What a case gave.
 *
 * @param agreements agreements made
 * @param due what the audits ask for, before VAT
 * @param model what its page shows
 */
record Made(
    DemoCase of,
    int versions,
    int terms,
    int problems,
    int requests,
    int agreements,
    int audits,
    int findings,
    Cents due,
    Map<String, Object> model) {

  /** Adds up: what the summary counts. */
  static int sum(List<Made> all, java.util.function.ToIntFunction<Made> count) {
    return all.stream().mapToInt(count).sum();
  }
}
