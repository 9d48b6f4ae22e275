/** What stands around the grid of a draft: fees, details of the producer, questions, presets. */
@NullMarked
package org.clausier.web.parts;

import org.jspecify.annotations.NullMarked;
