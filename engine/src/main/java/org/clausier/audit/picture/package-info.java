/** What an auditor would rather see than read: pictures, each with the table of its figures. */
@NullMarked
package org.clausier.audit.picture;

import org.jspecify.annotations.NullMarked;
