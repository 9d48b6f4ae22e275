/**
 * What a report is written in, told by its content: the one door by which reports come in. A
 * compressed or crafted file is bounded here, before any reader sees it.
 */
@NullMarked
package org.clausier.usage.format;

import org.jspecify.annotations.NullMarked;
