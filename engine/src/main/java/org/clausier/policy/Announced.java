package org.clausier.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.clausier.amount.Cents;

/**
 * A contribution announced for later. Without an amount and a day it owes nothing, and is flagged.
 */
public record Announced(String text, Optional<LocalDate> from, Optional<Cents> amount) {}
