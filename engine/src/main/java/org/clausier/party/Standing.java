package org.clausier.party;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What changes the rules that apply to a party.
 *
 * @param publicBuyer whether public procurement law governs what it buys
 * @param subjectToVat whether it is a taxable person; empty when it was not asked
 * @param headcount of its staff; empty when it was not asked
 */
public record Standing(boolean publicBuyer, Optional<Boolean> subjectToVat, OptionalInt headcount) {

  public static final Standing UNKNOWN = new Standing(false, Optional.empty(), OptionalInt.empty());
}
