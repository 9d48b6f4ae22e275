/**
 * What is done once a day, and what people are told without having asked: reminders, within limits,
 * and new terms. Whoever receives a reminder can stop them.
 */
@NullMarked
package org.clausier.web.reminder;

import org.jspecify.annotations.NullMarked;
