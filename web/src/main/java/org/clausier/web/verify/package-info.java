/** « Vérifier un document »: genuine, altered, or unknown; nothing is kept. */
@NullMarked
package org.clausier.web.verify;

import org.jspecify.annotations.NullMarked;
