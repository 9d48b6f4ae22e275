/**
 * Forms with files, read as they come: what is sent is never whole in memory, nor on disk in clear.
 */
@NullMarked
package org.clausier.web.upload;

import org.jspecify.annotations.NullMarked;
