/** Who signs: the identity of an organisation, its numbers and what they must agree on. */
@NullMarked
package org.clausier.party;

import org.jspecify.annotations.NullMarked;
