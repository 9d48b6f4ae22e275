@NullMarked
package org.clausier.web.hearing;

import org.jspecify.annotations.NullMarked;
