/** Where the engine meets its rules, for the pages. */
@NullMarked
package org.clausier.web.desk;

import org.jspecify.annotations.NullMarked;
