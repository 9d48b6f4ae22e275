/** The whole database, in order: saved, restored, verified. Works without the application. */
@NullMarked
package org.clausier.web.upkeep;

import org.jspecify.annotations.NullMarked;
