/** What an empty house shows at first: courses, agreements, reports, all invented. */
@NullMarked
package org.clausier.demonstration;

import org.jspecify.annotations.NullMarked;
