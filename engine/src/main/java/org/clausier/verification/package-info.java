/** Whether a PDF that someone hands in is one of ours, unchanged. */
@NullMarked
package org.clausier.verification;

import org.jspecify.annotations.NullMarked;
