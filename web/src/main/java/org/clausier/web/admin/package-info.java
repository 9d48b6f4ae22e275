/** Accounts, producers, keys, settings, journal and backups, for administrators. */
@NullMarked
package org.clausier.web.admin;

import org.jspecify.annotations.NullMarked;
