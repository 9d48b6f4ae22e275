/**
 * What an institution asks for, and what it is answered: nothing needed, a refusal, an agreement.
 */
@NullMarked
package org.clausier.request;

import org.jspecify.annotations.NullMarked;
