/**
 * Reports that learning platforms write for machines: xAPI statements, Open edX tracking logs, rows
 * as JSON objects. The only place that reads JSON from outside.
 */
@NullMarked
package org.clausier.usage.event;

import org.jspecify.annotations.NullMarked;
