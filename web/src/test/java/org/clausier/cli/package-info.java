@NullMarked
package org.clausier.cli;

import org.jspecify.annotations.NullMarked;
