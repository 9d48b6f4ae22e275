/** What every page has: language, words, layout, errors. */
@NullMarked
package org.clausier.web.page;

import org.jspecify.annotations.NullMarked;
