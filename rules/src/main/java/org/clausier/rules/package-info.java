/** What follows? The rules, behind the ports that the engine declares. */
@NullMarked
package org.clausier.rules;

import org.jspecify.annotations.NullMarked;
