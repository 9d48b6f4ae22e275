/** The web application: Spring lives here and nowhere else. */
@NullMarked
package org.clausier.web;

import org.jspecify.annotations.NullMarked;
