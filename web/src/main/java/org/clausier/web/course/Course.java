package org.clausier.web.course;

/**
 * A course of a producer.
 *
 * @param slug the id of its policy, and its public address: {@code /c/piloter-un-projet}
 */
public record Course(long id, long producer, String slug, String title) {}
