package org.clausier.amount.late;

/** Who pays late: the law is not the same for each. */
public enum Debtor {
  /** Code de commerce, art. L. 441-10, II: ECB rate plus 10 points, again every half-year. */
  PROFESSIONAL,
  /** Code de la commande publique, art. R. 2192-31: ECB rate plus 8 points, once for all. */
  PUBLIC_BUYER,
  /** Consumers and non-professionals: nothing before a formal notice. */
  OTHER
}
