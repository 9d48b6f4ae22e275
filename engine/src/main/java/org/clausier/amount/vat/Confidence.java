package org.clausier.amount.vat;

/** How well a statement of law was verified, from the primary text down to general knowledge. */
public enum Confidence {
  /** Read in the code or on the regulator's page. */
  V1,
  /** Read in a secondary source. */
  V2,
  /** Generally known, high confidence. */
  M_PLUS,
  /** Generally known, to be verified before it is printed in a contract. */
  M,
  /** Stated by the producer, on the basis that it gives. */
  DECLARED
}
