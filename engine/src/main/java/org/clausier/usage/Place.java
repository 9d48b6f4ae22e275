package org.clausier.usage;

/**
 * Where something was declared.
 *
 * @param report the file as the user named it
 * @param row as a spreadsheet numbers it, from 1
 */
public record Place(String report, int row) {}
