/** The demonstration, made for real and looked at. */
@NullMarked
package org.clausier.cli.demo;

import org.jspecify.annotations.NullMarked;
