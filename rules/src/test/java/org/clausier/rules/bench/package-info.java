/** Benchmarks, run on demand by {@code benchmarks/rulings}; never a test. */
@NullMarked
package org.clausier.rules.bench;

import org.jspecify.annotations.NullMarked;
