/** The whole product on the origin cases, written to a folder. */
@NullMarked
package org.clausier.cli.demo;

import org.jspecify.annotations.NullMarked;
