@NullMarked
package org.clausier.web.upload;

import org.jspecify.annotations.NullMarked;
