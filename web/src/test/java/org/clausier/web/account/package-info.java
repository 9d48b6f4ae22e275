/** Accounts, links and keys. */
@NullMarked
package org.clausier.web.account;

import org.jspecify.annotations.NullMarked;
