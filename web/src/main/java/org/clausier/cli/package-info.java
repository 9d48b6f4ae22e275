/** The command line: who is asking? It starts no web application. */
@NullMarked
package org.clausier.cli;

import org.jspecify.annotations.NullMarked;
