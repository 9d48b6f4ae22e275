/**
 * What really happened, held against the terms: who is bound, the ruling of each situation, the
 * findings that the rules conclude and what is due.
 */
@NullMarked
package org.clausier.audit;

import org.jspecify.annotations.NullMarked;
