package org.clausier.ruling;

import java.time.LocalDate;
import java.util.Map;

/**
 * One thing done, or to be done: a leaf of the practices, an audience, a day in Europe/Paris.
 *
 * @param known the circumstances known, as the library writes their values
 */
public record Use(String practice, String audience, LocalDate day, Map<String, String> known) {}
