/** The web application, as people and programs meet it. */
@NullMarked
package org.clausier.web;

import org.jspecify.annotations.NullMarked;
