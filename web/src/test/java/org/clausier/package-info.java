/** What holds of the whole house. */
@NullMarked
package org.clausier;

import org.jspecify.annotations.NullMarked;
