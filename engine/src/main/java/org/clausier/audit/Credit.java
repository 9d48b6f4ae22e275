package org.clausier.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.clausier.amount.Cents;

/**
 * A sum to deduct from what is due, before VAT.
 *
 * @param fee the only fee it may pay; empty: whichever is due
 * @param reason « avoir F-2026-012 », « acompte »
 */
public record Credit(Cents amount, Optional<String> fee, String reason, LocalDate day) {}
