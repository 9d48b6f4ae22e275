package org.clausier.audit;

import org.clausier.usage.UsageEvent;

/** Sees each use as it is counted, in the order of the reports. */
@FunctionalInterface
public interface Witness {

  Witness NOBODY = event -> {};

  void sees(UsageEvent event);

  /** The reports are read, for the first time or again: what was seen before counts no more. */
  default void anew() {}
}
